/// What this account is, how deep it sits, what needs attention.
@NullMarked
package io.plimsoll.ui.overview;

import org.jspecify.annotations.NullMarked;
