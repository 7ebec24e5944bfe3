package io.plimsoll.vault;

import java.util.ArrayList;
import java.util.List;

/// Argon2id at next to no cost, and a record of what it was asked.
final class CountingKdf implements Kdf {
    static final Cost SMALL = new Cost(64, 1, 4);

    private final List<Cost> derived = new ArrayList<>();

    @Override
    public Cost calibrate() {
        return SMALL;
    }

    @Override
    public Key derive(char[] passphrase, byte[] salt, Cost cost) {
        derived.add(cost);
        return new Argon2id().derive(passphrase, salt, cost);
    }

    /// The costs since this was asked last.
    List<Cost> derived() {
        List<Cost> since = List.copyOf(derived);
        derived.clear();
        return since;
    }
}
