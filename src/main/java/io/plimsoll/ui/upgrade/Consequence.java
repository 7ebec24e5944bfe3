package io.plimsoll.ui.upgrade;

/// What an upgrade changes for the holder of the account.
enum Consequence {
    FOR_GOOD,
    MEANWHILE,
    POSITIONS,
    BONUSES,
    KEYS,
    HISTORY
}
