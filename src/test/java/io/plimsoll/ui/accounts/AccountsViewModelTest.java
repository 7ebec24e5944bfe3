package io.plimsoll.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.ui.accounts.AccountsViewModel.Entry;
import io.plimsoll.ui.accounts.AccountsViewModel.Remark;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/// The list of accounts and what is done with it.
class AccountsViewModelTest {
    @TempDir Path folder;
    private AccountsStand stand;
    private AccountsViewModel model;

    @BeforeEach
    void open() {
        stand = new AccountsStand(folder);
        model = stand.model;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Remark remark() {
        return model.remarkProperty().get();
    }

    @Test
    void theEmbeddedExchangeComesFirst() {
        stand.added("main", "global");

        assertThat(model.entries()).first().matches(entry -> entry.profile().isEmpty());
        assertThat(model.entries()).hasSize(2);
    }

    @Test
    void opensTheAccountAtAPlaceAndMarksIt() {
        stand.added("main", "global");
        model.open(2);

        assertThat(stand.opened).containsExactly("main");
        assertThat(model.entries()).extracting(Entry::open).containsExactly(false, true);
    }

    @Test
    void aPlaceWithoutAnAccountOpensNothing() {
        model.open(7);

        assertThat(stand.opened).isEmpty();
    }

    @Test
    void anAccountThatIsOpenStaysOpen() {
        model.open(1);

        assertThat(stand.opened).isEmpty();
    }

    @Test
    void leadsToTheVaultFirstAndOpensTheAccountThen() {
        stand.added("main", "global");
        stand.vault.lock();
        model.open(2);
        assertThat(stand.opened).isEmpty();

        stand.unlock();
        stand.wish.run();

        assertThat(stand.opened).containsExactly("main");
    }

    @Test
    void anUpgradeUnderWayIsNotLeft() {
        stand.added("main", "global");
        stand.hold = AccountSwitch.Hold.UNDER_WAY;
        model.open(2);

        assertThat(stand.opened).isEmpty();
        assertThat(remark()).isEqualTo(new Remark.UpgradeUnderWay());
    }

    @Test
    void anArmedUpgradeIsGivenUpAfterAQuestionOnly() {
        stand.added("main", "global");
        stand.hold = AccountSwitch.Hold.ARMED;
        model.open(2);
        assertThat(stand.opened).isEmpty();

        model.confirm();

        assertThat(stand.opened).containsExactly("main");
    }

    @Test
    void aRecordingTakesThePlaceOfAnUpgradingAccountAfterAQuestionOnly() {
        AtomicInteger opened = new AtomicInteger();
        stand.hold = AccountSwitch.Hold.ARMED;
        assertThat(model.leaveFor(opened::incrementAndGet)).isTrue();
        assertThat(opened).hasValue(0);
        model.confirm();
        assertThat(opened).hasValue(1);

        stand.hold = AccountSwitch.Hold.NONE;
        assertThat(model.leaveFor(opened::incrementAndGet)).isFalse();
        assertThat(opened).hasValue(2);
    }

    @Test
    void anotherAccountIsEditedWhileTheOpenOneIsUpgraded() {
        Profile profile = stand.added("main", "global");
        stand.hold = AccountSwitch.Hold.UNDER_WAY;
        model.edit(profile);

        assertThat(model.pageProperty().get()).isEqualTo(AccountsViewModel.Page.FORM);
    }

    @Test
    void removesAfterAQuestionAndWipesTheKey() throws Exception {
        Profile profile = stand.added("main", "global");
        model.askToRemove(profile);
        assertThat(remark()).isEqualTo(new Remark.Removing(profile));
        assertThat(stand.profiles.all()).hasSize(1);

        model.confirm();
        stand.finishAll();

        assertThat(stand.profiles.all()).isEmpty();
        assertThat(stand.vault.ids()).isEmpty();
        assertThat(remark()).isEqualTo(new Remark.Removed("main"));
    }

    @Test
    void removingTheOpenAccountGoesToTheEmbeddedExchange() {
        Profile profile = stand.added("main", "global");
        model.open(2);
        model.askToRemove(profile);
        model.confirm();
        stand.finishAll();

        assertThat(stand.opened).containsExactly("main", "sandbox");
    }

    @Test
    void aChangeOfTheOpenAccountOpensItAnew() {
        Profile profile = stand.added("main", "global");
        model.open(2);
        model.edit(profile);
        stand.form.allowsChangesProperty().set(true);
        model.save();
        stand.finishAll();

        assertThat(stand.opened).containsExactly("main", "main");
    }

    @Test
    void aChangeOfAnotherAccountOpensNothing() {
        model.edit(stand.added("main", "global"));
        stand.form.nameProperty().set("desk");
        model.save();
        stand.finishAll();

        assertThat(stand.opened).isEmpty();
    }

    @Test
    void aDuplicateHasANameOfItsOwn() {
        Profile profile = stand.added("main", "global");
        model.duplicate(profile);
        stand.finishAll();
        model.duplicate(profile);
        stand.finishAll();

        assertThat(stand.profiles.all())
                .extracting(Profile::name)
                .containsExactly("main", "main copy", "main copy 2");
    }

    @Test
    void aDuplicateDoesNotTakeTheNameOfTheAccountThatIsBeingChanged() {
        Profile main = stand.added("main", "global");
        model.edit(stand.added("main copy", "testnet"));
        model.toList();
        model.duplicate(main);
        stand.finishAll();

        assertThat(stand.profiles.all())
                .extracting(Profile::name)
                .containsExactly("main", "main copy", "main copy 2");
    }

    @Test
    void aKeyThatIsNotInTheVaultIsTold() throws Exception {
        Profile profile = stand.added("main", "global");
        stand.vault.remove(profile.id());
        model.open(2);

        assertThat(remark()).isEqualTo(new Remark.Failed(new ProfileFault.KeyMissing("main")));
    }

    @Test
    void doesNotLeaveAnUpgradeThatBeganWhileItWasAsked() {
        stand.added("main", "global");
        Profile play = stand.added("play", "testnet");
        model.open(2);
        stand.hold = AccountSwitch.Hold.ARMED;
        model.open(3);
        stand.hold = AccountSwitch.Hold.UNDER_WAY;
        model.confirm();

        assertThat(remark()).isEqualTo(new Remark.UpgradeUnderWay());
        assertThat(stand.opened).doesNotContain(play.name());
    }

    @Test
    void doesNotRemoveAnAccountWhoseUpgradeBeganWhileItWasAsked() {
        Profile main = stand.added("main", "global");
        model.open(2);
        model.askToRemove(main);
        stand.hold = AccountSwitch.Hold.UNDER_WAY;
        model.confirm();
        stand.finishAll();

        assertThat(remark()).isEqualTo(new Remark.UpgradeUnderWay());
        assertThat(stand.profiles.all()).containsExactly(main);
    }

    @Test
    void asksBeforeItForgetsAFormThatWasBegun() {
        Profile main = stand.added("main", "global");
        stand.filled();
        model.toList();
        model.edit(main);
        assertThat(remark()).isInstanceOf(Remark.FormBegun.class);
        assertThat(stand.form.progressProperty().get().key()).isTrue();

        model.confirm();

        assertThat(stand.form.editing()).contains(main);
        assertThat(model.pageProperty().get()).isEqualTo(AccountsViewModel.Page.FORM);
    }

    @Test
    void goesOnWithAChangeThatWasBegun() {
        Profile main = stand.added("main", "global");
        model.edit(main);
        stand.form.nameProperty().set("renamed");
        model.toList();
        model.edit(main);

        assertThat(stand.form.nameProperty().get()).isEqualTo("renamed");
    }

    @Test
    void asksNothingWhenNothingWasChanged() {
        model.edit(stand.added("main", "global"));
        model.toList();
        model.add();

        assertThat(remark()).isEqualTo(new Remark.Nothing());
        assertThat(stand.form.editing()).isEmpty();
    }

    @Test
    void aListThatCannotBeReadIsSetAsideWhenTheUserSaysSo() throws Exception {
        Files.writeString(stand.list(), "no list");
        try (AccountsStand again = AccountsStand.again(folder)) {
            assertThat(again.model.listTroubleProperty().get())
                    .containsInstanceOf(ProfileFault.ListDamaged.class);

            again.model.setListAside();
            again.finishAll();

            assertThat(again.model.listTroubleProperty().get()).isEmpty();
            assertThat(folder.resolve("accounts.json.bad")).exists();
        }
    }

    @Test
    void aDamagedListComesBackFromItsBackupWhenTheUserSaysSo() throws Exception {
        stand.added("main", "global");
        stand.added("play", "testnet");
        Files.writeString(stand.list(), "no list");
        try (AccountsStand again = AccountsStand.again(folder)) {
            again.model.restoreList();
            again.finishAll();

            assertThat(again.model.listTroubleProperty().get()).isEmpty();
            assertThat(again.model.entries()).hasSize(2);
        }
    }
}
