/// The upgrade of an account: its checks, its guard against the closed minutes, and the run itself.
@NullMarked
package io.plimsoll.upgrade;

import org.jspecify.annotations.NullMarked;
