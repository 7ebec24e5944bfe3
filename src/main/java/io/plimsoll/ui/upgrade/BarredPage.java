package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.EmptyState;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.JournalFault;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.carbonicons.CarbonIcons;

/// Why no upgrade can be begun: the journal that keeps it from being sent twice cannot be used.
final class BarredPage extends StepPage {
    private final Button again = button("upgrade-journal-again", text("upgrade.barred.again"));

    BarredPage(UpgradeViewModel model, JournalFault fault) {
        again.setDefaultButton(true);
        again.setOnAction(_ -> model.openJournal());
        EmptyState trouble =
                EmptyState.trouble(
                        CarbonIcons.LOCKED,
                        Tone.CAUTION,
                        JournalText.whatHappened(fault),
                        JournalText.whatToDo(fault));
        trouble.setId("upgrade-barred");
        VBox content = new VBox(trouble);
        content.getStyleClass().add("panel");
        fill(content, gap());
        addActions(model, fault);
    }

    private void addActions(UpgradeViewModel model, JournalFault fault) {
        switch (fault) {
            case JournalFault.Damaged _ -> {
                Button aside = button("upgrade-journal-aside", text("upgrade.barred.setAside"));
                aside.setOnAction(_ -> model.setJournalAside());
                addAction(aside);
            }
            case JournalFault.InUse _, JournalFault.NoAccess _, JournalFault.Newer _ -> {}
        }
        addAction(again);
    }

    @Override
    void focusFirst() {
        again.requestFocus();
    }
}
