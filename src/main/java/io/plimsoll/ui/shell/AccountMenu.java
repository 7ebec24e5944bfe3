package io.plimsoll.ui.shell;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.Site;
import io.plimsoll.profile.Profile;
import io.plimsoll.ui.accounts.AccountsViewModel;
import io.plimsoll.ui.accounts.AccountsViewModel.Entry;
import io.plimsoll.ui.support.EnvironmentBadge;
import io.plimsoll.ui.support.Messages;

import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

import java.util.ArrayList;
import java.util.List;

/// The name of the account that is open, and behind it all accounts, each one key away.
final class AccountMenu extends MenuButton {
    private static final int LAST_DIGIT = 9;

    private final AccountsViewModel accounts;
    private final Runnable toAccounts;
    private final Tooltip whole = new Tooltip();

    /// Whether an account was chosen here, and nothing has come of it yet.
    private boolean asked;

    /// @param toAccounts shows the screen of accounts
    AccountMenu(AccountsViewModel accounts, Runnable toAccounts) {
        this.accounts = accounts;
        this.toAccounts = toAccounts;
        setId("top-account");
        getStyleClass().addAll("account-name", "quiet");
        setMinWidth(0);
        setMnemonicParsing(false);
        setTooltip(whole);
        accounts.entries().addListener((ListChangeListener<Entry>) _ -> fill());
        accounts.remarkProperty().subscribe(this::lookForRemark);
        fill();
    }

    void show(String name) {
        setText(name);
        setAccessibleText(text("top.account", name));
        whole.setText(text("top.account.tip", name));
    }

    private void fill() {
        asked = false;
        List<MenuItem> items = new ArrayList<>();
        for (Entry entry : accounts.entries()) items.add(item(entry, items.size() + 1));
        items.add(new SeparatorMenuItem());
        MenuItem add = new MenuItem(text("top.account.add"));
        add.setId("top-account-add");
        add.setOnAction(
                _ -> {
                    toAccounts.run();
                    accounts.add();
                });
        MenuItem manage = new MenuItem(text("top.account.manage"));
        manage.setId("top-account-manage");
        manage.setOnAction(
                _ -> {
                    accounts.toList();
                    toAccounts.run();
                });
        items.add(add);
        items.add(manage);
        getItems().setAll(items);
    }

    /// Opening may be refused or ask something, which is told on the screen of accounts.
    private MenuItem item(Entry entry, int place) {
        String name = entry.profile().map(Profile::name).orElseGet(() -> text("accounts.sandbox"));
        Site.Environment environment =
                entry.profile()
                        .map(profile -> profile.site().environment())
                        .orElse(Site.Environment.SANDBOX);
        MenuItem item =
                new MenuItem(
                        entry.open() ? text("top.account.open", name) : name,
                        new EnvironmentBadge(environment, Messages.name(environment)));
        item.setId("top-account-" + place);
        item.setMnemonicParsing(false);
        if (place <= LAST_DIGIT) {
            item.setAccelerator(
                    new KeyCodeCombination(
                            KeyCode.valueOf("DIGIT" + place), KeyCombination.ALT_DOWN));
        }
        item.setOnAction(
                _ -> {
                    asked = true;
                    accounts.open(place);
                    lookForRemark();
                });
        return item;
    }

    /// It may come only after the vault was unlocked.
    private void lookForRemark() {
        boolean silent =
                accounts.remarkProperty().get() instanceof AccountsViewModel.Remark.Nothing;
        if (!asked || silent) return;
        asked = false;
        toAccounts.run();
    }
}
