/// The screens, looked at in both themes.
@NullMarked
package io.plimsoll.ui;

import org.jspecify.annotations.NullMarked;
