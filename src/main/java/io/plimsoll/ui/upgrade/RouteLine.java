package io.plimsoll.ui.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.ui.support.Messages;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.carbonicons.CarbonIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// From one kind of account to another; only the kind where it leads nowhere.
final class RouteLine extends HBox {

    RouteLine(AccountStatus from, AccountStatus to) {
        super(12);
        getStyleClass().add("route");
        setAlignment(Pos.CENTER_LEFT);
        Label end = new Label(Messages.name(to));
        end.getStyleClass().add("route-to");
        if (from != to) {
            Label start = new Label(Messages.name(from));
            start.getStyleClass().add("route-from");
            getChildren().addAll(start, new FontIcon(CarbonIcons.ARROW_RIGHT));
        }
        getChildren().add(end);
    }
}
