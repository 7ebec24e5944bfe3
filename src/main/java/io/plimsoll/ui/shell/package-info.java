/// The window: navigation rail, top bar, the screen in the middle.
@NullMarked
package io.plimsoll.ui.shell;

import org.jspecify.annotations.NullMarked;
