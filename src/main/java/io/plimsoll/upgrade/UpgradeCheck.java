package io.plimsoll.upgrade;

import java.util.List;

/// One check and what it found.
public record UpgradeCheck(CheckSubject subject, CheckVerdict verdict, List<Proof> proof) {

    public UpgradeCheck {
        proof = List.copyOf(proof);
    }

    static UpgradeCheck of(CheckSubject subject, CheckVerdict verdict) {
        return new UpgradeCheck(subject, verdict, List.of());
    }

    /// Blocked when there is any proof against it, else passed.
    static UpgradeCheck against(CheckSubject subject, List<? extends Proof> proof) {
        return new UpgradeCheck(
                subject,
                proof.isEmpty() ? CheckVerdict.PASSED : CheckVerdict.BLOCKED,
                List.copyOf(proof));
    }
}
