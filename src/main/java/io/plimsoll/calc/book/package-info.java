/// All figures of one account in one place, under the names by which reports and screens know them.
@NullMarked
package io.plimsoll.calc.book;

import org.jspecify.annotations.NullMarked;
