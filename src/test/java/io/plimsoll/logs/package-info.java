/// Looks at every line that is logged or printed while the tests run, for secrets.
@NullMarked
package io.plimsoll.logs;

import org.jspecify.annotations.NullMarked;
