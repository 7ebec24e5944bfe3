/// What the window says when something went wrong that should not.
@NullMarked
package io.plimsoll.ui.error;

import org.jspecify.annotations.NullMarked;
