package io.plimsoll.ui.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.MarginMode;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.FakeClient;
import io.plimsoll.bybit.FakeClock;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.upgrade.RemedyStep.AtWork;
import io.plimsoll.ui.upgrade.RemedyStep.Confirming;
import io.plimsoll.ui.upgrade.RemedyStep.Ended;
import io.plimsoll.ui.upgrade.RemedyStep.Idle;
import io.plimsoll.upgrade.Accounts;
import io.plimsoll.upgrade.Remedy;
import io.plimsoll.upgrade.RemedyDesk;
import io.plimsoll.upgrade.RemedyResult;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

class RemedyViewModelTest {
    private static final Remedy.Action REPAY =
            new Remedy.Repay("USDT", new BigDecimal("12.5"), true);
    private static final Remedy.Action SWITCH =
            new Remedy.SwitchMarginMode(MarginMode.PORTFOLIO_MARGIN, MarginMode.REGULAR_MARGIN);

    private final FakeClient client =
            new FakeClient(
                    new FakeClock("2026-11-23T12:30:00Z"),
                    Accounts.of(AccountStatus.UTA2).snapshot());
    private final ManualTasks tasks = new ManualTasks();
    private final List<RemedyStep> stepsAtRecheck = new ArrayList<>();
    private final RemedyViewModel model =
            new RemedyViewModel(new RemedyDesk(client), tasks, this::checkedAgain, Leave.GIVEN);

    private void checkedAgain() {
        stepsAtRecheck.add(model.stepProperty().get());
    }

    @Test
    void sendsNothingBeforeItIsConfirmed() {
        model.offer(REPAY);

        assertThat(model.stepProperty().get()).isEqualTo(new Confirming(REPAY));
        assertThat(tasks.waiting()).isZero();
    }

    @Test
    void sendsNothingThatWasDeclined() {
        model.offer(REPAY);
        model.close();
        model.confirm();

        assertThat(model.stepProperty().get()).isEqualTo(new Idle());
        assertThat(tasks.waiting()).isZero();
    }

    @Test
    void sendsOnceHoweverOftenItIsConfirmed() {
        model.offer(REPAY);
        model.confirm();
        model.confirm();
        tasks.finishNext();
        model.confirm();

        assertThat(tasks.waiting()).isZero();
        assertThat(client.changes()).containsExactly("repay USDT");
    }

    @Test
    void staysWithARequestOnItsWay() {
        model.offer(REPAY);
        model.confirm();
        model.close();
        model.offer(SWITCH);

        assertThat(model.stepProperty().get()).isEqualTo(new AtWork(REPAY));
    }

    @Test
    void tellsTheResultAndAsksForTheChecksAgain() {
        model.offer(REPAY);
        model.confirm();
        assertThat(stepsAtRecheck).isEmpty();
        tasks.finishNext();

        Ended ended = new Ended(REPAY, new RemedyResult.Done());
        assertThat(model.stepProperty().get()).isEqualTo(ended);
        assertThat(stepsAtRecheck).containsExactly(ended);
    }

    @Test
    void asksForTheChecksAgainAfterAFailureToo() {
        ApiFault fault = new ApiFault.Unreachable("api.bybit.com", "refused");
        client.nextChangeFails(fault);
        model.offer(SWITCH);
        model.confirm();
        tasks.finishNext();

        assertThat(stepsAtRecheck)
                .containsExactly(new Ended(SWITCH, new RemedyResult.NotDone(fault)));
    }

    @Test
    void isFreeForTheNextOnceTheResultIsClosed() {
        model.offer(REPAY);
        model.confirm();
        tasks.finishNext();
        model.close();
        model.offer(SWITCH);

        assertThat(model.stepProperty().get()).isEqualTo(new Confirming(SWITCH));
    }

    @Test
    void offersNothingWhileChangesAreOff() {
        RemedyViewModel off =
                new RemedyViewModel(
                        new RemedyDesk(client), tasks, this::checkedAgain, Leave.none());
        off.offer(REPAY);
        off.confirm();

        assertThat(off.stepProperty().get()).isEqualTo(new Idle());
        assertThat(tasks.waiting()).isZero();
    }
}
