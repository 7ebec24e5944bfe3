@NullMarked
package io.plimsoll.ui.error;

import org.jspecify.annotations.NullMarked;
