/// What is owed, what it costs, and when it gets expensive.
@NullMarked
package io.plimsoll.ui.borrowing;

import org.jspecify.annotations.NullMarked;
