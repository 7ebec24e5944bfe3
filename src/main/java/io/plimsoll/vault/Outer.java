package io.plimsoll.vault;

import java.security.SecureRandom;

/// The key that opens a door, and what has to be known to make it again.
final class Outer implements AutoCloseable {
    private final Protection protection;
    private final byte[] name;
    private final Cost cost;
    private final byte[] salt;
    private final Key key;

    /// @param key becomes this one's own
    Outer(Protection protection, byte[] name, Cost cost, byte[] salt, Key key) {
        this.protection = protection;
        this.name = name;
        this.cost = cost;
        this.salt = salt;
        this.key = key;
    }

    Door doorTo(Key inner, SecureRandom random) {
        return Door.between(protection, name, cost, salt, key, inner, random);
    }

    Protection protection() {
        return protection;
    }

    /// The vault's.
    byte[] name() {
        return name;
    }

    Key key() {
        return key;
    }

    @Override
    public void close() {
        key.close();
    }
}
