/// What each coin counts as margin, and the figures of the account that follow from it.
@NullMarked
package io.plimsoll.calc.margin;

import org.jspecify.annotations.NullMarked;
