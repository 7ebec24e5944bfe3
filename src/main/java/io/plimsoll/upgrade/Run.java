package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/// One upgrade that the user has asked for: what was agreed to, and since when it is under way. All
/// of it is kept in the [Journal], so that it can go on after a restart.
///
/// @param id names its files; of this account's runs no two have the same
/// @param agreed the checks that could not tell when the user agreed; a further one stops the run
/// @param since when it was armed or sent, on the exchange's clock
public record Run(
        String id,
        AccountStatus from,
        AccountStatus target,
        Set<CheckSubject> agreed,
        Instant since) {

    public Run {
        agreed = Set.copyOf(agreed);
    }

    /// A run for an account with these findings, agreed to now.
    static Run of(String id, Findings findings, Instant since) {
        Set<CheckSubject> open = EnumSet.noneOf(CheckSubject.class);
        findings.with(CheckVerdict.CANNOT_TELL).forEach(check -> open.add(check.subject()));
        return new Run(id, findings.route().from(), findings.route().target(), open, since);
    }

    /// The same, sent later than it was agreed to.
    Run sentAt(Instant moment) {
        return new Run(id, from, target, agreed, moment);
    }

    /// Whether the account is still as it was agreed to: nothing but the minute blocks, the way is
    /// the same, and nothing has become uncertain that was not. The minute is the guard's own.
    boolean agreesWith(Findings findings) {
        return findings.allowsConfirming()
                && findings.route().from() == from
                && findings.route().target() == target
                && findings.with(CheckVerdict.CANNOT_TELL).stream()
                        .allMatch(check -> agreed.contains(check.subject()));
    }
}
