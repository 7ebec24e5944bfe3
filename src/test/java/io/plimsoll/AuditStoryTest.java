package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A trader cancels an order and looks afterwards what Plimsoll has written about it.
class AuditStoryTest {
    @TempDir private Path folder;

    @Test
    void aChangeStandsInTheLogAndATamperedLogIsShownAsBroken() throws Exception {
        try (RunningApp app = RunningApp.on("uta2-blocked")) {
            app.shell().shortcut(KeyCode.DIGIT4);
            UpgradePage upgrade = new UpgradePage(app.hands());
            upgrade.toChecksByKeys();
            upgrade.remedyByKeys("INVERSE_ORDERS", 1);
            app.shell().shortcut(KeyCode.DIGIT7);
            app.hands().untilText("#audit-verdict", "3 lines as written"::equals);
            assertThat(app.hands().text("#audit-entry")).startsWith("Cancel");
            app.hands()
                    .untilTexts(
                            ".audit-detail", "taken by the exchange", "uta2-blocked", "SANDBOX");

            app.chooses(folder);
            app.hands().click("#audit-export");
            app.hands().untilText("#audit-told .label", text -> text.startsWith("Written to"));
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(path -> path.getFileName().toString()).sorted())
                        .hasSize(3)
                        .allMatch(name -> name.startsWith("plimsoll-audit-"));
            }

            Path log = app.data().root().resolve("audit.log");
            List<String> lines = Files.readAllLines(log);
            lines.set(1, lines.get(1).replace("uta2-blocked", "uta2-changed"));
            Files.write(log, lines);
            app.hands().click("#audit-verify");
            app.hands().untilText("#audit-verdict", "broken from line 2"::equals);
            assertThat(app.hands().text("#audit-findings .label"))
                    .startsWith("Line 2: changed after it was written.");
        }
    }

    @Test
    void withoutChangesTheLogSaysWhatWillStandThere() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.shell().shortcut(KeyCode.DIGIT7);
            app.hands().untilText(".empty-sentence", "No change was asked for yet"::equals);
            assertThat(app.hands().isDisabled("#audit-export")).isTrue();
        }
    }
}
