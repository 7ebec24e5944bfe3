package io.plimsoll.calc;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountStatus;

/// Why a [Figure] has no value. Each reason is a sentence on screen.
public enum Absence {
    /// The part of the account that holds it could not be read.
    NOT_READ,
    /// The exchange sent no value for it.
    NOT_REPORTED,
    /// The account is not a unified one, so the figure does not exist.
    NOT_UNIFIED,
    /// Account-wide margin figures do not apply in isolated margin.
    NOT_APPLICABLE_ISOLATED,
    /// In portfolio margin there is no such figure for a single position, order or coin.
    NOT_APPLICABLE_PORTFOLIO,
    /// The only way to calculate it goes through the figure that it would be held against.
    NOT_INDEPENDENT,
    /// The account has a margin mode that this version does not know.
    UNKNOWN_MARGIN_MODE,
    /// The coin has no USD price.
    NO_PRICE,
    /// The coin's collateral value ratio is not known.
    NO_TIERS,
    /// There is no balance to have a ratio of.
    NO_BALANCE,
    /// There is no margin, and none is needed.
    NO_MARGIN,
    /// Margin is needed and there is none left: worse than any rate could say.
    MARGIN_USED_UP,
    /// The coin has no borrow limit to measure against.
    NO_BORROW_LIMIT,
    /// It depends on things that the exchange does not publish or this version does not read.
    NOT_DERIVABLE,
    /// It needs the equity at 00:00 UTC, which the exchange does not report.
    NEEDS_HISTORY,
    /// The charge holds a penalty by the borrow usage of its hour, which its record does not tell.
    USAGE_NOT_RECORDED,
    /// No price of this contract alone would lead to liquidation.
    NO_LIQUIDATION;

    /// Whether the figure does not exist at all, as opposed to not being known.
    public boolean isNotApplicable() {
        return switch (this) {
            case NOT_UNIFIED, NOT_APPLICABLE_ISOLATED, NOT_APPLICABLE_PORTFOLIO, NOT_INDEPENDENT ->
                    true;
            case NOT_READ,
                    NOT_REPORTED,
                    UNKNOWN_MARGIN_MODE,
                    NO_PRICE,
                    NO_TIERS,
                    NO_BALANCE,
                    NO_MARGIN,
                    MARGIN_USED_UP,
                    NO_BORROW_LIMIT,
                    NOT_DERIVABLE,
                    NEEDS_HISTORY,
                    USAGE_NOT_RECORDED,
                    NO_LIQUIDATION ->
                    false;
        };
    }

    /// Why an account shows no unified wallet.
    public static Absence noWallet(AccountInfo info) {
        return info.status() == AccountStatus.CLASSIC ? NOT_UNIFIED : NOT_READ;
    }
}
