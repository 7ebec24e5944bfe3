package io.plimsoll.upgrade;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ExchangeClock;

/// The checks before an upgrade, for tests elsewhere.
public final class Judge {
    private Judge() {}

    public static Findings of(AccountSnapshot account, ExchangeClock clock) {
        return UpgradeChecks.of(account, Gate.at(clock, UpgradeChecks.widened(account)));
    }
}
