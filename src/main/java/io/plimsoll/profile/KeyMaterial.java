package io.plimsoll.profile;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Site;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.util.Arrays;
import java.util.Optional;

/// An API key with its secret, on its way between the user, the vault and the client. Whoever holds
/// one closes it, which wipes it.
///
/// **In the vault**: a version byte, the kind, and three texts, each behind its length in two
/// bytes: the address that the key is for, the API key, the secret or private key.
public final class KeyMaterial implements AutoCloseable {
    private static final byte VERSION = 1;

    private final KeyKind kind;
    private final String apiKey;
    private final char[] secret;
    private boolean closed;

    private KeyMaterial(KeyKind kind, String apiKey, char[] secret) {
        this.kind = kind;
        this.apiKey = apiKey;
        this.secret = secret;
    }

    /// Takes a copy of the secret; the caller wipes its own.
    ///
    /// @param secret for RSA the private key: PKCS#8, PEM, not encrypted
    /// @throws InvalidKeyException when it cannot be a key of this kind
    public static KeyMaterial of(KeyKind kind, String apiKey, char[] secret)
            throws InvalidKeyException {
        KeyMaterial material = new KeyMaterial(kind, apiKey, secret.clone());
        try {
            material.credentials().close();
            return material;
        } catch (InvalidKeyException e) {
            material.close();
            throw e;
        }
    }

    /// The same with a secret of its own, to be closed by itself.
    public synchronized KeyMaterial copy() {
        requireOpen();
        return new KeyMaterial(kind, apiKey, secret.clone());
    }

    public KeyKind kind() {
        return kind;
    }

    /// Enough of the API key to tell two apart.
    public String start() {
        return Credentials.start(apiKey);
    }

    /// What a client signs with; the caller closes it.
    public synchronized Credentials credentials() throws InvalidKeyException {
        return switch (kind) {
            case HMAC -> Credentials.hmac(apiKey, secret);
            case RSA -> Credentials.rsa(apiKey, secret);
        };
    }

    /// As it is kept in the vault; the caller wipes it.
    synchronized byte[] encoded(Site site) {
        requireOpen();
        byte[] place = site.rest().toString().getBytes(UTF_8);
        byte[] name = apiKey.getBytes(US_ASCII);
        ByteBuffer out =
                ByteBuffer.allocate(
                                2 + 3 * Short.BYTES + place.length + name.length + secret.length)
                        .put(VERSION)
                        .put(kind.code());
        put(out, place);
        put(out, name);
        out.putShort((short) secret.length);
        for (char c : secret) out.put((byte) c);
        return out.array();
    }

    private static void put(ByteBuffer out, byte[] text) {
        out.putShort((short) text.length).put(text);
    }

    /// What [#encoded] wrote; empty when these are not the bytes of a key.
    static Optional<Kept> decoded(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            byte version = in.get();
            Optional<KeyKind> kind = KeyKind.of(in.get());
            if (version != VERSION || kind.isEmpty()) return Optional.empty();
            String place = new String(next(in), UTF_8);
            String apiKey = new String(next(in), US_ASCII);
            byte[] secret = next(in);
            char[] chars = new char[secret.length];
            for (int i = 0; i < secret.length; i++) chars[i] = (char) secret[i];
            Arrays.fill(secret, (byte) 0);
            return Optional.of(new Kept(place, new KeyMaterial(kind.get(), apiKey, chars)));
        } catch (BufferUnderflowException _) {
            return Optional.empty();
        }
    }

    private static byte[] next(ByteBuffer in) {
        int length = in.getShort() & 0xFFFF;
        if (length > in.remaining()) throw new BufferUnderflowException();
        byte[] text = new byte[length];
        in.get(text);
        return text;
    }

    /// @param place the address that it was entered for
    record Kept(String place, KeyMaterial material) {
        boolean isFor(Site site) {
            return place.equals(site.rest().toString());
        }
    }

    /// What is wiped must not be kept in place of a key.
    private void requireOpen() {
        if (closed) throw new IllegalStateException("the key was wiped");
    }

    @Override
    public synchronized void close() {
        Arrays.fill(secret, '\0');
        closed = true;
    }

    @Override
    public String toString() {
        return kind + " key " + start() + "…";
    }
}
