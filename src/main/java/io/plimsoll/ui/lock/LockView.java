package io.plimsoll.ui.lock;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.PlimsollMark;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.vault.VaultFault;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The vault's page: one card in the middle of a window that shows nothing else.
public final class LockView extends StackPane {
    private static final double CARD = 480;

    private final LockViewModel model;
    private final VBox card = new VBox();
    private final Label title = wrapped("", "page-title");
    private final Label meaning = wrapped("");
    private final VBox remarks = new VBox();
    private final VBox fields = new VBox();
    private final HBox actions = new HBox();
    private final ProgressBar progress = new ProgressBar();
    private final PassphraseField present =
            new PassphraseField("lock-passphrase", text("lock.passphrase"));
    private final PassphraseField next =
            new PassphraseField("lock-next", text("lock.passphrase.next"));
    private final PassphraseField again =
            new PassphraseField("lock-again", text("lock.passphrase.again"));
    private final Label strength = wrapped("", "caption");
    private final Label mismatch = wrapped(text("lock.mismatch"), "caption", "toned");
    private final Label missing = wrapped(text("lock.missing"), "caption", "toned");
    private final Label capsLock = wrapped(text("lock.capsLock"), "caption", "toned");
    private final Subscription life;

    public LockView(LockViewModel model) {
        this.model = model;
        setId("lock");
        getStyleClass().add("cover");
        title.setId("lock-title");
        meaning.setId("lock-meaning");
        strength.setId("lock-strength");
        mismatch.setId("lock-mismatch");
        Tone.CAUTION.on(mismatch);
        Tone.CAUTION.on(capsLock);
        Tone.CAUTION.on(missing);
        missing.setId("lock-missing");
        missing.setVisible(false);
        capsLock.setId("lock-caps");
        hideWhenNotVisible(mismatch, missing, capsLock, progress);
        mismatch.setVisible(false);
        capsLock.setVisible(false);
        progress.setId("lock-busy");
        progress.setAccessibleText(text("lock.busy"));
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.visibleProperty().bind(model.busyProperty());
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.getStyleClass().add("cover-actions");
        card.getStyleClass().addAll("panel", "cover-card");
        card.setMaxWidth(CARD);
        card.setMaxHeight(USE_PREF_SIZE);
        remarks.getStyleClass().add("cover-part");
        fields.getStyleClass().add("cover-part");
        PlimsollMark mark = new PlimsollMark(40);
        HBox head = new HBox(12, mark, title);
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(title, Priority.ALWAYS);
        card.getChildren().addAll(head, remarks, meaning, fields, progress, actions);
        StackPane middle = new StackPane(card);
        middle.getStyleClass().add("cover-middle");
        ScrollPane scroll = new ScrollPane(middle);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().add(scroll);

        for (PassphraseField each : List.of(present, next, again)) {
            each.field().setOnAction(_ -> enter(each));
            each.field().focusedProperty().subscribe(this::lookAtCapsLock);
            each.field().textProperty().subscribe(() -> missing.setVisible(false));
        }
        next.field().textProperty().subscribe(this::judge);
        again.field().textProperty().subscribe(this::judge);
        addEventHandler(KeyEvent.KEY_RELEASED, _ -> lookAtCapsLock());
        addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
        life =
                Subscription.combine(
                        model.formProperty().subscribe(form -> form.ifPresent(this::show)),
                        model.faultProperty().subscribe(this::faulted),
                        model.newsProperty().subscribe(this::remark),
                        model.busyProperty().subscribe(this::hold),
                        progress.visibleProperty()::unbind,
                        this::clear);
    }

    /// What has to be let go when the page leaves the window.
    public Subscription life() {
        return life;
    }

    /// Puts the focus where the user goes on from.
    public void takeFocus() {
        List<Node> candidates = new ArrayList<>();
        if (fields.getChildren().contains(present)) candidates.add(present.field());
        else if (fields.getChildren().contains(next)) candidates.add(next.field());
        candidates.addAll(actions.getChildren());
        candidates.stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void show(LockForm form) {
        clear();
        title.setText(
                model.accountProperty()
                        .get()
                        .filter(
                                _ ->
                                        form == LockForm.UNLOCK_BY_PASSPHRASE
                                                || form == LockForm.UNLOCK_FROM_KEYCHAIN)
                        .map(name -> text("lock.title.account", name))
                        .orElseGet(() -> Messages.name(form)));
        fields.getChildren().clear();
        if (form.asksForPresent()) fields.getChildren().add(present);
        if (form.asksForNext()) fields.getChildren().addAll(next, again, strength, mismatch);
        if (form.asksForPresent() || form.asksForNext())
            fields.getChildren().addAll(missing, capsLock);
        if (form.asksForNext())
            fields.getChildren().add(wrapped(text("lock.passphrase.lost"), "caption"));
        actions.getChildren().setAll(buttons(form));
        meaning.setText(meaning(form));
        meaning.setVisible(!meaning.getText().isEmpty());
        meaning.setManaged(meaning.isVisible());
        remark();
        judge();
        hold(model.busyProperty().get());
        takeFocus();
    }

    private String meaning(LockForm form) {
        return form == LockForm.BROKEN
                ? model.faultProperty().get().map(VaultText::whatToDo).orElse("")
                : Messages.meaning(form);
    }

    private List<Node> buttons(LockForm form) {
        Button leave =
                button(
                        "lock-leave",
                        text(model.leadsBack() ? "lock.back" : "lock.leave"),
                        model::leave);
        leave.getStyleClass().add("quiet");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return switch (form) {
            case LOOKING -> List.of(leave);
            case CREATE_IN_KEYCHAIN ->
                    List.of(
                            primary("lock-keychain", "lock.keychain.use", model::createInKeychain),
                            button(
                                    "lock-other",
                                    text("lock.passphrase.use"),
                                    model::choosePassphrase),
                            gap,
                            leave);
            case CREATE_BY_PASSPHRASE ->
                    List.of(
                            primary("lock-submit", "lock.create", this::submit),
                            button(
                                    "lock-other",
                                    text("lock.keychain.instead"),
                                    model::chooseKeychain),
                            gap,
                            leave);
            case UNLOCK_FROM_KEYCHAIN -> fromKeychain(leave, gap);
            case UNLOCK_BY_PASSPHRASE ->
                    List.of(
                            primary("lock-submit", "lock.unlock", this::submit),
                            button("lock-lost", text("lock.lost"), model::askToStartOver),
                            gap,
                            leave);
            case CHANGE_PASSPHRASE ->
                    List.of(primary("lock-submit", "lock.change", this::submit), gap, leave);
            case MOVE_TO_KEYCHAIN, MOVE_TO_PASSPHRASE ->
                    List.of(primary("lock-submit", "lock.move", this::submit), gap, leave);
            case START_OVER ->
                    List.of(
                            leave,
                            gap,
                            button("lock-start-over", text("lock.startOver"), model::startOver));
            case BROKEN -> broken(leave, gap);
        };
    }

    private List<Node> fromKeychain(Button leave, Region gap) {
        List<Node> row = new ArrayList<>();
        row.add(primary("lock-keychain", "lock.unlock", model::unlockFromKeychain));
        if (model.faultProperty().get().filter(VaultText::mayNeedANewOne).isPresent())
            row.add(startOver());
        row.add(gap);
        row.add(leave);
        return row;
    }

    private Button startOver() {
        return button("lock-lost", text("lock.startOver.ask"), model::askToStartOver);
    }

    private List<Node> broken(Button leave, Region gap) {
        Optional<VaultFault> fault = model.faultProperty().get();
        List<Node> row = new ArrayList<>();
        if (fault.filter(VaultText::canBeRestored).isPresent())
            row.add(primary("lock-restore", "lock.restore", model::restoreBackup));
        else row.add(primary("lock-try", "lock.tryAgain", model::tryAgain));
        if (fault.filter(VaultText::mayNeedANewOne).isPresent()) row.add(startOver());
        row.add(gap);
        row.add(leave);
        return row;
    }

    /// What is advised can be done at once.
    private void faulted() {
        remark();
        if (!model.formProperty().get().equals(Optional.of(LockForm.UNLOCK_FROM_KEYCHAIN))) return;
        actions.getChildren().setAll(buttons(LockForm.UNLOCK_FROM_KEYCHAIN));
        hold(model.busyProperty().get());
    }

    /// What went wrong, and what was done before, above what is asked.
    private void remark() {
        remarks.getChildren().clear();
        model.newsProperty().get().ifPresent(told -> add(Tone.ACCENT, "lock-news", told));
        model.faultProperty()
                .get()
                .ifPresent(
                        fault -> {
                            boolean whole =
                                    model.formProperty().get().equals(Optional.of(LockForm.BROKEN));
                            String sentence = VaultText.whatHappened(fault);
                            add(
                                    Tone.CAUTION,
                                    "lock-fault",
                                    whole ? sentence : sentence + " " + VaultText.whatToDo(fault));
                        });
        remarks.setManaged(!remarks.getChildren().isEmpty());
    }

    private void add(Tone tone, String id, String words) {
        Notice notice = new Notice(tone, words);
        notice.setId(id);
        remarks.getChildren().add(notice);
    }

    /// Nothing can be typed or pressed while something is under way, except to leave what may be
    /// given up.
    private void hold(boolean busy) {
        fields.setDisable(busy);
        for (Node action : actions.getChildren()) {
            boolean leaves = "lock-leave".equals(action.getId());
            action.setDisable(leaves ? !model.canLeave() : busy);
        }
        if (!busy) takeFocus();
    }

    private void enter(PassphraseField from) {
        if (from == next) again.field().requestFocus();
        else if (from == present && fields.getChildren().contains(next))
            next.field().requestFocus();
        else submit();
    }

    private void submit() {
        if (isLeftEmpty(present) || isLeftEmpty(next)) return;
        boolean asksTwice = fields.getChildren().contains(next);
        if (asksTwice && !isSame()) {
            mismatch.setVisible(true);
            again.field().requestFocus();
            return;
        }
        again.clear();
        model.submit(present.take(), next.take());
    }

    /// What was typed elsewhere stays: nothing is sent off with a field left out.
    private boolean isLeftEmpty(PassphraseField asked) {
        boolean empty = fields.getChildren().contains(asked) && asked.characters().isEmpty();
        missing.setVisible(empty);
        if (empty) asked.field().requestFocus();
        return empty;
    }

    private boolean isSame() {
        return CharSequence.compare(next.characters(), again.characters()) == 0;
    }

    private void judge() {
        Strength now = Strength.of(next.characters());
        strength.setText(Messages.name(now));
        if (again.characters().isEmpty() || isSame()) mismatch.setVisible(false);
    }

    private void clear() {
        present.clear();
        next.clear();
        again.clear();
        mismatch.setVisible(false);
        missing.setVisible(false);
    }

    private void lookAtCapsLock() {
        capsLock.setVisible(Platform.isKeyLocked(KeyCode.CAPS).orElse(false));
    }

    private void escape(KeyEvent press) {
        if (press.getCode() != KeyCode.ESCAPE || !model.leadsBack()) return;
        press.consume();
        model.leave();
    }

    private Button primary(String id, String words, Runnable action) {
        Button button = button(id, text(words), action);
        button.getStyleClass().add("accent");
        return button;
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void hideWhenNotVisible(Node... nodes) {
        for (Node node : nodes) node.managedProperty().bind(node.visibleProperty());
    }

    private static Label wrapped(String words, String... styleClasses) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
