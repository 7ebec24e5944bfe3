/// What every screen is made of: the theme, the fonts, the instruments and the small parts of a
/// page. Words come from the callers, colours from the style sheets in `io/plimsoll/ui/theme`.
@NullMarked
package io.plimsoll.ui.support;

import org.jspecify.annotations.NullMarked;
