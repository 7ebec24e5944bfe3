/// The user's accounts: which there are, which is open, how one is added, and what the connection
/// doctor says of it.
@NullMarked
package io.plimsoll.ui.accounts;

import org.jspecify.annotations.NullMarked;
