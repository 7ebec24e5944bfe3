package io.plimsoll.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The secrets as they lie in the open, for as long as they have to.
final class Contents implements AutoCloseable {
    private final Map<String, byte[]> secrets = new TreeMap<>();

    /// Empty when these are not the bytes of any contents.
    static Optional<Contents> read(byte[] bytes) {
        Contents contents = new Contents();
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                byte[] name = new byte[in.getShort() & 0xFFFF];
                in.get(name);
                int length = in.getInt();
                if (length < 0 || length > in.remaining()) throw new BufferUnderflowException();
                byte[] secret = new byte[length];
                in.get(secret);
                contents.secrets.put(new String(name, UTF_8), secret);
            }
            if (!in.hasRemaining()) return Optional.of(contents);
        } catch (BufferUnderflowException _) {
            // below
        }
        contents.close();
        return Optional.empty();
    }

    /// The caller wipes it.
    byte[] bytes() {
        int length = Integer.BYTES;
        for (var secret : secrets.entrySet()) {
            length += Short.BYTES + secret.getKey().getBytes(UTF_8).length;
            length += Integer.BYTES + secret.getValue().length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).putInt(secrets.size());
        for (var secret : secrets.entrySet()) {
            byte[] name = secret.getKey().getBytes(UTF_8);
            out.putShort((short) name.length).put(name);
            out.putInt(secret.getValue().length).put(secret.getValue());
        }
        return out.array();
    }

    void put(String id, byte[] secret) {
        wipe(Optional.ofNullable(secrets.put(id, secret.clone())));
    }

    /// Whether there was one.
    boolean remove(String id) {
        Optional<byte[]> former = Optional.ofNullable(secrets.remove(id));
        wipe(former);
        return former.isPresent();
    }

    /// A copy, which the caller wipes.
    Optional<byte[]> get(String id) {
        return Optional.ofNullable(secrets.get(id)).map(byte[]::clone);
    }

    SortedSet<String> ids() {
        return new TreeSet<>(secrets.keySet());
    }

    private static void wipe(Optional<byte[]> secret) {
        secret.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    @Override
    public void close() {
        for (byte[] secret : secrets.values()) Arrays.fill(secret, (byte) 0);
        secrets.clear();
    }
}
