/// Proofs of the accounts' screen.
@NullMarked
package io.plimsoll.ui.accounts;

import org.jspecify.annotations.NullMarked;
