/// The guided upgrade, from explanation to result.
@NullMarked
package io.plimsoll.ui.upgrade;

import org.jspecify.annotations.NullMarked;
