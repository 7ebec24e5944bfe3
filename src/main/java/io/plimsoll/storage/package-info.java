/// Files of the user's own that a crash, a power cut or a full disk leaves whole. Knows nothing of
/// what is in them.
@NullMarked
package io.plimsoll.storage;

import org.jspecify.annotations.NullMarked;
