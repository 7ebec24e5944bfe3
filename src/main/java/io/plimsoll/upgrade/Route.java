package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.rules.Dated;
import io.plimsoll.rules.UpgradePath;
import io.plimsoll.rules.UpgradePath.NotOffered;
import io.plimsoll.rules.UpgradeRules;

import java.time.Instant;
import java.util.Map;

/// Where an account can go, and which page of the exchange says so.
///
/// Where the page in force does not name the account's status, the oldest known one answers for it:
/// the exchange may still accept what it once published, and if not, it says so itself.
///
/// @param inForce whether `rule` is the page in force, not the oldest one in its stead
public record Route(
        AccountStatus from,
        UpgradePath path,
        Dated.Version<Map<AccountStatus, UpgradePath>> rule,
        boolean inForce) {

    public static Route of(AccountStatus from, Instant when) {
        Route today = by(UpgradeRules.PATHS.at(when), from, true);
        return today.path instanceof NotOffered
                ? by(UpgradeRules.PATHS.versions().getFirst(), from, false)
                : today;
    }

    private static Route by(
            Dated.Version<Map<AccountStatus, UpgradePath>> rule,
            AccountStatus from,
            boolean inForce) {
        return new Route(from, rule.value().getOrDefault(from, new NotOffered()), rule, inForce);
    }

    /// The status that the next upgrade leads to; the present one where there is none.
    public AccountStatus target() {
        return switch (path) {
            case UpgradePath.ByEndpoint way -> way.target();
            case UpgradePath.WebsiteFirst way -> way.then();
            case UpgradePath.AlreadyThere _, NotOffered _ -> from;
        };
    }

    /// Whether this app can ask for the upgrade, so that there is something to check.
    public boolean leadsOn() {
        return path instanceof UpgradePath.ByEndpoint;
    }
}
