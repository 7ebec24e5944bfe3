/// The screens: a folder each, over the parts in `support`.
@NullMarked
package io.plimsoll.ui;

import org.jspecify.annotations.NullMarked;
