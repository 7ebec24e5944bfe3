/// Start of the app, and the one place where its objects are created and joined.
@NullMarked
package io.plimsoll;

import org.jspecify.annotations.NullMarked;
