/// The book of all figures, under test.
@NullMarked
package io.plimsoll.calc.book;

import org.jspecify.annotations.NullMarked;
