package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.calc.Absence;

import java.util.Optional;

/// Whether the coins of an account stand in for each other as margin at all.
final class SharedMargin {
    private SharedMargin() {}

    /// Why there is no shared margin; empty when there is.
    static Optional<Absence> absence(AccountInfo info) {
        if (info.status() == AccountStatus.CLASSIC) return Optional.of(Absence.NOT_UNIFIED);
        return switch (info.marginMode()) {
            case REGULAR_MARGIN, PORTFOLIO_MARGIN -> Optional.empty();
            case ISOLATED_MARGIN -> Optional.of(Absence.NOT_APPLICABLE_ISOLATED);
            case UNKNOWN -> Optional.of(Absence.UNKNOWN_MARGIN_MODE);
        };
    }
}
