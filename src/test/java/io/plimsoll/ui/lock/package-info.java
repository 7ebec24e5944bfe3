@NullMarked
package io.plimsoll.ui.lock;

import org.jspecify.annotations.NullMarked;
