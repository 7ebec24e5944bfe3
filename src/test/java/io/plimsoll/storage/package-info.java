/// Files that stay whole.
@NullMarked
package io.plimsoll.storage;

import org.jspecify.annotations.NullMarked;
