/// What is owed and what it costs, without a toolkit.
@NullMarked
package io.plimsoll.ui.borrowing;

import org.jspecify.annotations.NullMarked;
