package io.plimsoll.ui.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.Step;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.ui.accounts.DoctorViewModel.Outcome;
import io.plimsoll.ui.accounts.DoctorViewModel.Row;
import io.plimsoll.ui.accounts.DoctorViewModel.State;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;

/// The doctor at work, held still where a test looks.
class DoctorViewModelTest {
    @TempDir Path folder;
    private AccountsStand stand;
    private DoctorViewModel doctor;
    private Profile profile;

    @BeforeEach
    void open() {
        stand = new AccountsStand(folder);
        doctor = stand.model.doctor();
        profile = stand.added("main", "global");
    }

    @AfterEach
    void close() {
        stand.close();
    }

    @Test
    void everyStepWaitsBeforeItsTurn() {
        stand.model.examine(profile);

        assertThat(doctor.stateProperty().get()).isEqualTo(new State.Running());
        assertThat(doctor.rows()).extracting(Row::step).containsExactly(Step.values());
        assertThat(doctor.rows()).allMatch(row -> row.seen().isEmpty());
    }

    @Test
    void saysWhenItWasDone() {
        stand.model.examine(profile);
        stand.finishAll();

        assertThat(doctor.stateProperty().get()).isEqualTo(new State.Done(AccountsStand.NOW));
        assertThat(doctor.outcome()).isEqualTo(Outcome.GOOD);
    }

    @Test
    void theKeyOfTheEmbeddedExchangeGoesNowhereElse() {
        stand.model.examine(stand.model.entries().get(1));
        stand.finishAll();
        assertThat(stand.askedElsewhere).isTrue();

        stand.model.examine(stand.model.entries().getFirst());
        stand.finishAll();

        assertThat(stand.askedElsewhere).isFalse();
        assertThat(doctor.outcome()).isEqualTo(Outcome.GOOD);
    }

    @Test
    void whatComesInAfterItWasStoppedIsNotShown() {
        stand.model.examine(profile);
        Runnable late = stand.tasks::finishNext;
        doctor.cancel();
        late.run();

        assertThat(doctor.stateProperty().get()).isEqualTo(new State.Stopped());
        assertThat(doctor.rows()).allMatch(row -> row.seen().isEmpty());
    }

    @Test
    void tellsTheKeysOwnFailureFromOthers() {
        stand.fails(Step.ADDRESS, new Diagnosis.AddressNotListed("other"));
        stand.model.examine(profile);
        stand.finishAll();
        assertThat(doctor.outcome()).isEqualTo(Outcome.FAILED);

        stand.fails(Step.KEY, new Diagnosis.KeyAndSecretSwapped(true));
        doctor.again();
        stand.finishAll();
        assertThat(doctor.outcome()).isEqualTo(Outcome.KEY_FAILED);
    }

    @Test
    void aKeyThatIsNotAtHandIsTold() throws Exception {
        stand.vault.remove(profile.id());
        stand.model.examine(profile);
        stand.finishAll();

        assertThat(doctor.stateProperty().get())
                .isEqualTo(new State.NoKey(new ProfileFault.KeyMissing("main")));
    }

    @Test
    void theTextHoldsNeitherTheKeyNorItsSecret() {
        stand.model.examine(profile);
        stand.finishAll();

        assertThat(doctor.asText())
                .contains("main", "api.bybit.com", "Signature")
                .doesNotContain(AccountsStand.KEY, AccountsStand.SECRET);
    }

    @Test
    void theFirstFailureIsTheOneThatCounts() {
        stand.fails(Step.CONNECTION, new Diagnosis.NoConnection("api.bybit.com", 443));
        stand.fails(Step.REGION, new Diagnosis.ServerTrouble("api.bybit.com", 502));
        stand.model.examine(profile);
        stand.finishAll();

        assertThat(doctor.firstFailure().map(seen -> seen.step()))
                .isEqualTo(Optional.of(Step.CONNECTION));
    }
}
