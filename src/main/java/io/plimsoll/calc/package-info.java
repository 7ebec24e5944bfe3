/// The local calculation module: pure functions from one [io.plimsoll.account.AccountSnapshot] to
/// [Figure]s. No I/O and no clock of its own.
@NullMarked
package io.plimsoll.calc;

import org.jspecify.annotations.NullMarked;
