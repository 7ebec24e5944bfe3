/// What concerns the app and not one account: the vault, the audit log, its looks, its files.
@NullMarked
package io.plimsoll.ui.settings;

import org.jspecify.annotations.NullMarked;
