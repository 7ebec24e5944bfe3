package io.plimsoll.rules;

import io.plimsoll.account.AccountStatus;

/// Where an account can go from its present status, and by which door.
public sealed interface UpgradePath {

    /// By `POST /v5/account/upgrade-to-uta`, which this app can call.
    ///
    /// @param target the status that a successful upgrade ends in
    /// @param needsVip only for VIP or PRO level; for a sub-account its main account's level counts
    record ByEndpoint(AccountStatus target, boolean needsVip) implements UpgradePath {}

    /// Only on the exchange's website.
    ///
    /// @param then the status it leads to, from which the next upgrade can be asked for
    record WebsiteFirst(AccountStatus then) implements UpgradePath {}

    /// The account is where upgrades end.
    record AlreadyThere() implements UpgradePath {}

    /// The rule in force names no way from this status. The exchange may still accept a call.
    record NotOffered() implements UpgradePath {}
}
