package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.ui.accounts.AccountsViewModel.Entry;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Tone;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The accounts one below the other, and what can be done with the one that is chosen.
final class AccountListPage extends VBox {
    private final AccountsViewModel model;
    private final ListView<Entry> list = new ListView<>();
    private final RemarkPlace remarkPlace;
    private final StackPane troublePlace = Pieces.collapsing(new StackPane());
    private final Button open;
    private final Button test;
    private final Button edit;
    private final Button duplicate;
    private final Button remove;
    private final Label none = Pieces.collapsing(Pieces.wrapped(text("accounts.none"), "muted"));

    AccountListPage(AccountsViewModel model) {
        this.model = model;
        remarkPlace = new RemarkPlace(model);
        getStyleClass().addAll("page", "accounts-page");
        Label title = new Label(text("accounts.title"));
        title.getStyleClass().add("page-title");
        Button add = Pieces.button("accounts-add", text("accounts.add"), model::add);
        add.getStyleClass().add("accent");
        HBox header = new HBox(title, Pieces.gap(), add);
        header.getStyleClass().add("page-header");

        open = Pieces.button("accounts-open", text("accounts.open"), this::openChosen);
        test =
                Pieces.button(
                        "accounts-test",
                        text("accounts.test"),
                        () -> chosen().ifPresent(model::examine));
        edit = ofProfile("accounts-edit", "accounts.edit", model::edit);
        duplicate = ofProfile("accounts-duplicate", "accounts.duplicate", model::duplicate);
        remove = ofProfile("accounts-remove", "accounts.remove", model::askToRemove);
        HBox actions = new HBox(8, open, test, edit, duplicate, Pieces.gap(), remove);
        actions.getStyleClass().add("page-header");

        list.setId("accounts-list");
        list.getStyleClass().add("accounts-list");
        list.setAccessibleText(text("accounts.title"));
        list.setCellFactory(_ -> new AccountCell());
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.setOnMouseClicked(
                click -> {
                    boolean twice =
                            click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2;
                    if (twice) openChosen();
                });
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> showActions());
        VBox.setVgrow(list, Priority.ALWAYS);
        none.setId("accounts-none");
        getChildren()
                .addAll(
                        header,
                        troublePlace,
                        remarkPlace,
                        list,
                        none,
                        actions,
                        Pieces.wrapped(text("accounts.keys"), "caption"));
    }

    AccountsView.Shown shown() {
        ListChangeListener<Entry> changed = _ -> showEntries();
        model.entries().addListener(changed);
        showEntries();
        Subscription life =
                Subscription.combine(
                        () -> model.entries().removeListener(changed),
                        remarkPlace.follow(list),
                        model.listTroubleProperty().subscribe(this::showTrouble));
        return new AccountsView.Shown(this, life);
    }

    private Button ofProfile(String id, String words, Consumer<Profile> action) {
        return Pieces.button(id, text(words), () -> chosenProfile().ifPresent(action));
    }

    private Optional<Entry> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private Optional<Profile> chosenProfile() {
        return chosen().flatMap(Entry::profile);
    }

    private void openChosen() {
        chosen().ifPresent(model::open);
    }

    private void keyPressed(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER) openChosen();
        else if (key.getCode() == KeyCode.DELETE) chosenProfile().ifPresent(model::askToRemove);
        else return;
        key.consume();
    }

    /// The account that was chosen stays so, else the one that is open is.
    private void showEntries() {
        Optional<Entry> before = chosen();
        list.getItems().setAll(model.entries());
        Entry next =
                model.entries().stream()
                        .filter(entry -> before.filter(entry::isSame).isPresent())
                        .findFirst()
                        .or(() -> model.entries().stream().filter(Entry::open).findFirst())
                        .orElse(model.entries().getFirst());
        list.getSelectionModel().select(next);
        none.setVisible(model.entries().size() == 1);
        showActions();
    }

    private void showActions() {
        boolean own = chosenProfile().isPresent();
        open.setDisable(chosen().filter(entry -> !entry.open()).isEmpty());
        test.setDisable(chosen().isEmpty());
        edit.setDisable(!own);
        duplicate.setDisable(!own);
        remove.setDisable(!own);
    }

    private void showTrouble(Optional<ProfileFault> trouble) {
        troublePlace.getChildren().clear();
        troublePlace.setVisible(trouble.isPresent());
        trouble.ifPresent(fault -> troublePlace.getChildren().add(listNotice(fault)));
    }

    private Notice listNotice(ProfileFault fault) {
        Notice notice = new Notice(Tone.CAUTION, ProfileText.sentence(fault));
        notice.setId("accounts-list-trouble");
        List<Button> answers = new ArrayList<>();
        if (ProfileText.canBeRestored(fault))
            answers.add(
                    Pieces.button(
                            "accounts-restore", text("accounts.restore"), model::restoreList));
        if (ProfileText.canSetAside(fault))
            answers.add(
                    Pieces.button(
                            "accounts-set-aside", text("accounts.setAside"), model::setListAside));
        notice.getChildren().addAll(answers);
        return notice;
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
