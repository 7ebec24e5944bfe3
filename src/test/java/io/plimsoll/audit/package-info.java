/// The audit log against every hand and every accident.
@NullMarked
package io.plimsoll.audit;

import org.jspecify.annotations.NullMarked;
