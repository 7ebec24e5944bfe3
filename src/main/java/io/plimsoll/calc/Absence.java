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
    NOT_DERIVABLE;

    /// Why an account shows no unified wallet.
    public static Absence noWallet(AccountInfo info) {
        return info.status() == AccountStatus.CLASSIC ? NOT_UNIFIED : NOT_READ;
    }
}
