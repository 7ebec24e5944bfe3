package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.recording.FolderChooser;
import io.plimsoll.ui.support.Choices;
import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Panel;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.ui.support.Tone;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.nio.file.Path;

/// The vault, the audit log, how the app looks and where it keeps its files.
public final class SettingsView extends VBox {
    private final Subscription life;

    public SettingsView(SettingsViewModel model, FolderChooser folders) {
        getStyleClass().addAll("page", "settings");
        setId("settings");
        SecurityPanel security = new SecurityPanel(model.security());
        AuditPanel audit = new AuditPanel(model.audit(), folders);
        Looks looks = new Looks(model);
        About about = new About(model);
        getChildren().addAll(security, audit, looks, files(model), about);
        life = Subscription.combine(security.life(), audit.life(), looks.life(), about.life());
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return life;
    }

    /// The theme and whether amounts are covered.
    private static final class Looks extends VBox {
        private final Subscription life;

        Looks(SettingsViewModel model) {
            ToggleGroup themes = new ToggleGroup();
            HBox row = new HBox(16);
            row.setAlignment(Pos.CENTER_LEFT);
            for (Theme theme : Theme.values()) {
                String key = theme == Theme.DARK ? "settings.dark" : "settings.light";
                RadioButton choice = new RadioButton(text(key));
                choice.setId("settings-theme-" + theme.name());
                choice.setUserData(theme);
                choice.setToggleGroup(themes);
                row.getChildren().add(choice);
            }
            Choices.follow(themes, Theme.class, model.themeProperty()::set);
            CheckBox amounts = new CheckBox(text("settings.hideAmounts"));
            amounts.setId("settings-amounts");
            amounts.selectedProperty().bindBidirectional(model.amountsHiddenProperty());
            getChildren().add(new Panel(text("settings.looks"), new VBox(10, row, amounts)));
            life =
                    model.themeProperty()
                            .subscribe(
                                    now ->
                                            themes.getToggles().stream()
                                                    .filter(each -> each.getUserData() == now)
                                                    .forEach(themes::selectToggle))
                            .and(
                                    () ->
                                            amounts.selectedProperty()
                                                    .unbindBidirectional(
                                                            model.amountsHiddenProperty()));
        }

        Subscription life() {
            return life;
        }
    }

    private static Node files(SettingsViewModel model) {
        VBox rows = new VBox(8);
        model.trouble()
                .ifPresent(
                        trouble -> {
                            Notice notice = new Notice(Tone.CAUTION, SettingsText.of(trouble));
                            notice.setId("settings-trouble");
                            rows.getChildren().add(notice);
                        });
        rows.getChildren()
                .addAll(
                        file("data", text("settings.file.data"), model.files().data()),
                        file("settings", text("settings.file.settings"), model.files().settings()),
                        file("log", text("settings.file.log"), model.files().log()));
        return new Panel(text("settings.files"), rows);
    }

    private static Node file(String id, String name, Path path) {
        Label words = new Label(name);
        words.getStyleClass().addAll("muted", "file-name");
        Label place = wrapped(path.toString());
        place.setId("settings-file-" + id);
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        Button copy =
                new CopyActions(
                                "settings-copy-" + id,
                                text("settings.copyPath"),
                                path::toString,
                                path::toString)
                        .button();
        copy.setAccessibleText(text("settings.copyPath.of", name));
        HBox row = new HBox(12, words, place, copy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Which app this is, and its introduction once more.
    private static final class About extends VBox {
        private final Subscription life;

        About(SettingsViewModel model) {
            Button begin =
                    button(
                            "settings-introduction",
                            text("settings.introduction"),
                            model.introduction()::begin);
            Label why = wrapped(text("settings.introduction.why"), "caption");
            HBox.setHgrow(why, Priority.ALWAYS);
            HBox again = new HBox(12, begin, why);
            again.setAlignment(Pos.CENTER_LEFT);
            VBox rows =
                    new VBox(
                            8,
                            wrapped(text("settings.version", model.version())),
                            wrapped(text("app.unofficial")),
                            again);
            model.licences()
                    .ifPresent(
                            folder ->
                                    rows.getChildren()
                                            .add(
                                                    file(
                                                            "licences",
                                                            text("settings.licences"),
                                                            folder)));
            getChildren().add(new Panel(text("settings.about"), rows));
            life =
                    model.introduction()
                            .possibleProperty()
                            .subscribe(
                                    possible -> {
                                        begin.setDisable(!possible);
                                        why.setVisible(!possible);
                                    });
        }

        Subscription life() {
            return life;
        }
    }

    static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    static Label wrapped(String words, String... styleClasses) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
