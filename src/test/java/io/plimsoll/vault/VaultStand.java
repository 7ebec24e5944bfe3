package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.storage.SafeFile;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A vault in a folder of its own, under a passphrase that costs next to nothing to try.
abstract class VaultStand {
    static final byte[] SECRET = "a secret of the exchange".getBytes(UTF_8);

    final CountingKdf kdf = new CountingKdf();
    final MemoryKeychain keychain = new MemoryKeychain();

    /// How the bytes of the vault reach the disk.
    SafeFile.Writer disk = OutputStream::write;

    @TempDir Path folder;
    private Vault vault = new Vault(new SafeFile(Path.of("not yet")), keychain, kdf);

    @AfterEach
    void close() {
        vault.close();
    }

    Path file() {
        return folder.resolve("vault");
    }

    static char[] right() {
        return "correct horse".toCharArray();
    }

    static char[] wrong() {
        return "wrong horse 1".toCharArray();
    }

    Vault vault() {
        return vault;
    }

    /// As the app has it after it was started again.
    Vault restarted() {
        vault.close();
        SafeFile safe = new SafeFile(file(), 3, (out, content) -> disk.write(out, content));
        vault = new Vault(safe, keychain, kdf);
        return vault;
    }

    Vault unlocked() throws VaultException {
        restarted().unlock(right());
        return vault;
    }

    /// A new vault with a secret, open.
    Vault created() throws VaultException {
        restarted().create(right());
        vault.put("key", SECRET);
        return vault;
    }

    String secret(String id) throws VaultException {
        return new String(vault.get(id).orElseThrow(), UTF_8);
    }

    static VaultFault fault(ThrowingCallable call) {
        VaultException refused = catchThrowableOfType(VaultException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.fault();
    }

    List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    static void full(OutputStream out, byte[] content) throws IOException {
        out.write(content, 0, content.length / 2);
        throw new IOException("No space left on device");
    }
}
