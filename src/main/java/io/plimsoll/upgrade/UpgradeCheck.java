package io.plimsoll.upgrade;

import io.plimsoll.rules.Citation;

import java.util.List;

/// One check and what it found.
///
/// @param proof the facts behind the verdict; empty where there are none, or they are unreadable
/// @param rule where the exchange says what is checked
/// @param remedies what the user can do about it, the plainest first
public record UpgradeCheck(
        CheckSubject subject,
        CheckVerdict verdict,
        List<Proof> proof,
        Citation rule,
        List<Remedy> remedies) {

    public UpgradeCheck {
        proof = List.copyOf(proof);
        remedies = List.copyOf(remedies);
    }

    static UpgradeCheck of(
            CheckSubject subject, CheckVerdict verdict, Citation rule, Proof... proof) {
        return new UpgradeCheck(subject, verdict, List.of(proof), rule, List.of());
    }

    /// As `verdict` when there is any proof, else passed.
    static UpgradeCheck proven(
            CheckSubject subject,
            CheckVerdict verdict,
            Citation rule,
            List<? extends Proof> proof) {
        return new UpgradeCheck(
                subject,
                proof.isEmpty() ? CheckVerdict.PASSED : verdict,
                List.copyOf(proof),
                rule,
                List.of());
    }

    /// The same with something to do about it.
    UpgradeCheck offering(List<? extends Remedy> what) {
        return new UpgradeCheck(subject, verdict, proof, rule, List.copyOf(what));
    }

    /// The same with something to do about it, unless it passed or does not apply.
    UpgradeCheck offering(Remedy... what) {
        return switch (verdict) {
            case BLOCKED, CANNOT_TELL -> offering(List.of(what));
            case PASSED, DOES_NOT_APPLY -> this;
        };
    }
}
