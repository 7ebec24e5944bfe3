/// Borrowing against worked examples, boundaries and laws.
@NullMarked
package io.plimsoll.calc.interest;

import org.jspecify.annotations.NullMarked;
