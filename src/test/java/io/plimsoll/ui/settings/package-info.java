@NullMarked
package io.plimsoll.ui.settings;

import org.jspecify.annotations.NullMarked;
