/// The vault and what opens it.
@NullMarked
package io.plimsoll.vault;

import org.jspecify.annotations.NullMarked;
