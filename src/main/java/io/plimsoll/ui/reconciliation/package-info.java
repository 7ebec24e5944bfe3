/// The figures as calculated, held against those of the exchange.
@NullMarked
package io.plimsoll.ui.reconciliation;

import org.jspecify.annotations.NullMarked;
