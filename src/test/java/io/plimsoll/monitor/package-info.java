/// How the account is kept fresh.
@NullMarked
package io.plimsoll.monitor;

import org.jspecify.annotations.NullMarked;
