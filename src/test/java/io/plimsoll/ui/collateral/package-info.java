/// What each coin is worth as margin, without a toolkit.
@NullMarked
package io.plimsoll.ui.collateral;

import org.jspecify.annotations.NullMarked;
