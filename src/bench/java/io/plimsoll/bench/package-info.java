/// What the calculation module costs. Not part of the app nor of its tests; see the README.
@NullMarked
package io.plimsoll.bench;

import org.jspecify.annotations.NullMarked;
