/// The vault's own page over the window: making it, unlocking it, and what keeps it shut.
@NullMarked
package io.plimsoll.ui.lock;

import org.jspecify.annotations.NullMarked;
