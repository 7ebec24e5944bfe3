/// What is borrowed, how much of the limit it uses, and what it costs.
@NullMarked
package io.plimsoll.calc.interest;

import org.jspecify.annotations.NullMarked;
