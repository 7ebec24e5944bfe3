package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.Site;
import io.plimsoll.profile.Profile;
import io.plimsoll.ui.accounts.AccountsViewModel.Entry;
import io.plimsoll.ui.support.EnvironmentBadge;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.StatusChip;
import io.plimsoll.ui.support.Tone;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.carbonicons.CarbonIcons;

/// One account of the list: where it is, what it is called, how it is reached, and what the app may
/// do there.
final class AccountCell extends ListCell<Entry> {
    private static final int LAST_DIGIT = 9;

    AccountCell() {
        getStyleClass().add("account-cell");
        setPrefWidth(0); // as wide as the list, whatever the name
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String name = name(entry);
        Label title = new Label(name);
        title.getStyleClass().addAll("strong", "may-shorten");
        title.setMinWidth(0);
        Label more = new Label(entry.profile().map(AccountCell::more).orElseGet(AccountCell::here));
        more.getStyleClass().addAll("caption", "may-shorten");
        more.setMinWidth(0);
        HBox badge =
                new HBox(
                        new EnvironmentBadge(
                                environment(entry), Messages.name(environment(entry))));
        badge.getStyleClass().add("account-badge");
        badge.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(2, title, more);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        StatusChip may = new StatusChip();
        boolean changes = entry.profile().map(Profile::allowsChanges).orElse(true);
        may.show(
                changes ? Tone.CAUTION : Tone.NEUTRAL,
                changes ? CarbonIcons.EDIT : CarbonIcons.VIEW);
        may.setText(text(changes ? "accounts.mayChange" : "accounts.looksOnly"));
        HBox row = new HBox(12, badge, words);
        if (entry.open()) {
            StatusChip open = new StatusChip();
            open.show(Tone.ACCENT, CarbonIcons.CHECKMARK_FILLED);
            open.setText(text("accounts.isOpen"));
            row.getChildren().add(open);
        }
        Label key = new Label(getIndex() < LAST_DIGIT ? shortcut(getIndex() + 1) : "");
        key.getStyleClass().add("account-key");
        row.getChildren().addAll(may, key);
        row.getChildren()
                .forEach(
                        child -> {
                            if (!child.equals(words))
                                ((Region) child).setMinWidth(Region.USE_PREF_SIZE);
                        });
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        setAccessibleText(
                String.join(
                        ", ",
                        name,
                        Messages.name(environment(entry)),
                        more.getText(),
                        may.getText(),
                        entry.open() ? text("accounts.isOpen") : ""));
    }

    /// What the embedded exchange's is called depends on its scenario; here it is always the same.
    static String name(Entry entry) {
        return entry.profile().map(Profile::name).orElseGet(() -> text("accounts.sandbox"));
    }

    static Site.Environment environment(Entry entry) {
        return entry.profile()
                .map(profile -> profile.site().environment())
                .orElse(Site.Environment.SANDBOX);
    }

    /// The key that opens it.
    static String shortcut(int place) {
        return text("accounts.shortcut", Integer.toString(place));
    }

    private static String more(Profile profile) {
        return String.join(
                "  ·  ",
                DoctorText.site(profile.site()),
                ProfileText.key(profile),
                ProfileText.route(profile.route()));
    }

    private static String here() {
        return text("accounts.sandbox.more");
    }
}
