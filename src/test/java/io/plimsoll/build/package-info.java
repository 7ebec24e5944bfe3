/// Gates on the source tree itself.
@NullMarked
package io.plimsoll.build;

import org.jspecify.annotations.NullMarked;
