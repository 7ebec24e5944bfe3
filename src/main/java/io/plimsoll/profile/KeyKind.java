package io.plimsoll.profile;

import java.util.Optional;
import java.util.stream.Stream;

/// How a key proves that it is ours.
public enum KeyKind {
    /// The exchange made the key and told its secret once.
    HMAC(1),
    /// The user made a pair, and the exchange knows its public half alone.
    RSA(2);

    private final byte code;

    KeyKind(int code) {
        this.code = (byte) code;
    }

    /// As it is spelled in the vault.
    byte code() {
        return code;
    }

    static Optional<KeyKind> of(byte code) {
        return Stream.of(values()).filter(kind -> kind.code == code).findFirst();
    }
}
