/// The guided upgrade.
@NullMarked
package io.plimsoll.ui.upgrade;

import org.jspecify.annotations.NullMarked;
