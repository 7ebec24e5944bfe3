package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.Site;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// How to make a key at the exchange: which permissions to tick, and which never.
final class KeyHelp extends VBox {
    private static final List<String> POINTS =
            List.of("look", "change", "never", "address", "days");
    private static final String EU = "eu";

    private final Label where = Pieces.wrapped("");
    private final Label thirdParty =
            Pieces.collapsing(Pieces.wrapped(text("accounts.help.eu"), "strong"));

    KeyHelp() {
        super(8);
        getStyleClass().add("key-help");
        Label title = new Label(text("accounts.help"));
        title.getStyleClass().add("strong");
        getChildren().addAll(title, where, thirdParty);
        for (String point : POINTS) {
            Label name = new Label(text("accounts.help." + point));
            name.getStyleClass().add("medium");
            VBox both =
                    new VBox(
                            name,
                            Pieces.wrapped(text("accounts.help." + point + ".meaning"), "caption"));
            getChildren().add(both);
        }
        show(Optional.empty());
    }

    void show(Optional<Site> site) {
        where.setText(
                site.map(
                                at ->
                                        switch (at.environment()) {
                                            case MAINNET, TESTNET ->
                                                    text("accounts.help.where", at.name());
                                            case DEMO -> text("accounts.help.where.demo");
                                            case CUSTOM, SANDBOX, RECORDING ->
                                                    text("accounts.help.where.custom", at.name());
                                        })
                        .orElse(""));
        thirdParty.setVisible(site.filter(at -> at.id().equals(EU)).isPresent());
    }
}
