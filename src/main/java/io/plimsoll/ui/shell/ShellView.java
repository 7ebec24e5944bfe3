package io.plimsoll.ui.shell;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.ui.accounts.AccountsViewModel;
import io.plimsoll.ui.introduction.IntroductionCard;
import io.plimsoll.ui.introduction.IntroductionStep;
import io.plimsoll.ui.introduction.IntroductionViewModel;
import io.plimsoll.ui.introduction.TargetRings;
import io.plimsoll.ui.recording.FolderChooser;
import io.plimsoll.ui.recording.RecordingMenu;
import io.plimsoll.ui.recording.RecordingNotice;
import io.plimsoll.ui.recording.RecordingViewModel;
import io.plimsoll.ui.support.Appearance;
import io.plimsoll.ui.support.FaultText;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.NoticeBoard;
import io.plimsoll.ui.support.Tone;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The window's content: rail, top bar, and the screen in the middle.
public final class ShellView extends BorderPane {
    private static final PseudoClass AMOUNTS_HIDDEN = PseudoClass.getPseudoClass("amounts-hidden");

    private final ShellViewModel model;
    private final AccountsViewModel accounts;
    private final IntroductionViewModel introduction;
    private final Optional<SandboxControls> sandbox;
    private final StackPane page = new StackPane();
    private final StackPane place = new StackPane(page);
    private final Notice trouble = new Notice(Tone.CAUTION, "");
    private final WorkingDrawer drawer = new WorkingDrawer(place, page);
    private final TargetRings rings = new TargetRings();
    private Subscription screenLife = Subscription.EMPTY;

    public ShellView(
            ShellViewModel model,
            Appearance appearance,
            AccountsViewModel accounts,
            RecordingViewModel recordings,
            FolderChooser folders,
            Optional<SandboxControls> sandbox,
            NoticeBoard notices,
            IntroductionViewModel introduction,
            LockControl lock) {
        this.model = model;
        this.accounts = accounts;
        this.introduction = introduction;
        this.sandbox = sandbox;
        getStyleClass().add("shell");
        trouble.setId("shell-trouble");
        trouble.getStyleClass().add("banner");
        trouble.managedProperty().bind(trouble.visibleProperty());
        place.setId("shell-place");

        EnvironmentStripe stripe = new EnvironmentStripe();
        setTop(stripe);
        setLeft(
                new NavigationRail(
                        model.screenProperty(),
                        appearance,
                        sandbox.map(_ -> this::toggleSandbox),
                        lock));
        setCenter(
                new VBox(
                        new TopBar(
                                model,
                                new AccountMenu(accounts, () -> openByKey(Screen.ACCOUNTS)),
                                new RecordingMenu(recordings, folders)),
                        new RecordingNotice(recordings),
                        trouble,
                        new NoticeList(notices),
                        place));
        VBox.setVgrow(place, Priority.ALWAYS);
        IntroductionCard card =
                new IntroductionCard(
                        introduction, () -> openByKey(Screen.OVERVIEW), this::addAccount);
        place.getChildren().add(new CardPlace(card, page));
        getChildren().add(rings);

        appearance
                .amountsHiddenProperty()
                .subscribe(hidden -> pseudoClassStateChanged(AMOUNTS_HIDDEN, hidden));
        model.connectionProperty().subscribe(this::showTrouble);
        model.sessionProperty().subscribe(session -> stripe.show(session.environment()));
        model.sessionProperty().subscribe(session -> drawer.follow(session.working()));
        model.sessionProperty().subscribe(() -> showScreen(model.screenProperty().get()));
        model.screenProperty().subscribe(this::showScreen);
        // A figure that is open belongs to the screen that it was opened on.
        model.screenProperty().subscribe((_, _) -> drawer.shut());
        introduction.stepProperty().subscribe(this::lead);
        // Lists and tables would take the key for themselves.
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                key -> {
                    boolean closes = key.getCode() == KeyCode.ESCAPE && !card.isFocusWithin();
                    if (closes && (drawer.shut() || shutPanel())) key.consume();
                });
        addEventHandler(KeyEvent.KEY_PRESSED, this::leaveIntroduction);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) {
                                scene.getAccelerators().putAll(shortcuts(appearance, lock.lock()));
                            }
                        });
    }

    private void showScreen(Screen screen) {
        screenLife.unsubscribe();
        OpenScreen open = model.sessionProperty().get().screens().apply(screen);
        screenLife = open.life();
        ScrollPane scroll = new ScrollPane(open.root());
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        page.getChildren().setAll(scroll);
    }

    /// Without figures there is nothing to warn about: the screen itself says what is wrong.
    private void showTrouble(ShellViewModel.Connection connection) {
        Optional<String> sentence =
                connection.unreliable()
                        ? Optional.of(text("shell.unreliable"))
                        : connection.fault().map(ShellView::stale);
        boolean shown = connection.age().isPresent() && sentence.isPresent();
        trouble.setVisible(shown);
        if (shown) trouble.textProperty().set(sentence.get());
    }

    private static String stale(ApiFault fault) {
        return text("shell.stale", FaultText.whatHappened(fault), FaultText.whatToDo(fault));
    }

    /// The keyboard goes on in the screen; from the rail it stays there, so that arrows walk the
    /// screens.
    private void openByKey(Screen screen) {
        model.screenProperty().set(screen);
        page.getChildren().getFirst().requestFocus();
    }

    private void toggleSandbox() {
        if (!shutPanel()) openPanel();
    }

    /// The panel lies over the screen: a window of the smallest size has no room beside it.
    private void openPanel() {
        shutPanel();
        model.sessionProperty().get().working().shut();
        sandbox.map(SandboxPanel::new)
                .ifPresent(
                        panel -> {
                            StackPane.setAlignment(panel, Pos.CENTER_RIGHT);
                            place.getChildren().add(panel);
                        });
    }

    /// Whether there was one to shut.
    private boolean shutPanel() {
        return place.getChildren().removeIf(SandboxPanel.class::isInstance);
    }

    private void addAccount() {
        openByKey(Screen.ACCOUNTS);
        accounts.add();
    }

    /// Opens what the step speaks of.
    private void lead(Optional<IntroductionStep> step) {
        rings.around(step.map(IntroductionStep::targets).orElse(List.of()));
        if (step.isEmpty()) return;
        shutPanel();
        switch (step.get()) {
            case SANDBOX, DEPTH, WORKING -> model.screenProperty().set(Screen.OVERVIEW);
            case UPGRADE -> model.screenProperty().set(Screen.UPGRADE);
            case PLAY -> {
                model.screenProperty().set(Screen.OVERVIEW);
                openPanel();
            }
            case OWN -> {
                accounts.toList();
                model.screenProperty().set(Screen.ACCOUNTS);
            }
        }
    }

    /// In the wizard the key has a meaning of its own.
    private void leaveIntroduction(KeyEvent key) {
        boolean leaves =
                key.getCode() == KeyCode.ESCAPE
                        && introduction.stepProperty().get().isPresent()
                        && model.screenProperty().get() != Screen.UPGRADE;
        if (!leaves) return;
        introduction.leave();
        key.consume();
    }

    private Map<KeyCombination, Runnable> shortcuts(Appearance appearance, Runnable lock) {
        Map<KeyCombination, Runnable> keys = new HashMap<>();
        for (Screen screen : Screen.values()) {
            KeyCode digit = KeyCode.valueOf("DIGIT" + screen.digit());
            keys.put(control(digit), () -> openByKey(screen));
        }
        keys.put(control(KeyCode.L), lock);
        keys.put(control(KeyCode.R), model::refresh);
        keys.put(new KeyCodeCombination(KeyCode.F5), model::refresh);
        keys.put(
                control(KeyCode.H),
                () ->
                        appearance
                                .amountsHiddenProperty()
                                .set(!appearance.amountsHiddenProperty().get()));
        keys.put(
                control(KeyCode.T),
                () -> appearance.themeProperty().set(appearance.themeProperty().get().other()));
        return keys;
    }

    private static KeyCombination control(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }
}
