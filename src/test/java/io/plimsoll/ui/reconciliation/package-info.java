/// The comparison of figures, under test.
@NullMarked
package io.plimsoll.ui.reconciliation;

import org.jspecify.annotations.NullMarked;
