/// What every screen shares: the task door, texts, formats, states, and the visual kit.
@NullMarked
package io.plimsoll.ui.support;

import org.jspecify.annotations.NullMarked;
