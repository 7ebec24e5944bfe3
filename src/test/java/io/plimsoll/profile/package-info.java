@NullMarked
package io.plimsoll.profile;

import org.jspecify.annotations.NullMarked;
