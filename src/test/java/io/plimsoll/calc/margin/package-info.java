/// Collateral and account figures against worked examples, boundaries and laws.
@NullMarked
package io.plimsoll.calc.margin;

import org.jspecify.annotations.NullMarked;
