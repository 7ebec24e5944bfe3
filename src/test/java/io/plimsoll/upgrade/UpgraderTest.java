package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.FakeClient;
import io.plimsoll.bybit.FakeClock;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.upgrade.JournalEntry.State;
import io.plimsoll.upgrade.UpgradeStep.Phase;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

class UpgraderTest {
    private static final Run RUN =
            new Run(
                    "run",
                    AccountStatus.UTA2,
                    AccountStatus.UTA2_PRO,
                    Set.of(),
                    Instant.parse("2026-11-23T12:30:00Z"));
    private static final ApiFault OFFLINE = new ApiFault.Unreachable("host", "refused");

    private final FakeClock clock = new FakeClock("2026-11-23T12:30:00Z");
    private final FakeClient client =
            new FakeClient(
                    clock,
                    Accounts.of(AccountStatus.UTA2)
                            .with(Accounts.position(Category.LINEAR, "BTCUSDT", "Buy", "1"))
                            .snapshot());
    private final MemoryJournal journal = new MemoryJournal();
    private final Upgrader upgrader = new Upgrader(client, journal, Path.of("nowhere"));

    @Test
    void callsOnceInAnOpenMinute() {
        client.nextUpgrade(UpgradeReply.Status.PROCESS);

        assertThat(upgrader.submit(RUN, true))
                .isEqualTo(
                        new UpgradeEvent.Replied(
                                new UpgradeReply(UpgradeReply.Status.PROCESS, List.of())));
        assertThat(client.upgradeCalls()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "12:49:00.000000001, false, 13:06:00",
        "12:50:00,           false, 13:06:00",
        "13:05:59.999999999, false, 13:06:00",
        "13:06:00,           true,  13:11:00",
        "13:10:59.999999999, true,  13:11:00"
    })
    void neverCallsInOrRightBeforeTheClosedMinutes(String time, boolean widened, String opens) {
        clock.set("2026-11-23T" + time + "Z");

        assertThat(upgrader.submit(RUN, widened))
                .isEqualTo(new UpgradeEvent.Withheld(Instant.parse("2026-11-23T" + opens + "Z")));
        assertThat(client.upgradeCalls()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"12:49:00, false", "13:06:00, false", "13:11:00, true"})
    void callsInTheFirstAndLastOpenMoment(String time, boolean widened) {
        clock.set("2026-11-23T" + time + "Z");
        client.nextUpgrade(UpgradeReply.Status.SUCCESS);

        assertThat(upgrader.submit(RUN, widened)).isInstanceOf(UpgradeEvent.Replied.class);
    }

    @Test
    void keepsAsFarFromTheClosedMinutesAsTheClockIsUncertain() {
        clock.set("2026-11-23T13:06:00.2Z");
        clock.uncertainBy(Duration.ofMillis(300));

        assertThat(upgrader.submit(RUN, false))
                .isEqualTo(new UpgradeEvent.Withheld(Instant.parse("2026-11-23T13:06:00.3Z")));
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void neverCallsBeforeTheClockIsMeasured() {
        clock.forgetMeasurement();

        assertThat(upgrader.submit(RUN, false)).matches(UpgraderTest::blamesTheClock);
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void neverCallsWhileTheClockIsDoubted() {
        clock.doubt();

        assertThat(upgrader.submit(RUN, false)).matches(UpgraderTest::blamesTheClock);
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void holdsTheCallBackWhenTheMinutesCloseWhileItConnects() {
        client.atDeparture(() -> clock.set("2026-11-23T12:50:00Z"));

        assertThat(upgrader.submit(RUN, false))
                .isEqualTo(new UpgradeEvent.Withheld(Instant.parse("2026-11-23T13:06:00Z")));
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void blamesTheClockWhenItIsDoubtedWhileTheCallConnects() {
        client.atDeparture(clock::doubt);

        assertThat(upgrader.submit(RUN, false)).matches(UpgraderTest::blamesTheClock);
        assertThat(client.upgradeCalls()).isZero();
    }

    @Test
    void reportsAFailedCallAndDoesNotRepeatIt() {
        ApiFault lost = new ApiFault.InDoubt("upgrade", "timeout");
        client.nextUpgrade(lost);

        assertThat(upgrader.submit(RUN, false)).isEqualTo(new UpgradeEvent.CallFailed(lost));
        assertThat(client.upgradeCalls()).isEqualTo(1);
    }

    @Test
    void looksWhereTheAccountStands() {
        client.status(AccountStatus.UTA2_PRO);

        assertThat(upgrader.look(RUN, Phase.PROCESSING))
                .contains(new UpgradeEvent.StatusSeen(AccountStatus.UTA2_PRO, false));
    }

    @Test
    void seesNothingWhileTheStatusCannotBeRead() {
        client.failing(Optional.of(OFFLINE));

        assertThat(upgrader.look(RUN, Phase.PROCESSING)).isEmpty();
    }

    @Test
    void checksWithThePositionsOfTheSameReading() throws InterruptedException {
        clock.set("2026-11-23T13:08:00Z");

        assertThat(upgrader.check())
                .isInstanceOfSatisfying(
                        UpgradeEvent.ChecksRead.class,
                        read -> {
                            assertThat(read.findings().widened()).isTrue();
                            assertThat(read.findings().allowsUpgrade()).isFalse();
                        });
    }

    @Test
    void tellsWhyTheChecksCouldNotBeRead() throws InterruptedException {
        client.failing(Optional.of(OFFLINE));

        assertThat(upgrader.check()).isEqualTo(new UpgradeEvent.ChecksUnreadable(OFFLINE));
    }

    @Test
    void writesTheJournalBeforeTheRequestLeaves() {
        List<State> before = new ArrayList<>();
        client.beforeUpgrade(() -> before.addAll(journal.states()));
        client.nextUpgrade(UpgradeReply.Status.PROCESS);

        upgrader.submit(RUN, false);

        assertThat(before).containsExactly(State.SUBMITTING);
        assertThat(journal.states()).containsExactly(State.SUBMITTING, State.PROCESSING);
    }

    @Test
    void keepsThatAReplyWasLost() {
        client.nextUpgrade(new ApiFault.InDoubt("upgrade", "timeout"));

        upgrader.submit(RUN, false);

        assertThat(journal.states()).containsExactly(State.SUBMITTING, State.IN_DOUBT);
    }

    @Test
    void keepsThatTheExchangeRefused() {
        client.nextUpgrade(UpgradeReply.Status.FAIL, "no");

        upgrader.submit(RUN, false);

        assertThat(journal.states()).containsExactly(State.SUBMITTING, State.REFUSED);
    }

    @Test
    void sendsNothingThatTheJournalCannotKeep() {
        JournalFault full = new JournalFault.NoAccess(Path.of("journal"), "disk full");
        journal.failing(Optional.of(full));

        assertThat(upgrader.submit(RUN, false))
                .isEqualTo(new UpgradeEvent.Stopped(RUN, new Outcome.NotKept(full)));
        assertThat(client.upgradeCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SUBMITTING", "IN_DOUBT", "PROCESSING"})
    void sendsNothingWhileAnEarlierRequestMayBeAtTheExchange(State state) {
        JournalEntry earlier = JournalEntry.of(state, RUN, clock.now());
        journal.having(earlier);

        assertThat(upgrader.submit(RUN, false)).isEqualTo(new UpgradeEvent.Resumed(earlier));
        assertThat(client.upgradeCalls()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"SUCCEEDED", "REFUSED", "NOT_DONE", "NOT_NEEDED", "CLOSED", "ARMED"})
    void sendsAfterARunThatIsNotAtTheExchange(State state) {
        journal.having(JournalEntry.of(state, RUN, clock.now()));
        client.nextUpgrade(UpgradeReply.Status.PROCESS);

        assertThat(upgrader.submit(RUN, false)).isInstanceOf(UpgradeEvent.Replied.class);
    }

    @Test
    void savesTheAccountBeforeTheRequest() throws InterruptedException {
        assertThat(upgrader.prepare(RUN)).isInstanceOf(UpgradeEvent.Prepared.class);
        assertThat(client.saved()).containsExactly(upgrader.before(RUN));
    }

    @Test
    void savesNothingWhenTheAccountHasChanged() throws InterruptedException {
        client.account(
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.order(Category.SPOT, "BTCUSDT", "Buy", "1"))
                        .snapshot());

        assertThat(upgrader.prepare(RUN)).isInstanceOf(UpgradeEvent.Prepared.class);
        assertThat(client.saved()).isEmpty();
    }

    @Test
    void stopsWhenTheAccountCannotBeSaved() throws InterruptedException {
        client.savingFails(RecordingException.Problem.DISK_FULL);

        assertThat(upgrader.prepare(RUN))
                .isInstanceOfSatisfying(
                        UpgradeEvent.Stopped.class,
                        stopped ->
                                assertThat(stopped.outcome()).isInstanceOf(Outcome.NotSaved.class));
    }

    @Test
    void keepsThatARunIsArmedAndThatItIsCalledOff() {
        Instant opens = Instant.parse("2026-11-23T13:06:00Z");

        assertThat(upgrader.arm(RUN, opens)).isEqualTo(new UpgradeEvent.WasArmed(RUN, opens));
        assertThat(upgrader.resume())
                .isEqualTo(
                        new UpgradeEvent.Resumed(
                                new JournalEntry(State.ARMED, RUN, clock.now(), opens)));
        assertThat(upgrader.disarm(RUN)).isEqualTo(new UpgradeEvent.WasDisarmed());
        assertThat(upgrader.resume()).isEqualTo(new UpgradeEvent.JournalFree());
    }

    @Test
    void freesTheJournalWhenItIsClosed() {
        upgrader.resume();
        upgrader.close();

        assertThat(journal.isOpen()).isFalse();
    }

    @Test
    void freesTheJournalOnlyAfterARequestUnderWayIsKept() {
        client.beforeUpgrade(this::closeFromTheScreen);
        client.nextUpgrade(UpgradeReply.Status.PROCESS);

        upgrader.submit(RUN, false);

        assertThat(journal.states()).containsExactly(State.SUBMITTING, State.PROCESSING);
        assertThat(journal.isOpen()).isFalse();
    }

    private void closeFromTheScreen() {
        try {
            Thread.ofVirtual().start(upgrader::close).join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean blamesTheClock(UpgradeEvent event) {
        return event instanceof UpgradeEvent.CallFailed(ApiFault.ClockOff _);
    }
}
