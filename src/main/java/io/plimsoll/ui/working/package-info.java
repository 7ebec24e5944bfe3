/// How a figure came about, opened down to the fields that were read.
@NullMarked
package io.plimsoll.ui.working;

import org.jspecify.annotations.NullMarked;
