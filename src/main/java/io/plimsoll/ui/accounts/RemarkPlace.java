package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.accounts.AccountsViewModel.Remark;
import io.plimsoll.ui.support.FocusKeeper;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import java.util.Optional;

/// What there is to say or to ask, on each of the pages of accounts.
final class RemarkPlace extends StackPane {
    private final AccountsViewModel model;

    RemarkPlace(AccountsViewModel model) {
        this.model = model;
        setMinHeight(USE_PREF_SIZE); // the list beside it gives way, not the words
        Pieces.collapsing(this);
    }

    /// @param next where the keyboard goes on from when all is said
    Subscription follow(Node next) {
        return model.remarkProperty()
                .subscribe(remark -> FocusKeeper.during(this, () -> show(remark), next));
    }

    private void show(Remark remark) {
        getChildren().clear();
        Optional<Notice> notice =
                switch (remark) {
                    case Remark.Nothing _ -> Optional.empty();
                    case Remark.Removing(var profile) ->
                            Optional.of(
                                    asking(
                                            Tone.DANGER,
                                            text("accounts.removing", profile.name()),
                                            text("accounts.removing.yes")));
                    case Remark.Removed(var name) ->
                            Optional.of(telling(Tone.ACCENT, text("accounts.removed", name)));
                    case Remark.UpgradeUnderWay _ ->
                            Optional.of(telling(Tone.CAUTION, text("accounts.upgradeUnderWay")));
                    case Remark.UpgradeArmed _ ->
                            Optional.of(
                                    asking(
                                            Tone.CAUTION,
                                            text("accounts.upgradeArmed"),
                                            text("accounts.upgradeArmed.yes")));
                    case Remark.FormBegun _ ->
                            Optional.of(
                                    asking(
                                            Tone.CAUTION,
                                            text("accounts.formBegun"),
                                            text("accounts.formBegun.yes")));
                    case Remark.Failed(var fault) ->
                            Optional.of(telling(Tone.CAUTION, ProfileText.sentence(fault)));
                };
        notice.ifPresent(
                shown -> {
                    shown.setId("accounts-remark");
                    getChildren().add(shown);
                });
        setVisible(notice.isPresent());
    }

    private Notice telling(Tone tone, String sentence) {
        return Pieces.asking(
                tone,
                sentence,
                Pieces.button("accounts-dismiss", text("accounts.dismiss"), model::dismiss));
    }

    /// The answer that changes nothing has the focus.
    private Notice asking(Tone tone, String sentence, String verb) {
        Button keep = Pieces.button("accounts-keep", text("accounts.keep"), model::dismiss);
        keep.sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null) keep.requestFocus();
                        });
        return Pieces.asking(
                tone, sentence, keep, Pieces.button("accounts-confirm", verb, model::confirm));
    }
}
