package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.FakeClock;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Running;
import io.plimsoll.upgrade.UpgradeStep.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every step meets every event: the moves of the table are made, and none besides.
class UpgradeFlowTest {
    private static final Gate OPEN = gate("2026-11-23T12:30:00Z");
    private static final Gate CLOSED = gate("2026-11-23T12:55:00Z");
    private static final Instant SENT = OPEN.now();
    private static final ApiFault OFFLINE = new ApiFault.Unreachable("host", "refused");
    private static final Accounts CALM = Accounts.of(AccountStatus.UTA2);
    private static final Findings CLEAR = UpgradeChecks.of(CALM.snapshot(), OPEN);
    private static final Findings IN_CLOSED_MINUTE = UpgradeChecks.of(CALM.snapshot(), CLOSED);
    private static final Findings WITH_ORDERS =
            UpgradeChecks.of(
                    Accounts.of(AccountStatus.UTA2)
                            .with(Accounts.order(Category.SPOT, "BTCUSDT", "Buy", "1"))
                            .snapshot(),
                    OPEN);

    private static final Map<String, UpgradeStep> STEPS =
            named(
                    entry("explain", new Explain()),
                    entry("checking", new Checking()),
                    entry("checkFailed", new CheckFailed(OFFLINE)),
                    entry("ordersOpen", new Checked(WITH_ORDERS)),
                    entry("minuteClosed", new Checked(IN_CLOSED_MINUTE)),
                    entry("clear", new Checked(CLEAR)),
                    entry("confirm", new Confirm(CLEAR)),
                    entry("submitting", new Running(CLEAR, Phase.SUBMITTING, SENT)),
                    entry("inDoubt", new Running(CLEAR, Phase.IN_DOUBT, SENT)),
                    entry("processing", new Running(CLEAR, Phase.PROCESSING, SENT)),
                    entry(
                            "succeeded",
                            new Finished(
                                    new Outcome.Succeeded(
                                            AccountStatus.UTA2, AccountStatus.UTA2_PRO))),
                    entry("refused", new Finished(new Outcome.Refused(List.of("no")))),
                    entry("notDone", new Finished(new Outcome.NotDone(OFFLINE))),
                    entry("heldBack", new Finished(new Outcome.HeldBack(CLOSED.opens()))),
                    entry("unresolved", new Finished(new Outcome.Unresolved(AccountStatus.UTA2))));

    private static final Map<String, UpgradeEvent> EVENTS =
            named(
                    entry("next", new UpgradeEvent.Next()),
                    entry("back", new UpgradeEvent.Back()),
                    entry("checkAgain", new UpgradeEvent.CheckAgain()),
                    entry("readClear", new UpgradeEvent.ChecksRead(CLEAR)),
                    entry("readOrders", new UpgradeEvent.ChecksRead(WITH_ORDERS)),
                    entry("unreadable", new UpgradeEvent.ChecksUnreadable(OFFLINE)),
                    entry("minuteOpens", new UpgradeEvent.MinuteJudged(OPEN)),
                    entry("minuteCloses", new UpgradeEvent.MinuteJudged(CLOSED)),
                    entry("submit", new UpgradeEvent.Submitted(SENT)),
                    entry("replyFail", replied(UpgradeReply.Status.FAIL, "no")),
                    entry("replyProcess", replied(UpgradeReply.Status.PROCESS)),
                    entry("replySuccess", replied(UpgradeReply.Status.SUCCESS)),
                    entry("replyLost", failed(new ApiFault.InDoubt("upgrade", "timeout"))),
                    entry("replyUnreadable", failed(new ApiFault.Unreadable("upgrade", "result"))),
                    entry("neverLeft", failed(OFFLINE)),
                    entry("guardSaidNo", failed(new ApiFault.HeldBack("upgrade"))),
                    entry("codeRefused", failed(new ApiFault.Refused("upgrade", 3400071, "no"))),
                    entry("alreadyUnderWay", failed(new ApiFault.Refused("upgrade", 3100197, ""))),
                    entry("withheld", new UpgradeEvent.Withheld(CLOSED.opens())),
                    entry("targetSeen", seen(AccountStatus.UTA2_PRO, SENT.plusSeconds(30))),
                    entry("oldSeenSoon", seen(AccountStatus.UTA2, SENT.plusSeconds(300))),
                    entry("oldSeenLate", seen(AccountStatus.UTA2, SENT.plusSeconds(301))),
                    entry("otherSeenSoon", seen(AccountStatus.UTA1, SENT.plusSeconds(30))));

    /// Step, event, next step. What is not here stays where it is.
    private static final String TABLE =
            """
            explain      next            checking
            checking     back            explain
            checking     readClear       clear
            checking     readOrders      ordersOpen
            checking     unreadable      checkFailed
            checkFailed  back            explain
            checkFailed  checkAgain      checking
            ordersOpen   back            explain
            ordersOpen   checkAgain      checking
            minuteClosed back            explain
            minuteClosed checkAgain      checking
            minuteClosed minuteOpens     clear
            clear        next            confirm
            clear        back            explain
            clear        checkAgain      checking
            clear        minuteCloses    minuteClosed
            confirm      back            clear
            confirm      submit          submitting
            submitting   replyFail       refused
            submitting   replyProcess    processing
            submitting   replySuccess    processing
            submitting   replyLost       inDoubt
            submitting   replyUnreadable inDoubt
            submitting   neverLeft       notDone
            submitting   guardSaidNo     notDone
            submitting   codeRefused     notDone
            submitting   alreadyUnderWay processing
            submitting   withheld        heldBack
            submitting   targetSeen      succeeded
            inDoubt      targetSeen      succeeded
            inDoubt      oldSeenLate     unresolved
            processing   targetSeen      succeeded
            succeeded    next            explain
            refused      next            explain
            notDone      next            explain
            heldBack     next            explain
            unresolved   next            explain
            """;

    static Stream<Arguments> everyStepWithEveryEvent() {
        Map<String, String> moves = new LinkedHashMap<>();
        TABLE.lines()
                .map(line -> line.split(" +", -1))
                .forEach(cells -> moves.put(cells[0] + " " + cells[1], cells[2]));
        return STEPS.keySet().stream()
                .flatMap(
                        step ->
                                EVENTS.keySet().stream()
                                        .map(
                                                event ->
                                                        Arguments.of(
                                                                step,
                                                                event,
                                                                moves.getOrDefault(
                                                                        step + " " + event,
                                                                        step))));
    }

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @MethodSource("everyStepWithEveryEvent")
    void leadsWhereTheTableSays(String step, String event, String expected) {
        assertThat(name(UpgradeFlow.next(step(step), event(event)))).isEqualTo(expected);
    }

    @Test
    void doesNotSubmitWhatTheChecksBlock() {
        UpgradeStep blocked = new Confirm(WITH_ORDERS);

        assertThat(UpgradeFlow.next(blocked, event("submit"))).isEqualTo(blocked);
    }

    @Test
    void keepsAllMessagesOfARefusal() {
        UpgradeStep refused =
                UpgradeFlow.next(
                        step("submitting"),
                        replied(UpgradeReply.Status.FAIL, "first", "second", "third", "fourth"));

        assertThat(refused)
                .isEqualTo(
                        new Finished(
                                new Outcome.Refused(
                                        List.of("first", "second", "third", "fourth"))));
    }

    @Test
    void keepsTheMomentOfTheRequestThroughAllPhases() {
        UpgradeStep later = UpgradeFlow.next(step("submitting"), event("replyProcess"));

        assertThat(later).isEqualTo(new Running(CLEAR, Phase.PROCESSING, SENT));
    }

    @Test
    void showsTheStagesInTheirOrder() {
        assertThat(
                        Stream.of("explain", "clear", "confirm", "processing", "refused")
                                .map(name -> step(name).stage()))
                .containsExactly(Stage.values());
    }

    private static String name(UpgradeStep step) {
        return switch (step) {
            case Explain _ -> "explain";
            case Checking _ -> "checking";
            case CheckFailed _ -> "checkFailed";
            case Checked(var findings) -> name(findings);
            case Confirm _ -> "confirm";
            case Running(_, var phase, _) ->
                    switch (phase) {
                        case SUBMITTING -> "submitting";
                        case IN_DOUBT -> "inDoubt";
                        case PROCESSING -> "processing";
                    };
            case Finished(var outcome) ->
                    switch (outcome) {
                        case Outcome.Succeeded _ -> "succeeded";
                        case Outcome.Refused _ -> "refused";
                        case Outcome.NotDone _ -> "notDone";
                        case Outcome.HeldBack _ -> "heldBack";
                        case Outcome.Unresolved _ -> "unresolved";
                    };
        };
    }

    private static String name(Findings findings) {
        var blocking =
                findings.with(CheckVerdict.BLOCKED).stream().map(UpgradeCheck::subject).toList();
        if (blocking.contains(CheckSubject.SPOT_ORDERS)) return "ordersOpen";
        return blocking.contains(CheckSubject.CLOSED_MINUTES) ? "minuteClosed" : "clear";
    }

    private static UpgradeStep step(String name) {
        return STEPS.getOrDefault(name, new Explain());
    }

    private static UpgradeEvent event(String name) {
        return EVENTS.getOrDefault(name, new UpgradeEvent.Next());
    }

    private static UpgradeEvent replied(UpgradeReply.Status status, String... messages) {
        return new UpgradeEvent.Replied(new UpgradeReply(status, List.of(messages)));
    }

    private static UpgradeEvent failed(ApiFault fault) {
        return new UpgradeEvent.CallFailed(fault);
    }

    private static UpgradeEvent seen(AccountStatus status, Instant at) {
        return new UpgradeEvent.StatusSeen(status, at);
    }

    private static Gate gate(String now) {
        return Gate.at(new FakeClock(now), false);
    }

    @SafeVarargs
    private static <T> Map<String, T> named(Map.Entry<String, ? extends T>... entries) {
        Map<String, T> all = new LinkedHashMap<>();
        for (var entry : entries) all.put(entry.getKey(), entry.getValue());
        return all;
    }
}
