package io.plimsoll.vault;

import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.SecretKey;

/// A key of 256 bits that can be overwritten, which the JDK's own cannot. The cipher wipes the copy
/// that it takes.
final class Key implements SecretKey, AutoCloseable {
    static final int LENGTH = 32;
    private static final long serialVersionUID = 1L;

    private final transient byte[] bytes;

    /// @param bytes become this key's own
    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    static Key random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Key(bytes);
    }

    Key copy() {
        return new Key(bytes.clone());
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        return bytes.clone();
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "Key";
    }
}
