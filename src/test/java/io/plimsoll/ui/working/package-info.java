/// How a figure came about, under test.
@NullMarked
package io.plimsoll.ui.working;

import org.jspecify.annotations.NullMarked;
