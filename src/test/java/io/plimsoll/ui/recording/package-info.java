@NullMarked
package io.plimsoll.ui.recording;

import org.jspecify.annotations.NullMarked;
