/// The visual kit, looked at in both themes.
@NullMarked
package io.plimsoll.ui.support;

import org.jspecify.annotations.NullMarked;
