/// Spoils answers of the exchange and looks at what becomes of them on the screens.
@NullMarked
package io.plimsoll.mutation;

import org.jspecify.annotations.NullMarked;
