/// All figures of one account under their names.
@NullMarked
package io.plimsoll.calc.book;

import org.jspecify.annotations.NullMarked;
