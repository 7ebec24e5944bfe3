@NullMarked
package io.plimsoll.ui.introduction;

import org.jspecify.annotations.NullMarked;
