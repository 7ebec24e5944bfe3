package io.plimsoll.ui.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.upgrade.Accounts;
import io.plimsoll.upgrade.CheckSubject;
import io.plimsoll.upgrade.JournalEntry;
import io.plimsoll.upgrade.JournalEntry.State;
import io.plimsoll.upgrade.JournalFault;
import io.plimsoll.upgrade.MemoryJournal;
import io.plimsoll.upgrade.Run;
import io.plimsoll.upgrade.UpgradeStep.Armed;
import io.plimsoll.upgrade.UpgradeStep.Barred;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Running;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// What the wizard makes of a journal that an earlier run of the app has left.
class UpgradeResumeTest {
    private static final String NOW = "2026-11-23T12:30:00Z";
    private static final Instant SENT = Instant.parse("2026-11-23T12:28:00Z");
    private static final Instant OPENS = Instant.parse("2026-11-23T12:06:00Z");
    private static final Run RUN =
            new Run(
                    "run",
                    AccountStatus.UTA2,
                    AccountStatus.UTA2_PRO,
                    Set.of(CheckSubject.VIP_LEVEL),
                    SENT);

    private static Wizard after(State state, Instant opensAt, String now) {
        return new Wizard(
                Accounts.of(AccountStatus.UTA2).snapshot(),
                now,
                new MemoryJournal().having(new JournalEntry(state, RUN, SENT, opensAt)));
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTING, IN_DOUBT", "IN_DOUBT,   IN_DOUBT", "PROCESSING, PROCESSING"})
    void goesOnLookingAndSendsNothing(State left, Phase phase) {
        try (Wizard wizard = after(left, SENT, NOW)) {
            assertThat(wizard.step()).isEqualTo(new Running(RUN, phase, true));

            wizard.arrived();

            assertThat(wizard.step()).isInstanceOf(Finished.class);
            assertThat(wizard.client.upgradeCalls()).isZero();
        }
    }

    @Test
    void countsTheTimeFromTheRequestNotFromTheRestart() {
        try (Wizard wizard = after(State.PROCESSING, SENT, NOW)) {
            wizard.ticker.pulse();

            assertThat(wizard.model.elapsedProperty().get()).isEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void marksTheDataUnreliableAtOnce() {
        try (Wizard wizard = after(State.PROCESSING, SENT, NOW)) {
            wizard.published(reading -> reading.unreliable());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SUCCEEDED", "REFUSED", "NOT_DONE", "NOT_NEEDED", "CLOSED"})
    void beginsFromTheStartAfterARunThatHasEnded(State ended) {
        try (Wizard wizard = after(ended, SENT, NOW)) {
            assertThat(wizard.step()).isEqualTo(new Explain());
        }
    }

    @Test
    void isStillArmed() {
        try (Wizard wizard = after(State.ARMED, OPENS, "2026-11-23T12:03:00Z")) {
            assertThat(wizard.step()).isEqualTo(new Armed(RUN, OPENS));
        }
    }

    @Test
    void doesNothingWhenItWasNotRunningAtTheOpening() {
        try (Wizard wizard = after(State.ARMED, OPENS, "2026-11-23T12:09:00Z")) {
            wizard.ticker.pulse();
            wizard.settled();

            assertThat(wizard.step()).isInstanceOf(Finished.class);
            assertThat(wizard.client.upgradeCalls()).isZero();
            assertThat(wizard.journal.states()).endsWith(State.NOT_DONE);
        }
    }

    @Test
    void beginsNothingWithoutAJournal() {
        try (Wizard wizard = after(State.SUCCEEDED, SENT, NOW)) {
            JournalFault inUse = new JournalFault.InUse(Path.of("journal"));
            wizard.journal.failing(Optional.of(inUse));
            wizard.model.openJournal();
            wizard.settled();
            assertThat(wizard.step()).isEqualTo(new Barred(inUse));

            wizard.model.next();
            assertThat(wizard.step()).isInstanceOf(Barred.class);

            wizard.journal.failing(Optional.empty());
            wizard.model.openJournal();
            wizard.settled();
            assertThat(wizard.step()).isEqualTo(new Explain());
        }
    }

    @Test
    void setsADamagedJournalAsideWhenTheUserSaysSo() {
        try (Wizard wizard = after(State.SUCCEEDED, SENT, NOW)) {
            wizard.journal.failing(Optional.of(new JournalFault.Damaged(Path.of("journal"), 3)));
            wizard.model.openJournal();
            wizard.settled();
            assertThat(wizard.step()).isInstanceOf(Barred.class);

            wizard.model.setJournalAside();
            wizard.settled();

            assertThat(wizard.step()).isEqualTo(new Explain());
            assertThat(wizard.journal.entries()).isEmpty();
        }
    }
}
