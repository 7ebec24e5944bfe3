/// The connection doctor: finds out, step by step, why an account cannot be reached with a key, or
/// what its key may do when it can. It only reads.
@NullMarked
package io.plimsoll.doctor;

import org.jspecify.annotations.NullMarked;
