package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Choices;
import io.plimsoll.ui.support.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Locale;
import java.util.Optional;

/// How the calls leave this computer.
final class RouteSection extends VBox {
    private static final double PORT_WIDTH = 96;
    private static final double HOST_WIDTH = 280;

    private final ToggleGroup kinds = new ToggleGroup();
    private final Label meaning = Pieces.wrapped("", "caption");
    private final HBox proxy = Pieces.collapsing(new HBox(12));
    private final Label problem = Pieces.collapsing(Pieces.wrapped("", "field-error"));
    private final Subscription life;

    RouteSection(RouteEntry route) {
        super(8);
        getStyleClass().add("form");
        HBox row = new HBox(20);
        for (RouteKind kind : RouteKind.values()) row.getChildren().add(choice(kind));
        Choices.follow(kinds, RouteKind.class, route.kindProperty()::set);
        TextField host = new TextField();
        host.setId("form-proxy-host");
        host.setPrefWidth(HOST_WIDTH);
        host.textProperty().bindBidirectional(route.hostProperty());
        TextField port = new TextField();
        port.setId("form-proxy-port");
        port.setPrefWidth(PORT_WIDTH);
        port.textProperty().bindBidirectional(route.portProperty());
        proxy.getChildren()
                .addAll(
                        field(text("accounts.proxy.host"), host),
                        field(text("accounts.proxy.port"), port));
        proxy.setAlignment(Pos.BOTTOM_LEFT);
        problem.setId("form-proxy-problem");
        getChildren().addAll(row, meaning, proxy, problem);
        life =
                Subscription.combine(
                        route.kindProperty().subscribe(this::show),
                        route.problemProperty().subscribe(this::showProblem),
                        () -> host.textProperty().unbindBidirectional(route.hostProperty()),
                        () -> port.textProperty().unbindBidirectional(route.portProperty()));
    }

    Subscription life() {
        return life;
    }

    private static VBox field(String words, TextField field) {
        Label caption = new Label(words);
        caption.getStyleClass().add("field-label");
        caption.setLabelFor(field);
        field.setAccessibleText(words);
        return new VBox(4, caption, field);
    }

    private RadioButton choice(RouteKind kind) {
        RadioButton choice = new RadioButton(Messages.name(kind));
        choice.setId("form-route-" + kind.name().toLowerCase(Locale.ROOT));
        choice.setUserData(kind);
        choice.setToggleGroup(kinds);
        return choice;
    }

    private void show(RouteKind kind) {
        kinds.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == kind));
        meaning.setText(Messages.meaning(kind));
        proxy.setVisible(kind.hasProxy());
    }

    private void showProblem(Optional<RouteProblem> found) {
        problem.setVisible(found.isPresent());
        problem.setText(found.map(Messages::name).orElse(""));
    }
}
