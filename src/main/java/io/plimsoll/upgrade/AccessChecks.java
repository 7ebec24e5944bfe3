package io.plimsoll.upgrade;

import static io.plimsoll.upgrade.CheckVerdict.BLOCKED;
import static io.plimsoll.upgrade.CheckVerdict.CANNOT_TELL;
import static io.plimsoll.upgrade.CheckVerdict.DOES_NOT_APPLY;
import static io.plimsoll.upgrade.CheckVerdict.PASSED;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.rules.Citation;
import io.plimsoll.rules.UpgradePath;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.upgrade.Remedy.Elsewhere;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Whether this account may be upgraded at all, and with this key.
final class AccessChecks {
    /// A key that ends sooner may end under a run that has to be waited for or taken up again.
    private static final Duration AMPLE = Duration.ofDays(1);

    private final AccountSnapshot account;
    private final Route route;
    private final Instant now;

    AccessChecks(AccountSnapshot account, Route route, Instant now) {
        this.account = account;
        this.route = route;
        this.now = now;
    }

    UpgradeCheck path() {
        UpgradeCheck check =
                UpgradeCheck.of(
                        CheckSubject.UPGRADE_PATH,
                        switch (route.path()) {
                            case UpgradePath.ByEndpoint _ -> route.inForce() ? PASSED : CANNOT_TELL;
                            case UpgradePath.WebsiteFirst _,
                                    UpgradePath.AlreadyThere _,
                                    UpgradePath.NotOffered _ ->
                                    BLOCKED;
                        },
                        route.rule().citation(),
                        new Proof.OfStatus(route.from()));
        return route.path() instanceof UpgradePath.WebsiteFirst
                ? check.offering(new Elsewhere(ExchangePage.UPGRADE))
                : check;
    }

    /// A sub-account is judged by the level of its main account, which its own key cannot see.
    UpgradeCheck vipLevel() {
        CheckSubject subject = CheckSubject.VIP_LEVEL;
        Citation rule = route.rule().citation();
        if (!(route.path() instanceof UpgradePath.ByEndpoint way) || !way.needsVip())
            return UpgradeCheck.of(subject, DOES_NOT_APPLY, rule);
        if (account.key().isEmpty()) return UpgradeCheck.of(subject, CANNOT_TELL, rule);
        KeyInfo key = account.key().get();
        CheckVerdict verdict = key.master() ? key.isVipOrPro() ? PASSED : BLOCKED : CANNOT_TELL;
        return UpgradeCheck.of(subject, verdict, rule, new Proof.OfLevel(key.vipLevel()))
                .offering(new Elsewhere(ExchangePage.VIP));
    }

    UpgradeCheck mayWrite() {
        CheckVerdict verdict =
                account.key().map(key -> key.readOnly() ? BLOCKED : PASSED).orElse(CANNOT_TELL);
        return UpgradeCheck.of(CheckSubject.KEY_MAY_WRITE, verdict, UpgradeRules.WRITING_KEY)
                .offering(new Elsewhere(ExchangePage.API_KEYS));
    }

    UpgradeCheck keyExpiry() {
        CheckSubject subject = CheckSubject.KEY_EXPIRY;
        if (account.key().isEmpty())
            return UpgradeCheck.of(subject, CANNOT_TELL, UpgradeRules.KEY_EXPIRY);
        // The exchange writes 1970 for a key that never ends.
        Optional<Instant> end =
                account.key().get().expiresAt().filter(moment -> moment.isAfter(Instant.EPOCH));
        CheckVerdict verdict =
                end.map(
                                moment ->
                                        !moment.isAfter(now)
                                                ? BLOCKED
                                                : moment.isBefore(now.plus(AMPLE))
                                                        ? CANNOT_TELL
                                                        : PASSED)
                        .orElse(PASSED);
        return UpgradeCheck.of(subject, verdict, UpgradeRules.KEY_EXPIRY, new Proof.OfExpiry(end))
                .offering(new Elsewhere(ExchangePage.API_KEYS));
    }

    /// No call tells whether an account is banned; an account that is banned altogether has its
    /// private calls refused, and then there is nothing to check. So it passes because it answered
    /// this reading, with that answer as proof. A ban of a narrower kind shows only when the
    /// upgrade is asked for, which the words say. To call it unknown instead would make every
    /// account doubtful and hide the doubts that are real.
    UpgradeCheck notBanned() {
        return UpgradeCheck.of(
                CheckSubject.NOT_BANNED,
                PASSED,
                UpgradeRules.BANNED,
                new Proof.OfAnswer(account.takenAt()));
    }
}
