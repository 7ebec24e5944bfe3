/// The client against a stub of the exchange, in virtual time.
@NullMarked
package io.plimsoll.bybit;

import org.jspecify.annotations.NullMarked;
