package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.lock.VaultText;
import io.plimsoll.ui.support.FocusKeeper;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.vault.Protection;
import io.plimsoll.vault.VaultState;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

import org.kordamp.ikonli.carbonicons.CarbonIcons;

import java.util.ArrayList;
import java.util.List;

/// The vault: how it stands, when it locks, what opens it.
final class SecurityPanel extends VBox {
    private final SecurityViewModel model;
    private final StatusChip state = new StatusChip();
    private final Label meaning = SettingsView.wrapped("");
    private final FlowPane verbs = new FlowPane(8, 8);
    private final VBox trouble = new VBox();
    private final Subscription life;

    SecurityPanel(SecurityViewModel model) {
        this.model = model;
        state.setId("settings-vault");
        meaning.setId("settings-vault-meaning");
        Label minutes = new Label(text("settings.autoLock"));
        ChoiceBox<Integer> choice = minutes();
        minutes.setLabelFor(choice);
        HBox locking = new HBox(12, minutes, choice);
        locking.setAlignment(Pos.CENTER_LEFT);
        VBox content =
                new VBox(
                        10,
                        meaning,
                        trouble,
                        verbs,
                        locking,
                        SettingsView.wrapped(text("settings.autoLock.meaning"), "caption"));
        getChildren().add(new Panel(text("settings.security"), content, state));
        life = model.stateProperty().subscribe(this::show);
    }

    Subscription life() {
        return life;
    }

    private void show(SecurityViewModel.State now) {
        state.setText(Messages.name(now.vault()));
        state.show(
                now.vault() == VaultState.OPEN ? Tone.ACCENT : Tone.NEUTRAL,
                now.vault() == VaultState.OPEN ? CarbonIcons.UNLOCKED : CarbonIcons.LOCKED);
        meaning.setText(
                now.vault() == VaultState.ABSENT
                        ? text("settings.vault.absent")
                        : now.protection().map(Messages::meaning).orElse(""));
        meaning.setVisible(!meaning.getText().isEmpty());
        meaning.setManaged(meaning.isVisible());
        trouble.getChildren().clear();
        now.fault()
                .ifPresent(
                        fault ->
                                trouble.getChildren()
                                        .add(
                                                new Notice(
                                                        Tone.CAUTION,
                                                        VaultText.whatHappened(fault)
                                                                + " "
                                                                + VaultText.whatToDo(fault))));
        trouble.setManaged(!trouble.getChildren().isEmpty());
        FocusKeeper.during(verbs, () -> verbs.getChildren().setAll(buttons(now)));
    }

    private List<Node> buttons(SecurityViewModel.State now) {
        List<Node> row = new ArrayList<>();
        switch (now.vault()) {
            case ABSENT -> row.add(button("settings-create", text("settings.create"), model::open));
            case LOCKED -> row.add(button("settings-unlock", text("settings.unlock"), model::open));
            case OPEN -> row.add(button("settings-lock", text("settings.lock"), model::lockNow));
        }
        now.protection().ifPresent(by -> row.addAll(buttons(by)));
        if (now.vault() != VaultState.ABSENT)
            row.add(button("settings-start-over", text("lock.startOver.ask"), model::startOver));
        return row;
    }

    private List<Node> buttons(Protection by) {
        return switch (by) {
            case PASSPHRASE ->
                    List.of(
                            button(
                                    "settings-change",
                                    text("settings.changePassphrase"),
                                    model::changePassphrase),
                            button(
                                    "settings-to-keychain",
                                    text("settings.toKeychain"),
                                    model::moveToKeychain));
            case KEYCHAIN ->
                    List.of(
                            button(
                                    "settings-to-passphrase",
                                    text("settings.toPassphrase"),
                                    model::moveToPassphrase));
        };
    }

    private ChoiceBox<Integer> minutes() {
        ChoiceBox<Integer> choice = new ChoiceBox<>();
        choice.setId("settings-auto-lock");
        choice.setAccessibleText(text("settings.autoLock"));
        choice.getItems().setAll(SecurityViewModel.MINUTES);
        int chosen = model.minutes();
        if (!choice.getItems().contains(chosen)) choice.getItems().addFirst(chosen);
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer minutes) {
                        return minutes == null || minutes == 0
                                ? text("settings.autoLock.never")
                                : text("settings.autoLock.minutes", minutes);
                    }

                    @Override
                    public Integer fromString(String words) {
                        throw new UnsupportedOperationException("is never typed");
                    }
                });
        choice.setValue(chosen);
        choice.setOnAction(_ -> model.setMinutes(choice.getValue()));
        return choice;
    }

    private static Button button(String id, String words, Runnable action) {
        return SettingsView.button(id, words, action);
    }
}
