package io.plimsoll.ui.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.monitor.Reading;
import io.plimsoll.upgrade.Accounts;
import io.plimsoll.upgrade.CheckVerdict;
import io.plimsoll.upgrade.Gate;
import io.plimsoll.upgrade.JournalEntry.State;
import io.plimsoll.upgrade.Outcome;
import io.plimsoll.upgrade.UpgradeStep.Armed;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Running;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

class UpgradeViewModelTest {
    private static final ApiFault LOST = new ApiFault.InDoubt("upgrade", "timeout");
    private static final ApiFault OFFLINE = new ApiFault.Unreachable("host", "refused");

    private final Wizard wizard =
            new Wizard(Accounts.of(AccountStatus.UTA2).snapshot(), "2026-11-23T12:30:00Z");
    private final UpgradeViewModel model = wizard.model;

    @AfterEach
    void close() {
        wizard.close();
    }

    @Test
    void leadsFromStatus5To6() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();
        assertThat(phase()).isEqualTo(Phase.PROCESSING);

        wizard.looked();
        assertThat(phase()).isEqualTo(Phase.PROCESSING);
        wizard.arrived();

        assertThat(outcome())
                .isEqualTo(new Outcome.Succeeded(AccountStatus.UTA2, AccountStatus.UTA2_PRO));
        assertThat(wizard.client.upgradeCalls()).isEqualTo(1);
    }

    @Test
    void doesNotTakeTheReplySuccessForTheStatus() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.SUCCESS);
        wizard.tasks.finishNext();

        assertThat(phase()).isEqualTo(Phase.PROCESSING);
    }

    @Test
    void keepsAllFourMessagesOfARefusal() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.FAIL, "debt", "usdc", "orders", "positions");
        wizard.tasks.finishNext();

        assertThat(outcome())
                .isEqualTo(new Outcome.Refused(List.of("debt", "usdc", "orders", "positions")));
    }

    @Test
    void findsALostReplySucceededWhenTheStatusSaysSo() {
        wizard.submitted();
        wizard.client.nextUpgrade(LOST);
        wizard.tasks.finishNext();
        assertThat(phase()).isEqualTo(Phase.IN_DOUBT);

        wizard.arrived();

        assertThat(outcome())
                .isEqualTo(new Outcome.Succeeded(AccountStatus.UTA2, AccountStatus.UTA2_PRO));
        assertThat(wizard.client.upgradeCalls()).isEqualTo(1);
    }

    @Test
    void neverGivesUpALostReplyByItself() {
        wizard.submitted();
        wizard.client.nextUpgrade(LOST);
        wizard.tasks.finishNext();

        wizard.clock.advance(Duration.ofDays(1));
        wizard.looked();

        assertThat(phase()).isEqualTo(Phase.IN_DOUBT);
        assertThat(wizard.journal.states()).containsExactly(State.SUBMITTING, State.IN_DOUBT);
        assertThat(wizard.client.upgradeCalls()).isEqualTo(1);
    }

    @Test
    void closesALostReplyWhenTheUserSaysSo() {
        wizard.submitted();
        wizard.client.nextUpgrade(LOST);
        wizard.tasks.finishNext();

        model.closeRun();
        wizard.settled();

        assertThat(outcome()).isEqualTo(new Outcome.Closed());
        assertThat(wizard.journal.states()).endsWith(State.CLOSED);
    }

    @Test
    void keepsLookingWhileTheStatusCannotBeRead() {
        wizard.submitted();
        wizard.client.nextUpgrade(LOST);
        wizard.tasks.finishNext();
        wizard.client.failing(Optional.of(OFFLINE));
        wizard.clock.advance(Duration.ofHours(1));
        wizard.looked();
        assertThat(phase()).isEqualTo(Phase.IN_DOUBT);

        wizard.client.failing(Optional.empty());
        wizard.arrived();

        assertThat(outcome()).isInstanceOf(Outcome.Succeeded.class);
    }

    @Test
    void saysWhenNothingWasDone() {
        wizard.submitted();
        wizard.client.nextUpgrade(OFFLINE);
        wizard.tasks.finishNext();

        assertThat(outcome()).isEqualTo(new Outcome.NotDone(OFFLINE));
    }

    @Test
    void submitsOnlyOnceWhenItIsActivatedTwice() {
        wizard.submitted();
        model.submit();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();
        model.submit();

        assertThat(wizard.client.upgradeCalls()).isEqualTo(1);
        assertThat(wizard.tasks.waiting()).isZero();
    }

    @Test
    void doesNotSubmitBeforeTheUserHasUnderstood() {
        wizard.atConfirm();
        model.submit();

        assertThat(model.cannotSubmitProperty().getValue()).isTrue();
        assertThat(wizard.step()).isInstanceOf(Confirm.class);
        assertThat(wizard.tasks.waiting()).isZero();
    }

    @Test
    void closesUnderTheUsersHandWhenTheMinuteTurns() {
        wizard.atConfirm();
        model.understoodProperty().set(true);
        assertThat(model.cannotSubmitProperty().getValue()).isFalse();

        wizard.clock.set("2026-11-23T12:49:00.000000001Z");
        wizard.ticker.pulse();
        assertThat(model.gateProperty().get().state()).isEqualTo(Gate.State.CLOSING);
        assertThat(model.cannotSubmitProperty().getValue()).isTrue();

        wizard.clock.set("2026-11-23T13:06:00Z");
        wizard.ticker.pulse();
        assertThat(model.cannotSubmitProperty().getValue()).isFalse();
    }

    @Test
    void doesNotSubmitWhenTheMinuteHasTurnedSinceTheLastPulse() {
        wizard.atConfirm();
        model.understoodProperty().set(true);
        wizard.clock.set("2026-11-23T12:50:00Z");

        model.submit();

        assertThat(wizard.step()).isInstanceOf(Confirm.class);
        assertThat(wizard.tasks.waiting()).isZero();
    }

    @Test
    void isHeldBackWhenTheMinuteTurnsBetweenTheHandAndTheCall() {
        wizard.submitted();
        wizard.clock.set("2026-11-23T12:50:00Z");
        wizard.tasks.finishNext();

        assertThat(outcome())
                .isEqualTo(new Outcome.HeldBack(Instant.parse("2026-11-23T13:06:00Z")));
        assertThat(wizard.client.upgradeCalls()).isZero();
    }

    @Test
    void staysClosedForLongerWhenPositionsWereOpenedSinceTheChecks() {
        wizard.atConfirm();
        model.understoodProperty().set(true);
        wizard.client.account(
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.position(Category.LINEAR, "BTCUSDT", "Buy", "1"))
                        .snapshot());
        wizard.monitor.refresh();
        wizard.published(
                reading -> reading.snapshot().orElseThrow().positions().orElseThrow().size() == 1);

        wizard.clock.set("2026-11-23T13:08:00Z");
        wizard.ticker.pulse();

        assertThat(model.cannotSubmitProperty().getValue()).isTrue();
    }

    @Test
    void followsTheMinuteOnTheChecksWithoutReadingAgain() {
        wizard.atChecks();
        assertThat(findings(CheckVerdict.BLOCKED)).isZero();

        wizard.clock.set("2026-11-23T12:50:00Z");
        wizard.ticker.pulse();
        assertThat(findings(CheckVerdict.BLOCKED)).isEqualTo(1);

        wizard.clock.set("2026-11-23T13:06:00Z");
        wizard.ticker.pulse();
        assertThat(findings(CheckVerdict.BLOCKED)).isZero();
        assertThat(wizard.tasks.waiting()).isZero();
    }

    @Test
    void doesNotLeaveTheChecksWhileSomethingStandsInTheWay() {
        wizard.client.account(
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1"))
                        .snapshot());
        wizard.atChecks();
        model.next();
        assertThat(wizard.step()).isInstanceOf(Checked.class);

        wizard.client.account(Accounts.of(AccountStatus.UTA2).snapshot());
        model.checkAgain();
        wizard.tasks.finishNext();
        model.next();

        assertThat(wizard.step()).isInstanceOf(Confirm.class);
    }

    @Test
    void checksAgainAfterAFailedReading() {
        wizard.client.failing(Optional.of(OFFLINE));
        wizard.atChecks();
        assertThat(wizard.step()).isEqualTo(new CheckFailed(OFFLINE));

        wizard.client.failing(Optional.empty());
        model.checkAgain();
        wizard.tasks.finishNext();

        assertThat(wizard.step()).isInstanceOf(Checked.class);
    }

    @Test
    void dropsChecksThatTheUserDoesNotWaitFor() {
        model.next();
        Runnable late = wizard.tasks.workNext();
        model.back();
        model.next();
        late.run();

        assertThat(wizard.step()).isEqualTo(new Checking());
        assertThat(wizard.tasks.waiting()).isEqualTo(1);
    }

    @Test
    void asksForUnderstandingAnewAfterGoingBack() {
        wizard.atConfirm();
        model.understoodProperty().set(true);
        model.back();
        model.next();

        assertThat(model.understoodProperty().get()).isFalse();
    }

    @Test
    void goingBackDoesNotDisturbARun() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        Runnable reply = wizard.tasks.workNext();
        model.back();
        reply.run();

        assertThat(phase()).isEqualTo(Phase.PROCESSING);
    }

    @Test
    void looksLessAndLessOften() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();

        assertThat(List.of(pulsesToLook(), pulsesToLook(), pulsesToLook(), pulsesToLook()))
                .containsExactly(4, 8, 16, 20);
    }

    @Test
    void doesNotLookWhileTheRequestIsOnItsWay() {
        wizard.submitted();
        for (int i = 0; i < 100; i++) wizard.ticker.pulse();

        assertThat(wizard.tasks.waiting()).isEqualTo(1);
    }

    @Test
    void showsHowLongTheRunHasBeenUnderWay() {
        wizard.submitted();
        wizard.clock.advance(Duration.ofSeconds(42));
        wizard.ticker.pulse();

        assertThat(model.elapsedProperty().get()).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void marksTheDataUnreliableUntilTheRunHasEnded() {
        wizard.submitted();
        wizard.published(Reading::unreliable);

        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();
        assertThat(wizard.monitor.reading().unreliable()).isTrue();

        wizard.arrived();
        wizard.published(reading -> !reading.unreliable());
    }

    @Test
    void readsTheAccountAnewWhenTheRunHasEnded() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();
        wizard.arrived();

        wizard.published(
                reading ->
                        reading.snapshot().orElseThrow().info().status() == AccountStatus.UTA2_PRO);
        model.next();

        assertThat(wizard.step()).isEqualTo(new Explain());
        assertThat(model.routeProperty().get().orElseThrow().leadsOn()).isFalse();
    }

    @Test
    void dropsAReplyThatArrivesAfterItIsClosed() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.FAIL, "late");
        Runnable reply = wizard.tasks.workNext();
        model.close();
        reply.run();

        assertThat(phase()).isEqualTo(Phase.SUBMITTING);
        assertThat(wizard.ticker.listeners()).isZero();
    }

    @Test
    void doesNotCallOffARequestOnItsWayWhenItIsClosed() {
        wizard.submitted();
        model.close();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();

        assertThat(wizard.client.upgradeCalls()).isEqualTo(1);
    }

    @Test
    void armsInTheClosedMinutesAndBeginsAtTheOpening() {
        wizard.clock.set("2026-11-23T12:55:00Z");
        wizard.armed();
        assertThat(wizard.step()).isInstanceOf(Armed.class);
        assertThat(wizard.journal.states()).containsExactly(State.ARMED);

        wizard.clock.set("2026-11-23T13:05:59Z");
        wizard.ticker.pulse();
        assertThat(wizard.step()).isInstanceOf(Armed.class);

        wizard.clock.set("2026-11-23T13:06:00Z");
        wizard.ticker.pulse();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();
        wizard.tasks.finishNext();

        assertThat(phase()).isEqualTo(Phase.PROCESSING);
        assertThat(wizard.journal.states())
                .containsExactly(State.ARMED, State.SUBMITTING, State.PROCESSING);
    }

    @Test
    void doesNotArmOutsideTheClosedMinutes() {
        wizard.atConfirm();
        model.understoodProperty().set(true);

        model.arm();

        assertThat(wizard.step()).isInstanceOf(Confirm.class);
        assertThat(wizard.tasks.waiting()).isZero();
    }

    @Test
    void doesNotBeginWhileItIsBeingCalledOff() {
        wizard.clock.set("2026-11-23T12:55:00Z");
        wizard.armed();

        model.disarm();
        wizard.clock.set("2026-11-23T13:06:00Z");
        wizard.ticker.pulse();
        wizard.settled();

        assertThat(outcome()).isEqualTo(new Outcome.CalledOff());
        assertThat(wizard.client.upgradeCalls()).isZero();
        assertThat(wizard.journal.states()).containsExactly(State.ARMED, State.NOT_DONE);
    }

    @Test
    void doesNotBeginAnArmedRunWhenSomethingNewStandsInTheWay() {
        wizard.clock.set("2026-11-23T12:55:00Z");
        wizard.armed();
        wizard.client.account(
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1"))
                        .snapshot());

        wizard.clock.set("2026-11-23T13:06:00Z");
        wizard.ticker.pulse();
        wizard.settled();

        assertThat(outcome()).isInstanceOf(Outcome.Changed.class);
        assertThat(wizard.client.upgradeCalls()).isZero();
        assertThat(wizard.journal.states()).containsExactly(State.ARMED, State.NOT_DONE);
    }

    @Test
    void doesNothingWhenTheOpeningWasSleptThrough() {
        wizard.clock.set("2026-11-23T12:55:00Z");
        wizard.armed();

        wizard.clock.set("2026-11-23T13:20:00Z");
        wizard.ticker.pulse();
        wizard.settled();

        assertThat(outcome()).isEqualTo(new Outcome.Missed(Instant.parse("2026-11-23T13:06:00Z")));
        assertThat(wizard.client.upgradeCalls()).isZero();
    }

    @Test
    void isNotSentWhenTheAccountCannotBeSavedBefore() {
        wizard.client.savingFails(RecordingException.Problem.DISK_FULL);
        wizard.submitted();

        assertThat(outcome()).isInstanceOf(Outcome.NotSaved.class);
        assertThat(wizard.client.upgradeCalls()).isZero();
    }

    private Phase phase() {
        assertThat(wizard.step()).isInstanceOf(Running.class);
        return ((Running) wizard.step()).phase();
    }

    private Outcome outcome() {
        assertThat(wizard.step()).isInstanceOf(Finished.class);
        return ((Finished) wizard.step()).outcome();
    }

    private int findings(CheckVerdict verdict) {
        assertThat(wizard.step()).isInstanceOf(Checked.class);
        return ((Checked) wizard.step()).findings().with(verdict).size();
    }

    private int pulsesToLook() {
        int pulses = 0;
        while (wizard.tasks.waiting() == 0) {
            wizard.ticker.pulse();
            pulses++;
        }
        wizard.tasks.finishNext();
        return pulses;
    }
}
