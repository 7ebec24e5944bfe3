/// The upgrade's checks, guard and flow.
@NullMarked
package io.plimsoll.upgrade;

import org.jspecify.annotations.NullMarked;
