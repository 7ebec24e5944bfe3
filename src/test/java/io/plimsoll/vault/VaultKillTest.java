package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.storage.KillDrill;
import io.plimsoll.vault.VaultWriter.Expected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

class VaultKillTest {
    private static final int KILLS = 70;

    @TempDir Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void alwaysOpensAndHasAllThatWasAcknowledgedWheneverItsProcessIsKilled() throws Exception {
        KillDrill drill = new KillDrill(VaultWriter.class, List.of(folder.toString()), 1876);

        KillDrill.Toll toll = drill.run(KILLS, this::standing);

        assertThat(toll.kills()).isEqualTo(KILLS);
        System.out.println("Vault: " + toll);
    }

    private int standing(int acknowledged) throws VaultException {
        Expected all = Expected.after(acknowledged);
        Expected oneMore = all.next();
        try (Vault vault = VaultWriter.vault(folder)) {
            Expected found = all;
            try {
                vault.unlock(all.passphrase().toCharArray());
            } catch (VaultException e) {
                assertThat(e.fault()).isEqualTo(new VaultFault.WrongPassphrase());
                vault.unlock(oneMore.passphrase().toCharArray());
                found = oneMore;
            }
            Map<String, String> secrets = secretsOf(vault);
            if (!secrets.equals(found.secrets())) found = oneMore;
            assertThat(secrets).as("after %d", acknowledged).isEqualTo(found.secrets());
            return found.count();
        }
    }

    private static Map<String, String> secretsOf(Vault vault) throws VaultException {
        Map<String, String> secrets = new TreeMap<>();
        for (String id : vault.ids()) {
            secrets.put(id, new String(vault.get(id).orElseThrow(), UTF_8));
        }
        return secrets;
    }
}
