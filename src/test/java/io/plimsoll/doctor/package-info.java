@NullMarked
package io.plimsoll.doctor;

import org.jspecify.annotations.NullMarked;
