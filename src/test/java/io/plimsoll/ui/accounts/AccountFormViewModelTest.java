package io.plimsoll.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.plimsoll.bybit.InvalidSiteException.Problem;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.doctor.Action;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.Examined;
import io.plimsoll.doctor.Step;
import io.plimsoll.doctor.StepVerdict;
import io.plimsoll.profile.Profile;
import io.plimsoll.ui.accounts.AccountFormViewModel.Doubt;
import io.plimsoll.ui.accounts.AccountFormViewModel.Progress;
import io.plimsoll.ui.accounts.AccountFormViewModel.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// The page for one account: what rests on what, and what it takes to keep it.
class AccountFormViewModelTest {
    @TempDir Path folder;
    private AccountsStand stand;
    private AccountFormViewModel form;

    @BeforeEach
    void open() {
        stand = new AccountsStand(folder);
        form = stand.form;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Progress progress() {
        return form.progressProperty().get();
    }

    private Stage stage() {
        return form.stageProperty().get();
    }

    @Test
    void whichOfSeveralSitesItIsIsLeftToTheUser() {
        stand.model.add();
        form.place().choose(Site.Environment.MAINNET);
        assertThat(form.place().siteProperty().get()).isEmpty();

        form.place().choose(Site.Environment.DEMO);
        assertThat(form.place().siteProperty().get()).contains(AccountsStand.site("demo"));
    }

    @Test
    void anAddressOfTheUsersOwnHasToBeEncryptedUnlessItIsThisComputer() {
        stand.model.add();
        form.place().choose(Site.Environment.CUSTOM);

        form.place().addressProperty().set("http://exchange.example");
        assertThat(form.place().problemProperty().get()).contains(Problem.NOT_ENCRYPTED);
        assertThat(progress().place()).isFalse();

        form.place().addressProperty().set("http://127.0.0.1:8100");
        assertThat(form.place().problemProperty().get()).isEmpty();
        assertThat(progress().place()).isTrue();
    }

    @Test
    void anotherSiteAsksForTheKeyAgain() {
        stand.filled();
        assertThat(progress().key()).isTrue();

        form.place().choose(AccountsStand.site("testnet-jp"));

        assertThat(progress()).isEqualTo(new Progress(true, false, false, false));
    }

    @Test
    void aProxyWithoutAPortIsNoWay() {
        stand.filled();
        form.route().kindProperty().set(RouteKind.SOCKS);
        form.route().hostProperty().set("proxy.example");
        assertThat(form.route().problemProperty().get()).contains(RouteProblem.NO_PORT);
        assertThat(progress().route()).isFalse();

        form.route().portProperty().set("1080");
        assertThat(form.route().routeProperty().get())
                .contains(new ProxyRoute.Socks("proxy.example", 1080));
        assertThat(progress().ready()).isTrue();
    }

    @Test
    void theNameFollowsTheSiteUntilTheUserChoosesOne() {
        stand.added("Bybit testnet", "testnet");
        stand.filled();
        assertThat(form.nameProperty().get()).isEqualTo("Bybit testnet 2");

        form.nameProperty().set("mine");
        form.place().choose(AccountsStand.site("testnet-jp"));

        assertThat(form.nameProperty().get()).isEqualTo("mine");
    }

    @Test
    void aNameThatIsTakenIsNotReady() {
        stand.added("main", "global");
        stand.filled();
        form.nameProperty().set(" MAIN ");

        assertThat(form.isNameTaken()).isTrue();
        assertThat(progress().ready()).isFalse();
    }

    @Test
    void isKeptWithoutAQuestionAfterAGoodTest() {
        stand.filled().tested();
        stand.model.save();
        assertThat(stage()).isEqualTo(new Stage.Saving());
        stand.finishAll();

        Profile kept = stand.profiles.all().getFirst();
        assertThat(kept.site()).isEqualTo(AccountsStand.site("testnet"));
        assertThat(kept.allowsChanges()).isFalse();
        assertThat(stand.model.pageProperty().get()).isEqualTo(AccountsViewModel.Page.LIST);
        assertThat(form.key().material()).isEmpty();
    }

    @Test
    void keepsTheWholeKeyAlsoWhenTheFormWipesItsOwnMeanwhile() throws Exception {
        stand.filled().tested();
        stand.model.save();
        stand.model.vaultLocked();
        stand.finishAll();

        stand.profiles.credentials(stand.profiles.all().getFirst()).close();
    }

    @Test
    void canBeSavedAgainAfterAFailureThatNobodyForesaw() {
        stand.filled().tested();
        stand.model.save();
        stand.breaks = true;

        assertThatIllegalStateException().isThrownBy(stand::finishAll);

        assertThat(stage()).isEqualTo(new Stage.Filling());
    }

    @Test
    void asksBeforeItKeepsWhatWasNotTested() {
        stand.filled();
        stand.model.save();

        assertThat(stage()).isEqualTo(new Stage.Asking(Doubt.NOT_TESTED));
        assertThat(stand.profiles.all()).isEmpty();
    }

    @Test
    void asksBeforeItKeepsWhatFailed() {
        stand.fails(Step.REGION, new Diagnosis.RegionRefused("not here"));
        stand.filled().tested();
        stand.model.save();
        assertThat(stage()).isEqualTo(new Stage.Asking(Doubt.TEST_FAILED));

        stand.model.saveAnyway();
        stand.finishAll();

        assertThat(stand.profiles.all()).hasSize(1);
    }

    @Test
    void doesNotKeepAKeyThatTheExchangeDoesNotKnow() {
        stand.fails(Step.SIGNATURE, new Diagnosis.SecretWrong());
        stand.filled().tested();
        stand.model.save();

        assertThat(stage()).isEqualTo(new Stage.KeyRefused());
    }

    @Test
    void aTestIsWorthNothingAfterAChangeOfTheRoute() {
        stand.filled().tested();
        form.route().kindProperty().set(RouteKind.DIRECT);

        assertThat(form.doctor().outcome()).isEqualTo(DoctorViewModel.Outcome.UNKNOWN);
    }

    @Test
    void leaveToChangeIsJudgedByWhatTheTestSaw() {
        Diagnosis.Rights looksOnly =
                new Diagnosis.Rights(
                        true,
                        true,
                        List.of(new Diagnosis.ActionRight(Action.REPAY, false)),
                        List.of());
        stand.findings.put(
                Step.PERMISSIONS, new Examined(Step.PERMISSIONS, StepVerdict.GOOD, looksOnly));
        stand.filled().tested();
        String before = DoctorText.meaning(permissions());

        form.allowsChangesProperty().set(true);

        assertThat(permissions().verdict()).isEqualTo(StepVerdict.NOTE);
        assertThat(DoctorText.meaning(permissions())).isNotEqualTo(before);
        assertThat(DoctorText.advice(permissions())).isPresent();
        assertThat(form.doctor().outcome()).isEqualTo(DoctorViewModel.Outcome.GOOD);
    }

    private Examined permissions() {
        return form.doctor().rows().stream()
                .flatMap(row -> row.seen().stream())
                .filter(seen -> seen.step() == Step.PERMISSIONS)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void staysAsItWasBegunWhileAnotherScreenIsLookedAt() {
        stand.filled();
        stand.model.toList();
        stand.model.add();

        assertThat(progress().key()).isTrue();
    }

    @Test
    void forgetsEverythingWhenItIsDiscarded() {
        stand.filled();
        stand.model.giveUpForm();
        stand.model.add();

        assertThat(progress().place()).isFalse();
        assertThat(form.key().material()).isEmpty();
    }

    @Test
    void aLockOfTheVaultTakesTheKeyAway() {
        stand.filled();
        stand.model.vaultLocked();

        assertThat(form.key().material()).isEmpty();
        assertThat(progress().key()).isFalse();
    }

    @Test
    void anEditKeepsTheKeyWhileTheSiteIsTheSame() {
        Profile profile = stand.added("main", "testnet");
        stand.model.edit(profile);
        form.allowsChangesProperty().set(true);
        form.nameProperty().set("main account");
        stand.model.save();
        stand.finishAll();

        assertThat(stand.profiles.all())
                .containsExactly(profile.named("main account").allowingChanges(true));
    }

    @Test
    void anEditOfTheSiteAsksForAKeyForIt() {
        stand.model.edit(stand.added("main", "testnet"));
        assertThat(form.keepsKey()).isTrue();

        form.place().choose(AccountsStand.site("testnet-jp"));

        assertThat(form.keepsKey()).isFalse();
        assertThat(progress().key()).isFalse();
    }

    @Test
    void waitsForTheVaultBeforeItKeepsAKey() {
        stand.filled().tested();
        stand.vault.lock();
        stand.model.save();
        assertThat(stand.tasks.waiting()).isZero();
        assertThat(stand.profiles.all()).isEmpty();
    }
}
