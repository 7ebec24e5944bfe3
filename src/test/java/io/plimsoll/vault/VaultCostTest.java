package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/// With the passphrase at its real price.
class VaultCostTest {
    @TempDir Path folder;

    @Test
    void asksAtLeastTheFloorForAPassphrase() throws Exception {
        try (Vault vault = new Vault(folder, new MemoryKeychain())) {
            long start = System.nanoTime();
            vault.create("a passphrase".toCharArray());
            long created = System.nanoTime();
            vault.unlock("a passphrase".toCharArray());
            long right = System.nanoTime();
            Throwable refused = catchThrowable(() -> vault.unlock("another phrase".toCharArray()));
            long wrong = System.nanoTime();

            assertThat(refused).isInstanceOf(VaultException.class);
            ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("vault")));
            Cost cost = new Cost(file.getInt(35), file.getInt(39), file.getInt(43));
            assertThat(cost.memoryKib()).isGreaterThanOrEqualTo(64 * 1024);
            assertThat(cost.passes()).isGreaterThanOrEqualTo(3);
            assertThat(cost.lanes()).isEqualTo(4);
            System.out.printf(
                    "Vault: %s; created in %d ms, right passphrase %d ms, wrong %d ms%n",
                    cost, millis(start, created), millis(created, right), millis(right, wrong));
        }
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
