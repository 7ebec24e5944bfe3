package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.profile.Profile;
import io.plimsoll.ui.accounts.AccountFormViewModel.Progress;
import io.plimsoll.ui.accounts.AccountFormViewModel.Stage;
import io.plimsoll.ui.support.FocusKeeper;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Tone;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import java.util.Optional;

/// The page on which an account is added or changed: five parts that become active in order, and
/// below them, always in reach, how to keep it.
final class AccountFormPage extends VBox {
    private final AccountsViewModel model;
    private final AccountFormViewModel form;
    private final PlaceSection place;
    private final KeySection key;
    private final RouteSection route;
    private final NameSection name;
    private final DoctorPanel doctor;
    private final FormSection placePart;
    private final FormSection keyPart;
    private final FormSection routePart;
    private final FormSection testPart;
    private final FormSection namePart;
    private final Label title;
    private final RemarkPlace remarks;
    private final StackPane stagePlace = Pieces.collapsing(new StackPane());
    private final VBox parts;
    private final Label missing = new Label();
    private final Button giveUp;
    private final Button save;
    private boolean atChanges;

    AccountFormPage(AccountsViewModel model) {
        this.model = model;
        form = model.form();
        remarks = new RemarkPlace(model);
        getStyleClass().addAll("page", "accounts-page");
        Button back = Pieces.button("form-back", text("accounts.back"), model::toList);
        title = new Label();
        title.setId("form-title");
        title.getStyleClass().addAll("page-title", "may-shorten");
        title.setMinWidth(0);
        giveUp = Pieces.button("form-give-up", text("accounts.form.giveUp"), model::giveUpForm);
        HBox header = new HBox(back, title, Pieces.gap(), giveUp);
        header.getStyleClass().add("page-header");

        place = new PlaceSection(form.place());
        key = new KeySection(form);
        route = new RouteSection(form.route());
        doctor = new DoctorPanel(form.doctor(), form::test);
        name = new NameSection(form);
        placePart = new FormSection(1, text("accounts.form.place"), place);
        keyPart = new FormSection(2, text("accounts.form.key"), key);
        routePart = new FormSection(3, text("accounts.form.route"), route);
        testPart = new FormSection(4, text("accounts.form.test"), doctor);
        doctor.getStyleClass().remove("panel");
        namePart = new FormSection(5, text("accounts.form.name"), name);
        parts = new VBox(12, placePart, keyPart, routePart, testPart, namePart);
        ScrollPane scroll = new ScrollPane(parts);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);

        save = Pieces.button("form-save", text("accounts.form.save"), model::save);
        save.getStyleClass().add("accent");
        missing.setId("form-missing");
        missing.getStyleClass().addAll("muted", "may-shorten");
        missing.setMinWidth(0);
        HBox actions = new HBox(12, Pieces.gap(), missing, save);
        actions.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(header, remarks, scroll, stagePlace, actions);
    }

    AccountsView.Shown shown() {
        FocusInSight following = new FocusInSight(this);
        atChanges = model.beginsAtChanges();
        if (atChanges) name.beginAtChanges();
        Subscription life =
                Subscription.combine(
                        place.life(),
                        key.life(),
                        route.life(),
                        name.life(),
                        doctor.life(),
                        following.life(),
                        remarks.follow(save),
                        form.editingProperty().subscribe(this::showTitle),
                        form.progressProperty().subscribe(this::show),
                        form.stageProperty()
                                .subscribe(
                                        stage ->
                                                FocusKeeper.during(
                                                        stagePlace, () -> show(stage), save)),
                        form.doctor().stateProperty().subscribe(this::showTested),
                        form.nameProperty().subscribe(_ -> showMissing()));
        return new AccountsView.Shown(this, life);
    }

    private void showTitle(Optional<Profile> editing) {
        title.setText(
                editing.map(profile -> text("accounts.form.edit", profile.name()))
                        .orElseGet(() -> text("accounts.form.add")));
    }

    private void show(Progress progress) {
        placePart.show(true, progress.place());
        keyPart.show(progress.place(), progress.key());
        routePart.show(progress.key(), progress.route());
        namePart.show(progress.route(), progress.ready());
        key.showPlace(form.place().siteProperty().get());
        showTested(form.doctor().stateProperty().get());
        save.setDisable(!progress.ready());
        showMissing();
    }

    private void showTested(DoctorViewModel.State state) {
        boolean good =
                state instanceof DoctorViewModel.State.Done
                        && form.doctor().outcome() == DoctorViewModel.Outcome.GOOD;
        testPart.show(form.progressProperty().get().route(), good);
    }

    /// What is to be done next.
    private void showMissing() {
        Progress progress = form.progressProperty().get();
        String key;
        if (!progress.place()) key = "accounts.missing.place";
        else if (!progress.key()) key = "accounts.missing.key";
        else if (!progress.route()) key = "accounts.missing.route";
        else if (form.isNameTaken()) key = "accounts.missing.otherName";
        else if (!progress.ready()) key = "accounts.missing.name";
        else key = "accounts.missing.nothing";
        missing.setText(text(key));
    }

    private void show(Stage stage) {
        stagePlace.getChildren().clear();
        boolean saving = stage instanceof Stage.Saving;
        parts.setDisable(saving);
        giveUp.setDisable(saving);
        save.setDisable(saving || !form.progressProperty().get().ready());
        Optional<Notice> notice =
                switch (stage) {
                    case Stage.Filling _ -> Optional.empty();
                    case Stage.Asking(var doubt) ->
                            Optional.of(
                                    ask(
                                            switch (doubt) {
                                                case NOT_TESTED -> text("accounts.doubt.notTested");
                                                case TEST_FAILED ->
                                                        text("accounts.doubt.testFailed");
                                            }));
                    case Stage.KeyRefused _ ->
                            Optional.of(new Notice(Tone.DANGER, text("accounts.doubt.keyRefused")));
                    case Stage.Saving _ ->
                            Optional.of(new Notice(Tone.ACCENT, text("accounts.form.saving")));
                    case Stage.Failed(var fault) ->
                            Optional.of(new Notice(Tone.CAUTION, ProfileText.sentence(fault)));
                };
        notice.ifPresent(
                shown -> {
                    shown.setId("form-stage");
                    stagePlace.getChildren().add(shown);
                });
        stagePlace.setVisible(notice.isPresent());
    }

    private Notice ask(String sentence) {
        Button later =
                Pieces.button("form-not-yet", text("accounts.form.notYet"), form::thinkAgain);
        Button anyway =
                Pieces.button("form-anyway", text("accounts.form.anyway"), model::saveAnyway);
        later.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) later.requestFocus();
                        });
        return Pieces.asking(Tone.CAUTION, sentence, later, anyway);
    }

    @Override
    public void requestFocus() {
        if (!atChanges) place.focusFirst();
    }
}
