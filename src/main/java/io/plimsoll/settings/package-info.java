/// What the user chose about the app itself, kept from one start to the next. Knows no screen.
@NullMarked
package io.plimsoll.settings;

import org.jspecify.annotations.NullMarked;
