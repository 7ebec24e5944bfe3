/// The app shown by itself: a walk through every screen that leaves pictures behind.
@NullMarked
package io.plimsoll.ui.tour;

import org.jspecify.annotations.NullMarked;
