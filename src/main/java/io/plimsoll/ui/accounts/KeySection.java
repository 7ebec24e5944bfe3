package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.Site;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.ui.support.Choices;
import io.plimsoll.ui.support.CopyActions;
import io.plimsoll.ui.support.FocusKeeper;
import io.plimsoll.ui.support.InSight;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Tone;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// How the key signs, and where it is entered; beside it, how to make one at the exchange.
final class KeySection extends VBox {
    private static final int PUBLIC_KEY_ROWS = 4;
    private static final double COLUMN = 390;

    private final AccountFormViewModel form;
    private final KeyEntry key;
    private final ToggleGroup ways = new ToggleGroup();
    private final VBox wayChoices = Pieces.collapsing(new VBox(4));
    private final VBox entry = new VBox(8);
    private final VBox remarks = Pieces.collapsing(new VBox(4));
    private final KeyHelp help = new KeyHelp();
    private final Subscription life;
    private @Nullable SecretField secret;
    private @Nullable TextField apiKey;
    private boolean keptShown;

    /// An API key pasted with what was around it is tidied before it is shown.
    private final class ApiKeyField extends TextField {
        @Override
        public void paste() {
            Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                    .map(String::toCharArray)
                    .ifPresent(key::apiKeyPasted);
            end();
        }
    }

    KeySection(AccountFormViewModel form) {
        super(12);
        this.form = form;
        key = form.key();
        getStyleClass().add("form");
        for (KeyWay way : KeyWay.values()) wayChoices.getChildren().add(choice(way));
        Choices.follow(ways, KeyWay.class, key.wayProperty()::set);
        remarks.setId("form-remarks");
        VBox left = new VBox(12, wayChoices, entry, remarks);
        left.setPrefWidth(COLUMN);
        help.setPrefWidth(COLUMN);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(help, Priority.ALWAYS);
        getChildren().add(new HBox(24, left, help));
        ListChangeListener<Diagnosis> remarked = _ -> showRemarks();
        key.remarks().addListener(remarked);
        showRemarks();
        life =
                Subscription.combine(
                        key.wayProperty().subscribe(_ -> show()),
                        key.heldProperty().subscribe((_, _) -> show()),
                        key.publicKeyProperty().subscribe((_, _) -> show()),
                        key.troubleProperty().subscribe((_, _) -> showRemarks()),
                        form.progressProperty().subscribe((_, _) -> showKept()),
                        () -> key.remarks().removeListener(remarked),
                        this::leaveFields);
    }

    Subscription life() {
        return life;
    }

    void showPlace(Optional<Site> site) {
        help.show(site);
    }

    private Node choice(KeyWay way) {
        RadioButton choice = new RadioButton(Messages.name(way));
        choice.setId("form-way-" + way.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        choice.setUserData(way);
        choice.setToggleGroup(ways);
        choice.setAccessibleText(Messages.name(way) + ". " + Messages.meaning(way));
        return new VBox(choice, Pieces.wrapped(Messages.meaning(way), "caption", "beside-radio"));
    }

    private void showKept() {
        if (form.keepsKey() != keptShown) show();
    }

    /// What is entered goes out of the fields before they go.
    private void leaveFields() {
        if (secret != null) secret.leave();
        secret = null;
        if (apiKey != null) apiKey.textProperty().unbindBidirectional(key.apiKeyProperty());
        apiKey = null;
    }

    private void show() {
        FocusKeeper.during(this, this::build);
    }

    private void build() {
        leaveFields();
        keptShown = form.keepsKey();
        Optional<KeyEntry.Held> held = key.heldProperty().get();
        boolean entering = held.isEmpty() && !keptShown;
        ways.getToggles()
                .forEach(
                        toggle ->
                                toggle.setSelected(
                                        toggle.getUserData() == key.wayProperty().get()));
        wayChoices.setVisible(entering);
        help.setVisible(entering);
        help.setManaged(entering);
        entry.getChildren().clear();
        if (keptShown) showKeptKey();
        else if (held.isPresent()) showHeld(held.get());
        else showFields();
    }

    private void showKeptKey() {
        String words =
                form.editing()
                        .map(profile -> text("accounts.key.stays", ProfileText.key(profile)))
                        .orElse("");
        present(
                words,
                Pieces.button("form-other-key", text("accounts.key.other"), form::enterOtherKey));
    }

    private void showHeld(KeyEntry.Held held) {
        String words =
                held.start().isEmpty()
                        ? text("accounts.key.taken.short", held.kind().name())
                        : text("accounts.key.taken", held.kind().name(), held.start());
        present(words, Pieces.button("form-other-key", text("accounts.key.other"), this::other));
    }

    private void other() {
        if (form.editing().isPresent()) form.enterOtherKey();
        else key.another();
    }

    private void present(String words, Button button) {
        Label sentence = Pieces.wrapped(words);
        sentence.setId("form-key-taken");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox row = new HBox(12, sentence, button);
        row.setAlignment(Pos.CENTER_LEFT);
        entry.getChildren().add(row);
    }

    private void showFields() {
        if (key.wayProperty().get() == KeyWay.PAIR_MADE_HERE) showPair();
        TextField field = new ApiKeyField();
        apiKey = field;
        field.setId("form-api-key");
        field.setAccessibleText(text("accounts.apiKey"));
        field.textProperty().bindBidirectional(key.apiKeyProperty());
        field.setOnAction(_ -> takeOver());
        Label caption = new Label(text("accounts.apiKey"));
        caption.getStyleClass().add("field-label");
        caption.setLabelFor(field);
        boolean waits = key.wayProperty().get() == KeyWay.PAIR_MADE_HERE;
        field.setDisable(waits && key.publicKeyProperty().get().isEmpty());
        entry.getChildren().add(new VBox(4, caption, field));
        if (!waits) {
            SecretField made =
                    new SecretField(
                            key,
                            Messages.name(key.wayProperty().get().secretPart()),
                            this::takeOver);
            secret = made;
            entry.getChildren().add(made);
        }
        Button use = Pieces.button("form-use-key", text("accounts.key.use"), this::takeOver);
        use.disableProperty().bind(field.disableProperty());
        HBox row = new HBox(8, use);
        if (form.editing().isPresent()) {
            row.getChildren()
                    .add(Pieces.button("form-keep-key", text("accounts.key.keep"), form::keepKey));
        }
        entry.getChildren()
                .addAll(row, Pieces.wrapped(text("accounts.key.fields.meaning"), "caption"));
    }

    private void showPair() {
        Optional<String> pem = key.publicKeyProperty().get();
        Button make = Pieces.button("form-make-pair", text("accounts.pair.make"), key::makePair);
        if (pem.isPresent()) make.setDisable(true);
        else make.disableProperty().bind(key.workingProperty());
        entry.getChildren().add(make);
        pem.ifPresent(
                half -> {
                    TextArea area = new TextArea(half);
                    area.setId("form-public-key");
                    area.setEditable(false);
                    area.setPrefRowCount(PUBLIC_KEY_ROWS);
                    area.setAccessibleText(text("accounts.pair.public"));
                    Button copy =
                            new CopyActions(
                                            "form-copy-public",
                                            text("accounts.pair.copy"),
                                            () -> half,
                                            () -> half)
                                    .button();
                    entry.getChildren()
                            .addAll(
                                    area,
                                    copy,
                                    Pieces.wrapped(text("accounts.pair.next"), "caption"));
                });
    }

    private void showRemarks() {
        remarks.getChildren().clear();
        for (Diagnosis remark : key.remarks()) {
            String advice = DoctorText.advice(remark).map(words -> " " + words).orElse("");
            Tone tone = remark instanceof Diagnosis.TakenAway ? Tone.NEUTRAL : Tone.CAUTION;
            remarks.getChildren().add(new Notice(tone, DoctorText.meaning(remark) + advice));
        }
        key.troubleProperty()
                .get()
                .map(ProfileText::sentence)
                .map(words -> new Notice(Tone.CAUTION, words))
                .ifPresent(remarks.getChildren()::add);
        remarks.setVisible(!remarks.getChildren().isEmpty());
        if (remarks.isVisible()) InSight.bringOnceLaidOut(remarks);
    }

    /// A secret that was taken over is not left for the next program that looks.
    private void takeOver() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        boolean holdsSecret =
                Optional.ofNullable(clipboard.getString())
                        .map(String::toCharArray)
                        .filter(key::isSecret)
                        .isPresent();
        key.takeOver();
        if (holdsSecret && key.heldProperty().get().isPresent()) clipboard.clear();
    }
}
