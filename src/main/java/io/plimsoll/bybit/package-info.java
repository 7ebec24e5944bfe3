/// The shared API client: signing, clock offset, rate limits and the exchange's REST endpoints.
///
/// Wire shapes stay inside this package; the rest of the app sees the records of `account`.
@NullMarked
package io.plimsoll.bybit;

import org.jspecify.annotations.NullMarked;
