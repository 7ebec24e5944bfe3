/// What stands around the screens.
@NullMarked
package io.plimsoll.ui.shell;

import org.jspecify.annotations.NullMarked;
