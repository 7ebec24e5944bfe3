package io.plimsoll.upgrade;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.rules.UpgradePath;

import java.util.List;

/// All that the checks found, about an account read for this purpose.
///
/// @param widened positions are held that keep the upgrade closed for longer
public record Findings(
        AccountInfo account, UpgradePath path, boolean widened, List<UpgradeCheck> checks) {

    public Findings {
        checks = List.copyOf(checks);
    }

    /// The status that an upgrade is to reach. Where no published path names it, today's only
    /// target.
    public AccountStatus target() {
        return path instanceof UpgradePath.ByEndpoint way ? way.target() : AccountStatus.UTA2_PRO;
    }

    public List<UpgradeCheck> blockers() {
        return checks.stream().filter(check -> check.verdict() == CheckVerdict.BLOCKED).toList();
    }

    public boolean allowsUpgrade() {
        return blockers().isEmpty();
    }

    public CheckVerdict verdict(CheckSubject subject) {
        return checks.stream()
                .filter(check -> check.subject() == subject)
                .map(UpgradeCheck::verdict)
                .findFirst()
                .orElse(CheckVerdict.DOES_NOT_APPLY);
    }
}
