/// What the exchange says: immutable records in its own terms, without interpretation.
///
/// An empty [java.util.Optional] means that the exchange sent nothing (`""`, `null` or no field).
/// It is never the same as zero.
@NullMarked
package io.plimsoll.account;

import org.jspecify.annotations.NullMarked;
