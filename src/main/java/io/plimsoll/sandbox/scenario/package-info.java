/// What the embedded exchange starts from: scenario files and the market they share.
@NullMarked
package io.plimsoll.sandbox.scenario;

import org.jspecify.annotations.NullMarked;
