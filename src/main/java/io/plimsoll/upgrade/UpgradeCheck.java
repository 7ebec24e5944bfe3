package io.plimsoll.upgrade;

import java.util.List;

/// One check and what it found.
public record UpgradeCheck(CheckSubject subject, CheckVerdict verdict, List<Proof> proof) {

    public UpgradeCheck {
        proof = List.copyOf(proof);
    }

    static UpgradeCheck of(CheckSubject subject, CheckVerdict verdict, Proof... proof) {
        return new UpgradeCheck(subject, verdict, List.of(proof));
    }

    /// As `verdict` when there is any proof, else passed.
    static UpgradeCheck proven(
            CheckSubject subject, CheckVerdict verdict, List<? extends Proof> proof) {
        return new UpgradeCheck(
                subject, proof.isEmpty() ? CheckVerdict.PASSED : verdict, List.copyOf(proof));
    }
}
