package io.plimsoll.upgrade;

import java.util.List;

/// All that the checks found, about an account read for this purpose.
///
/// @param widened positions are held, or may be held, that keep the upgrade closed for longer
public record Findings(Route route, boolean widened, List<UpgradeCheck> checks) {

    public Findings {
        checks = List.copyOf(checks);
    }

    public List<UpgradeCheck> with(CheckVerdict verdict) {
        return checks.stream().filter(check -> check.verdict() == verdict).toList();
    }

    /// What cannot be told does not stand in the way: the exchange judges it.
    public boolean allowsUpgrade() {
        return with(CheckVerdict.BLOCKED).isEmpty();
    }

    /// Whether nothing but the minute stands in the way, which will pass by itself.
    public boolean allowsConfirming() {
        return with(CheckVerdict.BLOCKED).stream()
                .allMatch(check -> check.subject() == CheckSubject.CLOSED_MINUTES);
    }

    /// Whether the key is known to change nothing, so that no remedy can be carried out with it.
    public boolean keyOnlyReads() {
        return with(CheckVerdict.BLOCKED).stream()
                .anyMatch(check -> check.subject() == CheckSubject.KEY_MAY_WRITE);
    }

    /// The same facts at another minute.
    Findings at(Gate gate) {
        return new Findings(
                route,
                gate.widened(),
                checks.stream().map(check -> UpgradeChecks.at(gate, check)).toList());
    }
}
