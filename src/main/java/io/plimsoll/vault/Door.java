package io.plimsoll.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// What stands between a passphrase, or the keychain's key, and the key of the contents. Nothing in
/// it is secret.
final class Door {
    static final int NAME = 16;
    static final int SALT = 16;
    static final int WRAPPED = Key.LENGTH + Seal.TAG;
    static final int LENGTH = 1 + NAME + 3 * Integer.BYTES + SALT + Seal.NONCE + WRAPPED;

    private final Protection protection;
    private final byte[] name;
    private final Cost cost;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] wrapped;

    private Door(
            Protection protection,
            byte[] name,
            Cost cost,
            byte[] salt,
            byte[] nonce,
            byte[] wrapped) {
        this.protection = protection;
        this.name = name;
        this.cost = cost;
        this.salt = salt;
        this.nonce = nonce;
        this.wrapped = wrapped;
    }

    /// A door that the one key opens, with the other behind it.
    ///
    /// @param salt that the outer key was made with
    static Door between(
            Protection protection,
            byte[] name,
            Cost cost,
            byte[] salt,
            Key outer,
            Key inner,
            SecureRandom random) {
        byte[] nonce = new byte[Seal.NONCE];
        random.nextBytes(nonce);
        Door unwrapped = new Door(protection, name, cost, salt, nonce, new byte[0]);
        byte[] bytes = inner.getEncoded();
        try {
            byte[] wrapped = Seal.close(outer, nonce, unwrapped.context(), bytes);
            return new Door(protection, name, cost, salt, nonce, wrapped);
        } finally {
            Wipe.all(bytes);
        }
    }

    /// Empty when no vault has such a door, or it asks for more work than a vault does.
    ///
    /// @param in stands where the door begins, and then where it ends
    static Optional<Door> read(ByteBuffer in) {
        int code = in.get();
        byte[] name = bytes(in, NAME);
        Cost cost = new Cost(in.getInt(), in.getInt(), in.getInt());
        byte[] salt = bytes(in, SALT);
        byte[] nonce = bytes(in, Seal.NONCE);
        byte[] wrapped = bytes(in, WRAPPED);
        for (Protection protection : Protection.values()) {
            boolean sound =
                    switch (protection) {
                        case PASSPHRASE -> cost.isBearable();
                        case KEYCHAIN -> cost.equals(Cost.NONE);
                    };
            if (protection.code() == code && sound) {
                return Optional.of(new Door(protection, name, cost, salt, nonce, wrapped));
            }
        }
        return Optional.empty();
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    void write(ByteBuffer out) {
        writeBeforeTheKey(out);
        out.put(wrapped);
    }

    private void writeBeforeTheKey(ByteBuffer out) {
        out.put((byte) protection.code()).put(name);
        out.putInt(cost.memoryKib()).putInt(cost.passes()).putInt(cost.lanes());
        out.put(salt).put(nonce);
    }

    /// What the wrapped key is tied to.
    private byte[] context() {
        ByteBuffer context = ByteBuffer.allocate(VaultFile.MARK + LENGTH - WRAPPED);
        VaultFile.writeMark(context);
        writeBeforeTheKey(context);
        return context.array();
    }

    /// The key behind the door; empty when this one does not open it.
    Optional<Key> open(Key outer) {
        return Seal.open(outer, nonce, context(), wrapped).map(Key::new);
    }

    Protection protection() {
        return protection;
    }

    byte[] name() {
        return name;
    }

    /// The name that the keychain knows the key of a vault by.
    static String item(byte[] name) {
        return "vault-" + HexFormat.of().formatHex(name);
    }

    Cost cost() {
        return cost;
    }

    byte[] salt() {
        return salt;
    }
}
