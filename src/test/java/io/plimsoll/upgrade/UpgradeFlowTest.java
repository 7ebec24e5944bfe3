package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.FakeClock;
import io.plimsoll.upgrade.JournalEntry.State;
import io.plimsoll.upgrade.UpgradeStep.Armed;
import io.plimsoll.upgrade.UpgradeStep.Barred;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Preparing;
import io.plimsoll.upgrade.UpgradeStep.Running;
import io.plimsoll.upgrade.UpgradeStep.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
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

    private static final Findings THERE =
            UpgradeChecks.of(Accounts.of(AccountStatus.UTA2_PRO).snapshot(), OPEN);
    private static final Findings LESS_CERTAIN =
            UpgradeChecks.of(
                    Accounts.of(AccountStatus.UTA2).withUnreadableOrders().snapshot(), OPEN);
    private static final Instant OPENS = CLOSED.opens();
    private static final Run RUN = Run.of("run", CLEAR, SENT);
    private static final Run EARLIER = Run.of("earlier", CLEAR, SENT.minusSeconds(1000));
    private static final JournalFault IN_USE = new JournalFault.InUse(Path.of("journal"));

    private static final Map<String, UpgradeStep> STEPS =
            named(
                    entry("explain", new Explain()),
                    entry("barred", new Barred(IN_USE)),
                    entry("checking", new Checking()),
                    entry("checkFailed", new CheckFailed(OFFLINE)),
                    entry("ordersOpen", new Checked(WITH_ORDERS)),
                    entry("minuteClosed", new Checked(IN_CLOSED_MINUTE)),
                    entry("clear", new Checked(CLEAR)),
                    entry("confirm", new Confirm(CLEAR)),
                    entry("confirmClosed", new Confirm(IN_CLOSED_MINUTE)),
                    entry("armed", new Armed(RUN, OPENS)),
                    entry("armedWide", new Armed(RUN, OPENS.plusSeconds(300))),
                    entry("preparing", new Preparing(RUN)),
                    entry("submitting", running(Phase.SUBMITTING)),
                    entry("inDoubt", running(Phase.IN_DOUBT)),
                    entry("processing", running(Phase.PROCESSING)),
                    entry("settling", running(Phase.SETTLING)),
                    entry(
                            "succeeded",
                            ended(
                                    new Outcome.Succeeded(
                                            AccountStatus.UTA2, AccountStatus.UTA2_PRO))),
                    entry("refused", ended(new Outcome.Refused(List.of("no")))),
                    entry("notDone", ended(new Outcome.NotDone(OFFLINE))),
                    entry("notNeeded", ended(new Outcome.NotNeeded(AccountStatus.UTA2_PRO))),
                    entry("changed", ended(new Outcome.Changed(WITH_ORDERS))),
                    entry("notKept", ended(new Outcome.NotKept(IN_USE))),
                    entry("heldBack", ended(new Outcome.HeldBack(OPENS))),
                    entry("missed", ended(new Outcome.Missed(OPENS))),
                    entry("calledOff", ended(new Outcome.CalledOff())),
                    entry("closed", ended(new Outcome.Closed())));

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
                    entry("minuteWidens", judged("2026-11-23T12:55:00Z", true)),
                    entry("minuteUnknown", new UpgradeEvent.MinuteJudged(unknown())),
                    entry("atTheOpening", judged("2026-11-23T13:06:00Z", false)),
                    entry("justInTime", judged("2026-11-23T13:08:00Z", false)),
                    entry("tooLate", judged("2026-11-23T13:14:00Z", false)),
                    entry("anHourLater", judged("2026-11-23T13:55:00Z", false)),
                    entry("anHourBack", judged("2026-11-23T11:55:00Z", false)),
                    entry("resumeArmed", resumed(State.ARMED)),
                    entry("resumeSubmitting", resumed(State.SUBMITTING)),
                    entry("resumeInDoubt", resumed(State.IN_DOUBT)),
                    entry("resumeProcessing", resumed(State.PROCESSING)),
                    entry("resumeEnded", resumed(State.SUCCEEDED)),
                    entry("journalInUse", new UpgradeEvent.JournalUnusable(IN_USE)),
                    entry("journalFree", new UpgradeEvent.JournalFree()),
                    entry("submit", new UpgradeEvent.Submitted(RUN)),
                    entry("arm", new UpgradeEvent.WasArmed(RUN, OPENS)),
                    entry("disarm", new UpgradeEvent.WasDisarmed()),
                    entry("preparedClear", new UpgradeEvent.Prepared(CLEAR)),
                    entry("preparedClosed", new UpgradeEvent.Prepared(IN_CLOSED_MINUTE)),
                    entry("preparedOrders", new UpgradeEvent.Prepared(WITH_ORDERS)),
                    entry("preparedLess", new UpgradeEvent.Prepared(LESS_CERTAIN)),
                    entry("preparedThere", new UpgradeEvent.Prepared(THERE)),
                    entry("notWritten", stopped(new Outcome.NotKept(IN_USE))),
                    entry("replyFail", replied(UpgradeReply.Status.FAIL, "no")),
                    entry("replyProcess", replied(UpgradeReply.Status.PROCESS)),
                    entry("replySuccess", replied(UpgradeReply.Status.SUCCESS)),
                    entry("replyLost", failed(new ApiFault.InDoubt("upgrade", "timeout"))),
                    entry("replyUnreadable", failed(new ApiFault.Unreadable("upgrade", "result"))),
                    entry("neverLeft", failed(OFFLINE)),
                    entry("guardSaidNo", failed(new ApiFault.HeldBack("upgrade"))),
                    entry("codeRefused", failed(new ApiFault.Refused("upgrade", 3400071, "no"))),
                    entry("alreadyUnderWay", failed(new ApiFault.Refused("upgrade", 3100197, ""))),
                    entry("withheld", new UpgradeEvent.Withheld(OPENS)),
                    entry("targetSeen", seen(AccountStatus.UTA2_PRO, false)),
                    entry("targetSeenMoving", seen(AccountStatus.UTA2_PRO, true)),
                    entry("oldSeen", seen(AccountStatus.UTA2, false)),
                    entry("oldSeenMoving", seen(AccountStatus.UTA2, true)),
                    entry("otherSeen", seen(AccountStatus.UTA1, false)),
                    entry("close", new UpgradeEvent.WasClosed()));

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
            ordersOpen   minuteCloses    ordersOpen
            minuteClosed next            confirmClosed
            minuteClosed back            explain
            minuteClosed checkAgain      checking
            clear        next            confirm
            clear        back            explain
            clear        checkAgain      checking
            confirm      back            clear
            confirm      submit          preparing
            confirm      arm             armed
            confirm      notWritten      notKept
            confirmClosed back           minuteClosed
            confirmClosed arm            armed
            confirmClosed notWritten     notKept
            armed        disarm          calledOff
            armed        notWritten      notKept
            armed        minuteWidens    armedWide
            armed        atTheOpening    preparing
            armed        justInTime      preparing
            armed        tooLate         missed
            armed        anHourLater     missed
            armedWide    disarm          calledOff
            armedWide    notWritten      notKept
            armedWide    minuteCloses    armed
            armedWide    tooLate         missed
            armedWide    anHourLater     missed
            preparing    preparedClear   submitting
            preparing    preparedClosed  submitting
            preparing    preparedOrders  changed
            preparing    preparedLess    changed
            preparing    preparedThere   notNeeded
            preparing    notWritten      notKept
            submitting   notWritten      notKept
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
            submitting   resumeSubmitting inDoubt
            submitting   resumeInDoubt   inDoubt
            submitting   resumeProcessing processing
            inDoubt      targetSeen      settling
            inDoubt      oldSeenMoving   processing
            inDoubt      targetSeenMoving processing
            inDoubt      close           closed
            processing   targetSeen      settling
            processing   close           closed
            settling     targetSeen      succeeded
            settling     oldSeen         processing
            settling     targetSeenMoving processing
            settling     oldSeenMoving   processing
            settling     otherSeen       processing
            settling     close           closed
            barred       journalFree     explain
            succeeded    next            explain
            refused      next            checking
            changed      next            checking
            notDone      next            explain
            notNeeded    next            explain
            notKept      next            explain
            heldBack     next            explain
            missed       next            explain
            calledOff    next            explain
            closed       next            explain
            """;

    /// What the journal and the clock do alike to all steps before a run.
    private static final List<String> BEFORE_A_RUN =
            List.of(
                    "explain",
                    "barred",
                    "checking",
                    "checkFailed",
                    "ordersOpen",
                    "minuteClosed",
                    "clear",
                    "confirm",
                    "confirmClosed");

    private static Map<String, String> moves() {
        Map<String, String> moves = new LinkedHashMap<>();
        for (String step : BEFORE_A_RUN) {
            moves.put(step + " resumeArmed", "armed");
            moves.put(step + " resumeSubmitting", "inDoubt");
            moves.put(step + " resumeInDoubt", "inDoubt");
            moves.put(step + " resumeProcessing", "processing");
            moves.put(step + " journalInUse", "barred");
            moves.put(step + " arm", "armed");
        }
        moves.put("minuteClosed minuteUnknown", "clockUnknown");
        moves.put("clear minuteUnknown", "clockUnknown");
        moves.put("confirmClosed minuteUnknown", "confirmUnknown");
        moves.put("confirm minuteUnknown", "confirmUnknown");
        for (String opens : List.of("minuteOpens", "atTheOpening", "justInTime", "tooLate")) {
            moves.put("minuteClosed " + opens, "clear");
            moves.put("confirmClosed " + opens, "confirm");
        }
        for (String closes : List.of("minuteCloses", "minuteWidens", "anHourLater", "anHourBack")) {
            moves.put("clear " + closes, "minuteClosed");
            moves.put("confirm " + closes, "confirmClosed");
        }
        TABLE.lines()
                .map(line -> line.split(" +", -1))
                .forEach(cells -> moves.put(cells[0] + " " + cells[1], cells[2]));
        return moves;
    }

    static Stream<Arguments> everyStepWithEveryEvent() {
        Map<String, String> moves = moves();
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
                        ended(new Outcome.Refused(List.of("first", "second", "third", "fourth"))));
    }

    @Test
    void keepsTheMomentOfTheRequestThroughAllPhases() {
        UpgradeStep later = UpgradeFlow.next(step("submitting"), event("replyProcess"));

        assertThat(later).isEqualTo(running(Phase.PROCESSING));
    }

    @Test
    void showsTheStagesInTheirOrder() {
        assertThat(
                        Stream.of("explain", "clear", "confirm", "processing", "refused")
                                .map(name -> step(name).stage()))
                .containsExactly(Stage.values());
    }

    @Test
    void countsAnArmedRunFromTheOpening() {
        UpgradeStep begun = UpgradeFlow.next(step("armed"), event("justInTime"));

        assertThat(begun)
                .isEqualTo(new Preparing(RUN.sentAt(Instant.parse("2026-11-23T13:08:00Z"))));
    }

    @Test
    void doesNotBeginAnArmedRunBeforeItsOpening() {
        UpgradeStep early = new Armed(RUN, OPEN.now().plusSeconds(1));

        assertThat(UpgradeFlow.next(early, event("minuteOpens"))).isEqualTo(early);
    }

    @Test
    void noPassingOfTimeEndsARunThatMayBeAtTheExchange() {
        for (Phase phase : Phase.values()) {
            for (String time : List.of("minuteOpens", "tooLate", "anHourLater", "minuteUnknown")) {
                assertThat(UpgradeFlow.next(running(phase), event(time))).isEqualTo(running(phase));
            }
        }
    }

    private static String name(UpgradeStep step) {
        return switch (step) {
            case Explain _ -> "explain";
            case Barred _ -> "barred";
            case Checking _ -> "checking";
            case CheckFailed _ -> "checkFailed";
            case Checked(var findings) -> name(findings);
            case Confirm(var findings) ->
                    switch (name(findings)) {
                        case "clear" -> "confirm";
                        case "clockUnknown" -> "confirmUnknown";
                        default -> "confirmClosed";
                    };
            case Armed(_, var opensAt) -> opensAt.equals(OPENS) ? "armed" : "armedWide";
            case Preparing _ -> "preparing";
            case Running(_, var phase, _) ->
                    switch (phase) {
                        case SUBMITTING -> "submitting";
                        case IN_DOUBT -> "inDoubt";
                        case PROCESSING -> "processing";
                        case SETTLING -> "settling";
                    };
            case Finished(_, var outcome) ->
                    switch (outcome) {
                        case Outcome.Succeeded _ -> "succeeded";
                        case Outcome.Refused _ -> "refused";
                        case Outcome.NotDone _ -> "notDone";
                        case Outcome.NotNeeded _ -> "notNeeded";
                        case Outcome.Changed _ -> "changed";
                        case Outcome.NotSaved _ -> "notSaved";
                        case Outcome.NotKept _ -> "notKept";
                        case Outcome.HeldBack _ -> "heldBack";
                        case Outcome.Missed _ -> "missed";
                        case Outcome.CalledOff _ -> "calledOff";
                        case Outcome.Closed _ -> "closed";
                    };
        };
    }

    private static String name(Findings findings) {
        var blocking =
                findings.with(CheckVerdict.BLOCKED).stream().map(UpgradeCheck::subject).toList();
        if (blocking.contains(CheckSubject.SPOT_ORDERS)) return "ordersOpen";
        if (blocking.contains(CheckSubject.CLOCK)) return "clockUnknown";
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

    private static UpgradeEvent seen(AccountStatus status, boolean moving) {
        return new UpgradeEvent.StatusSeen(status, moving);
    }

    private static UpgradeEvent judged(String now, boolean widened) {
        return new UpgradeEvent.MinuteJudged(Gate.at(new FakeClock(now), widened));
    }

    private static UpgradeEvent resumed(State state) {
        return new UpgradeEvent.Resumed(new JournalEntry(state, EARLIER, SENT, OPENS));
    }

    private static UpgradeEvent stopped(Outcome outcome) {
        return new UpgradeEvent.Stopped(RUN, outcome);
    }

    private static Running running(Phase phase) {
        return new Running(RUN, phase, false);
    }

    private static Finished ended(Outcome outcome) {
        return new Finished(RUN, outcome);
    }

    private static Gate unknown() {
        FakeClock clock = new FakeClock("2026-11-23T12:55:00Z");
        clock.forgetMeasurement();
        return Gate.at(clock, false);
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
