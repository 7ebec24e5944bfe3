/// Keeps the one current account snapshot fresh: the single source of truth for every screen.
@NullMarked
package io.plimsoll.monitor;

import org.jspecify.annotations.NullMarked;
