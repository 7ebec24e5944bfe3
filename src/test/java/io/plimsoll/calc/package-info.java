/// The calculation module against worked examples, boundaries and laws.
@NullMarked
package io.plimsoll.calc;

import org.jspecify.annotations.NullMarked;
