/// Saving the present account as a recording, and opening one in its place.
@NullMarked
package io.plimsoll.ui.recording;

import org.jspecify.annotations.NullMarked;
