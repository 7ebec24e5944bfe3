/// What this app asked of an account, and how it ended: an append-only log whose lines vouch for
/// each other.
@NullMarked
package io.plimsoll.audit;

import org.jspecify.annotations.NullMarked;
