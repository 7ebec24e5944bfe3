package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.profile.Profile;
import io.plimsoll.ui.support.Panel;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The list of accounts, and what belongs to the one that is chosen.
public final class AccountsView extends VBox {
    private final VBox rows = new VBox();

    public AccountsView(AccountsViewModel model) {
        getStyleClass().add("page");
        Button sandbox = new Button(text("accounts.sandbox"));
        sandbox.setId("accounts-sandbox");
        sandbox.setOnAction(_ -> model.openSandbox());
        getChildren().add(new Panel(new VBox(sandbox, rows)));
        model.all().addListener((ListChangeListener<Profile>) _ -> show(model));
        show(model);
    }

    private void show(AccountsViewModel model) {
        rows.getChildren()
                .setAll(model.all().stream().map(profile -> row(model, profile)).toList());
    }

    private static Button row(AccountsViewModel model, Profile profile) {
        Button row = new Button(profile.name());
        row.setOnAction(_ -> model.open(profile));
        return row;
    }
}
