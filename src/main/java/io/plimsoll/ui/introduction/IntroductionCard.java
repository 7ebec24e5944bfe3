package io.plimsoll.ui.introduction;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// One step of the introduction in words, and the ways on. It takes the focus when it comes and
/// leaves the screen beside it in use.
public final class IntroductionCard extends VBox {
    private final IntroductionViewModel model;
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label words = new Label();
    private final Button skip = new Button(text("introduction.skip"));
    private final Button back = new Button(text("introduction.back"));
    private final Button next = new Button(text("introduction.next"));
    private final Button lookAround = new Button(text("introduction.lookAround"));
    private final Button addAccount = new Button(text("introduction.addAccount"));

    /// The card for a window.
    ///
    /// @param toLookAround leads to where the app begins
    /// @param toAddAccount leads to where an account of the user's is added
    public IntroductionCard(
            IntroductionViewModel model, Runnable toLookAround, Runnable toAddAccount) {
        this.model = model;
        setId("introduction");
        getStyleClass().add("introduction");
        setAccessibleRole(AccessibleRole.PARENT);
        title.setId("introduction-title");
        title.getStyleClass().add("section-title");
        place.setId("introduction-place");
        place.getStyleClass().addAll("fine", "muted");
        place.setMinWidth(Region.USE_PREF_SIZE);
        words.setId("introduction-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        HBox header = new HBox(12, title, gap(), place);
        header.setAlignment(Pos.BASELINE_LEFT);
        HBox actions = new HBox(8, skip, gap(), back, next, lookAround, addAccount);
        getChildren().addAll(header, words, actions);

        prepare("introduction-skip", skip, model::leave);
        prepare("introduction-back", back, model::back);
        prepare("introduction-next", next, model::next);
        prepare(
                "introduction-look-around",
                lookAround,
                () -> {
                    model.leave();
                    toLookAround.run();
                });
        prepare(
                "introduction-add-account",
                addAccount,
                () -> {
                    model.leave();
                    toAddAccount.run();
                });
        skip.getStyleClass().add("quiet");
        next.getStyleClass().add("accent");
        addAccount.getStyleClass().add("accent");
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        visibleProperty().set(false);
        model.stepProperty().subscribe(this::show);
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null && isVisible()) primary().requestFocus();
                        });
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static void prepare(String id, Button button, Runnable action) {
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> action.run());
    }

    private void show(Optional<IntroductionStep> step) {
        step.ifPresent(this::tell);
        boolean comes = step.isPresent() && !isVisible();
        setVisible(step.isPresent());
        boolean lost = buttons().stream().filter(Node::isFocused).noneMatch(this::isUsable);
        if (comes || (step.isPresent() && lost)) primary().requestFocus();
    }

    private void tell(IntroductionStep step) {
        title.setText(Messages.name(step));
        words.setText(Messages.meaning(step));
        place.setText(
                text(
                        "introduction.place",
                        Integer.toString(step.number()),
                        Integer.toString(IntroductionStep.ORDER.size())));
        setAccessibleText(text("introduction.name", place.getText(), title.getText()));
        back.setDisable(step.isFirst());
        skip.setVisible(!step.isLast());
        next.setVisible(!step.isLast());
        lookAround.setVisible(step.isLast());
        addAccount.setVisible(step.isLast());
        primary().setAccessibleHelp(title.getText() + ". " + words.getText());
    }

    private List<Button> buttons() {
        return List.of(skip, back, next, lookAround, addAccount);
    }

    private boolean isUsable(Node button) {
        return button.isVisible() && !button.isDisabled();
    }

    private Button primary() {
        return next.isVisible() ? next : addAccount;
    }

    /// The screen beside it may have a default button, which must not answer for the one that has
    /// the focus here.
    private void keyPressed(KeyEvent press) {
        if (press.getCode() == KeyCode.ESCAPE) {
            model.leave();
            press.consume();
        } else if (press.getCode() == KeyCode.ENTER) {
            buttons().stream().filter(Node::isFocused).findFirst().ifPresent(Button::fire);
            press.consume();
        }
    }
}
