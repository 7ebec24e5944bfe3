package io.plimsoll.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.storage.KillDrill;
import io.plimsoll.storage.SafeFile;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A process that writes into a vault until it is killed: secrets, removals, passphrases, always
/// the same ones in the same order.
final class VaultWriter {
    private VaultWriter() {}

    public static void main(String[] args) throws VaultException {
        int done = Integer.parseInt(args[1]);
        Expected now = Expected.after(done);
        try (Vault vault = vault(Path.of(args[0]))) {
            if (done > 0) vault.unlock(now.passphrase().toCharArray());
            while (true) {
                Expected next = now.next();
                write(vault, now, next);
                KillDrill.acknowledge(next.count());
                now = next;
            }
        }
    }

    static Vault vault(Path folder) {
        return new Vault(
                new SafeFile(folder.resolve("vault"), 3), new MemoryKeychain(), new Hashed());
    }

    private static void write(Vault vault, Expected now, Expected next) throws VaultException {
        if (now.count() == 0) {
            vault.create(next.passphrase().toCharArray());
        } else if (!now.passphrase().equals(next.passphrase())) {
            vault.changePassphrase(now.passphrase().toCharArray(), next.passphrase().toCharArray());
        } else if (next.secrets().containsKey(next.id())) {
            vault.put(next.id(), next.secrets().get(next.id()).getBytes(UTF_8));
        } else {
            vault.remove(next.id());
        }
    }

    /// Not Argon2: to load it takes longer than to write.
    private static final class Hashed implements Kdf {
        @Override
        public Cost calibrate() {
            return CountingKdf.SMALL;
        }

        @Override
        public Key derive(char[] passphrase, byte[] salt, Cost cost) {
            try {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sha.update(Argon2id.utf8(passphrase));
                return new Key(sha.digest(salt));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has this hash", e);
            }
        }
    }

    /// What a vault has after a count of writes; the first makes it.
    ///
    /// @param id that the latest write was about
    record Expected(int count, String passphrase, Map<String, String> secrets, String id) {
        static Expected after(int count) {
            Expected expected = new Expected(0, "", Map.of(), "");
            while (expected.count() < count) expected = expected.next();
            return expected;
        }

        Expected next() {
            int write = count + 1;
            Random random = new Random(write);
            int kind = random.nextInt(100);
            if (count == 0 || kind < 15) {
                return new Expected(write, "passphrase " + write, secrets, "");
            }
            String id = "secret " + random.nextInt(6);
            Map<String, String> changed = new TreeMap<>(secrets);
            if (kind < 40) changed.remove(id);
            else changed.put(id, "written by " + write);
            return new Expected(write, passphrase, changed, id);
        }
    }
}
