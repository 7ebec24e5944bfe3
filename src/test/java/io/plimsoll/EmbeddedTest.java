package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.engine.UpgradeConduct;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class EmbeddedTest {

    @Test
    void goesOnWhereItWasWhenItIsKept(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("exchange.log");
        try (SandboxExchange exchange = Embedded.start("uta2", log)) {
            exchange.conductUpgrades(UpgradeConduct.STALLS);
        }
        try (SandboxExchange again = Embedded.start("uta2", log)) {
            assertThat(again.upgradeConduct()).isEqualTo(UpgradeConduct.STALLS);
        }
    }
}
