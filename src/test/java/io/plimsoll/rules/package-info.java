/// The rules, boundary by boundary.
@NullMarked
package io.plimsoll.rules;

import org.jspecify.annotations.NullMarked;
