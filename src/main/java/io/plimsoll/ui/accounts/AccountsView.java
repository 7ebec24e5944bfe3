package io.plimsoll.ui.accounts;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// The list of accounts, the page for one, or the doctor's: one at a time.
public final class AccountsView extends StackPane {
    private final AccountsViewModel model;
    private final Subscription following;
    private Subscription pageLife = Subscription.EMPTY;

    /// A page, and what has to be let go when it is left.
    record Shown(Parent root, Subscription life) {}

    public AccountsView(AccountsViewModel model) {
        this.model = model;
        setId("accounts");
        following = model.pageProperty().subscribe(this::show);
    }

    /// Lets go of the view-model, which lives on.
    public Subscription life() {
        return () -> {
            following.unsubscribe();
            pageLife.unsubscribe();
        };
    }

    private void show(AccountsViewModel.Page page) {
        boolean focused = getScene() != null;
        pageLife.unsubscribe();
        Shown shown =
                switch (page) {
                    case LIST -> new AccountListPage(model).shown();
                    case FORM -> new AccountFormPage(model).shown();
                    case DOCTOR -> new DoctorPage(model).shown();
                };
        pageLife = shown.life();
        getChildren().setAll(shown.root());
        if (focused) shown.root().requestFocus();
    }
}
