/// Walls of the architecture and whole-app tests.
@NullMarked
package io.plimsoll;

import org.jspecify.annotations.NullMarked;
