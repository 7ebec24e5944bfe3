package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.support.FxToolkit;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/// The keys of one window. They arrive where the scene would send them, so that shortcuts, the walk
/// of the focus, default buttons and fields all do their part.
///
/// A robot's keys go to the window that was shown last, and it lets the app work on between press
/// and release: a button that is drawn anew or shut in that moment never sees the release, and the
/// key is lost. Here a key goes down and up in one go on the FX thread.
record Keyboard(Supplier<Stage> window) {
    private static final Set<KeyCode> HELD =
            EnumSet.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT, KeyCode.META);

    /// All of them down in this order, and up the other way round.
    void push(KeyCode... keys) {
        untilListening();
        FxToolkit.onFxThread(
                () -> {
                    strike(keys);
                    return true;
                });
    }

    /// The same, if the focus is still or already on the node; tells whether it was.
    boolean pushAt(Node node, KeyCode... keys) {
        return FxToolkit.onFxThread(
                () -> {
                    if (!node.isFocused() || !listens()) return false;
                    strike(keys);
                    return true;
                });
    }

    /// Puts the focus on the node and strikes the keys there.
    void pushOn(Node node, KeyCode... keys) {
        FxToolkit.onFxThread(
                () -> {
                    settle();
                    node.requestFocus();
                    assertThat(scene().getFocusOwner()).as("the focus").isSameAs(node);
                    strike(keys);
                    return true;
                });
    }

    void type(String text) {
        untilListening();
        FxToolkit.onFxThread(
                () -> {
                    settle();
                    text.codePoints()
                            .forEach(letter -> typed(Character.toString(letter), Set.of()));
                    return true;
                });
    }

    /// After a control is shut or hidden, the focus moves on with the next frame.
    private void untilListening() {
        Hands.until("the window listens to keys", this::listens);
    }

    private boolean listens() {
        Stage stage = window.get();
        Node owner = stage.getScene().getFocusOwner();
        return stage.isShowing()
                && owner != null
                && !owner.isDisabled()
                && owner.isVisible()
                && stage.getScene().equals(owner.getScene());
    }

    private void strike(KeyCode... keys) {
        settle();
        assertThat(listens()).as("the window listens to keys").isTrue();
        List<KeyCode> codes = List.of(keys).stream().map(Keyboard::onThisComputer).toList();
        Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);
        for (KeyCode code : codes) {
            if (HELD.contains(code)) held.add(code);
            fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, code, held);
            if (printable(code) && !commands(held)) typed(character(code, held), held);
        }
        List<KeyCode> upwards = new ArrayList<>(codes).reversed();
        for (KeyCode code : upwards) {
            held.remove(code);
            fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, code, held);
        }
    }

    private void typed(String character, Set<KeyCode> held) {
        fire(KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, held);
    }

    private void fire(EventType<KeyEvent> type, String character, KeyCode code, Set<KeyCode> held) {
        Scene scene = scene();
        Node owner = scene.getFocusOwner();
        EventTarget target = owner == null ? scene : owner;
        Event.fireEvent(
                target,
                new KeyEvent(
                        type,
                        character,
                        "",
                        code,
                        held.contains(KeyCode.SHIFT),
                        held.contains(KeyCode.CONTROL),
                        held.contains(KeyCode.ALT),
                        held.contains(KeyCode.META)));
    }

    /// What a frame would do before a user sees where to press.
    private void settle() {
        scene().getRoot().applyCss();
        scene().getRoot().layout();
    }

    private Scene scene() {
        return window.get().getScene();
    }

    private static KeyCode onThisComputer(KeyCode code) {
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        return code != KeyCode.SHORTCUT ? code : mac ? KeyCode.META : KeyCode.CONTROL;
    }

    private static boolean printable(KeyCode code) {
        return code == KeyCode.SPACE || code.isLetterKey() || code.isDigitKey();
    }

    private static boolean commands(Set<KeyCode> held) {
        return held.contains(KeyCode.CONTROL)
                || held.contains(KeyCode.ALT)
                || held.contains(KeyCode.META);
    }

    private static String character(KeyCode code, Set<KeyCode> held) {
        String letter = code.getChar();
        return held.contains(KeyCode.SHIFT) ? letter : letter.toLowerCase(Locale.ROOT);
    }
}
