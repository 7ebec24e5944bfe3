package io.plimsoll.ui.upgrade;

/// What is worth a look once the account is upgraded.
enum Afterwards {
    KEYS,
    BOTS,
    HISTORY,
    REWARDS
}
