/// The embedded exchange's books: prices, one account's ledger, and the figures derived from them.
///
/// The arithmetic here is deliberately not shared with `calc`: the app checks its own figures
/// against this exchange's.
@NullMarked
package io.plimsoll.sandbox.engine;

import org.jspecify.annotations.NullMarked;
