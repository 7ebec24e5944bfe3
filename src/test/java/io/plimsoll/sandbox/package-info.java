/// Tests of the embedded exchange over real HTTP.
@NullMarked
package io.plimsoll.sandbox;

import org.jspecify.annotations.NullMarked;
