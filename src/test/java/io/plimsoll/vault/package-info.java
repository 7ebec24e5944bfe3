/// How secrets are kept.
@NullMarked
package io.plimsoll.vault;

import org.jspecify.annotations.NullMarked;
