/// What each coin is worth as margin, and why.
@NullMarked
package io.plimsoll.ui.collateral;

import org.jspecify.annotations.NullMarked;
