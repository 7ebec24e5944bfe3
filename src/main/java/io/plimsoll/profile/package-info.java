/// The user's accounts at the exchange: where each one is, how it is reached, what may be done
/// there, and its key, which lies in the vault alone.
@NullMarked
package io.plimsoll.profile;

import org.jspecify.annotations.NullMarked;
