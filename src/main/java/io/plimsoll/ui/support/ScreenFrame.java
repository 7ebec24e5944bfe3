package io.plimsoll.ui.support;

import static io.plimsoll.ui.support.Messages.text;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.kordamp.ikonli.carbonicons.CarbonIcons;

import java.util.List;
import java.util.function.Supplier;

/// A screen's content, or what stands in its place while there is none. Figures that are there stay
/// when a later reading fails; the window says above them how old they are.
public final class ScreenFrame extends StackPane {
    private final Node content;
    private final Supplier<? extends Node> whenEmpty;
    private final Runnable retry;
    private final Subscription following;

    /// @param whenEmpty says what the account would need to fill this screen
    /// @param retry reads the account again
    public ScreenFrame(
            ObservableValue<ScreenState> state,
            Node content,
            Supplier<? extends Node> whenEmpty,
            Runnable retry) {
        this.content = content;
        this.whenEmpty = whenEmpty;
        this.retry = retry;
        following = state.subscribe(this::show);
    }

    /// What has to be let go when the screen leaves the window.
    public Subscription life() {
        return following;
    }

    private void show(ScreenState state) {
        Node now =
                switch (state) {
                    case ScreenState.Loading _ ->
                            named(
                                    "state-loading",
                                    EmptyState.calm(
                                            text("state.loading"), text("state.loading.meaning")));
                    case ScreenState.Empty _ -> named("state-empty", whenEmpty.get());
                    case ScreenState.Ready _ -> content;
                    case ScreenState.Failed(var fault) ->
                            named(
                                    "state-failed",
                                    EmptyState.trouble(
                                                    CarbonIcons.WARNING_ALT,
                                                    Tone.CAUTION,
                                                    FaultText.whatHappened(fault),
                                                    FaultText.whatToDo(fault))
                                            .withAction(text("state.retry"), retry));
                    case ScreenState.NoPermission(var fault) ->
                            named(
                                    "state-no-permission",
                                    EmptyState.trouble(
                                                    CarbonIcons.LOCKED,
                                                    Tone.CAUTION,
                                                    FaultText.whatHappened(fault),
                                                    FaultText.whatToDo(fault))
                                            .withAction(text("state.retry"), retry));
                };
        if (!getChildren().equals(List.of(now))) getChildren().setAll(now);
    }

    private static Node named(String id, Node node) {
        node.setId(id);
        return node;
    }
}
