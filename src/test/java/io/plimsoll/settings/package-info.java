/// The settings in good and bad files.
@NullMarked
package io.plimsoll.settings;

import org.jspecify.annotations.NullMarked;
