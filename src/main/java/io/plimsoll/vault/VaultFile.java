package io.plimsoll.vault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;

/// A vault as it lies on the disk; the package says byte by byte how.
final class VaultFile {
    /// Bytes of what says that this is a vault, and of which version.
    static final int MARK = 10;

    /// No vault is longer.
    static final int MOST = 16 * 1024 * 1024;

    private static final byte[] MAGIC = "PLVAULT\u001A".getBytes(ISO_8859_1);
    private static final short VERSION = 1;
    private static final int BEGINNING = MARK + 2 * Integer.BYTES;
    private static final int HEADER = BEGINNING + Door.LENGTH + Seal.NONCE;
    private static final int HASH = 32;
    private static final int LEAST = HEADER + Seal.TAG + HASH;

    private final byte[] bytes;
    private final Door door;

    private VaultFile(byte[] bytes, Door door) {
        this.bytes = bytes;
        this.door = door;
    }

    /// Seals the contents anew.
    static VaultFile of(Door door, Key key, Contents contents, SecureRandom random) {
        byte[] plain = contents.bytes();
        try {
            int length = LEAST + plain.length;
            ByteBuffer out = ByteBuffer.allocate(length);
            writeMark(out);
            out.putInt(length);
            out.putInt(crc(out.array()));
            door.write(out);
            byte[] nonce = new byte[Seal.NONCE];
            random.nextBytes(nonce);
            out.put(nonce);
            out.put(Seal.close(key, nonce, Arrays.copyOf(out.array(), HEADER), plain));
            out.put(hash(out.array()));
            return new VaultFile(out.array(), door);
        } finally {
            Wipe.all(plain);
        }
    }

    /// @throws BadVault when these are not, or not all, the bytes of a vault that this version
    ///   knows
    static VaultFile read(byte[] bytes) throws BadVault {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (!beginsAsAVault(bytes)) throw new BadVault(BadVault.Kind.DAMAGED);
        if (bytes.length < BEGINNING) throw new BadVault(BadVault.Kind.HALF_WRITTEN);
        int version = in.getShort(MAGIC.length) & 0xFFFF;
        int length = in.getInt(MARK);
        if (in.getInt(MARK + Integer.BYTES) != crc(bytes)) {
            throw new BadVault(BadVault.Kind.DAMAGED);
        }
        if (bytes.length < length) throw new BadVault(BadVault.Kind.HALF_WRITTEN);
        if (bytes.length != length || length < BEGINNING + HASH || !hashHolds(bytes)) {
            throw new BadVault(BadVault.Kind.DAMAGED);
        }
        if (version > VERSION) throw new BadVault(version);
        if (version != VERSION || length < LEAST) throw new BadVault(BadVault.Kind.DAMAGED);
        in.position(BEGINNING);
        Door door = Door.read(in).orElseThrow(() -> new BadVault(BadVault.Kind.DAMAGED));
        return new VaultFile(bytes, door);
    }

    static void writeMark(ByteBuffer out) {
        out.put(MAGIC).putShort(VERSION);
    }

    private static boolean beginsAsAVault(byte[] bytes) {
        int known = Math.min(bytes.length, MAGIC.length);
        return Arrays.equals(bytes, 0, known, MAGIC, 0, known);
    }

    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, MARK + Integer.BYTES);
        return (int) crc.getValue();
    }

    private static boolean hashHolds(byte[] bytes) {
        byte[] hash = Arrays.copyOfRange(bytes, bytes.length - HASH, bytes.length);
        return MessageDigest.isEqual(hash, hash(bytes));
    }

    /// Of all but the hash itself.
    private static byte[] hash(byte[] bytes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(bytes, 0, bytes.length - HASH);
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has this hash", e);
        }
    }

    /// The contents in the open, which the caller closes; empty when this key does not fit, or
    /// somebody has put the file together.
    Optional<Contents> open(Key key) {
        byte[] header = Arrays.copyOf(bytes, HEADER);
        byte[] nonce = Arrays.copyOfRange(bytes, HEADER - Seal.NONCE, HEADER);
        byte[] sealed = Arrays.copyOfRange(bytes, HEADER, bytes.length - HASH);
        Optional<byte[]> plain = Seal.open(key, nonce, header, sealed);
        try {
            return plain.flatMap(Contents::read);
        } finally {
            plain.ifPresent(Wipe::all);
        }
    }

    Door door() {
        return door;
    }

    byte[] bytes() {
        return bytes;
    }
}
