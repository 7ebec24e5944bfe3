/// What a new user is shown of the sandbox account: a card at the lower edge, and a ring around
/// what it speaks of.
@NullMarked
package io.plimsoll.ui.introduction;

import org.jspecify.annotations.NullMarked;
