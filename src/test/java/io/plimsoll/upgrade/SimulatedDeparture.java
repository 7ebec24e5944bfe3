package io.plimsoll.upgrade;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.FakeClient;
import io.plimsoll.bybit.SimulatedClocks;
import io.plimsoll.upgrade.UpgradeEvent.CallFailed;
import io.plimsoll.upgrade.UpgradeEvent.Replied;
import io.plimsoll.upgrade.UpgradeEvent.Withheld;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// One upgrade asked for through the real upgrader, over simulated clocks: the clock is measured,
/// some time passes, in half of the cases the account is read once more, and the upgrade is
/// submitted. Its request waits for its turn, is signed, and connects. Somewhere on that way
/// something happens to a clock. The client asks in the order of the real one: sign, connect, ask
/// the guard, send.
///
/// Moments and amounts are in nanoseconds, moments since the epoch.
final class SimulatedDeparture {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000 * MICRO;
    private static final long SECOND = 1_000 * MILLI;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;

    /// Any day, and one that begins with a leap second.
    private static final long DAY = Instant.parse("2026-12-31T00:00:00Z").getEpochSecond() * SECOND;

    private static final long LEAP_DAY =
            Instant.parse("2027-01-01T00:00:00Z").getEpochSecond() * SECOND;

    /// Where the guard changes its mind, and where the exchange does, in the hour.
    private static final long[] BOUNDARIES = {
        49 * MINUTE, 50 * MINUTE, 6 * MINUTE, 6 * MINUTE + SECOND, 11 * MINUTE, 11 * MINUTE + SECOND
    };

    /// Clocks that show the time of another zone; some of these zones are not whole hours away.
    private static final long[] ZONES_IN_MINUTES = {330, 345, 765, -210, 60, -480, 840};

    /// The exchange takes a timestamp that is this old at most.
    private static final long RECEIVE_WINDOW_MILLIS = 5_000;

    private static final long OPENING = 3 * SECOND;

    private static final Run RUN =
            new Run("run", AccountStatus.UTA2, AccountStatus.UTA2_PRO, Set.of(), Instant.EPOCH);

    private static final AccountSnapshot ACCOUNT = Accounts.of(AccountStatus.UTA2).snapshot();

    /// What happens to the clocks.
    enum Kind {
        NOTHING,
        /// The user or the system sets the PC's clock.
        WALL_SET,
        /// The PC sleeps, and its monotonic clock with it.
        SLEEP,
        /// The PC sleeps or is slow, and its monotonic clock goes on.
        SLEEP_RUNNING,
        LEAP_SECOND,
        SMEARED_SECOND,
        /// Both clocks of the PC stand still, unseen.
        HALT
    }

    /// When it happens.
    private enum Stage {
        MEASURING,
        WAITING,
        BEFORE_SUBMITTING,
        CONNECTING,
        CONNECTED,
        ON_THE_WAY
    }

    enum Verdict {
        SENT,
        /// Sent in the first three seconds of the open minutes.
        SENT_AT_OPENING,
        HELD_BACK,
        CLOCK_UNKNOWN,
        TAKEN_INSIDE,
        /// Sent inside, with a timestamp that the exchange does not take.
        TOO_OLD_INSIDE
    }

    record Ending(Kind kind, Verdict verdict) {}

    private final RandomGenerator random;
    private final Kind kind;
    private final Stage stage;
    private final boolean widened;
    private final long aim;
    private final boolean aimsAtDeparture;
    private final long waiting;
    private final long connecting;
    private final SimulatedClocks clocks;

    private long timestamp;
    private long departed;
    private long arrived;

    SimulatedDeparture(long seed) {
        random = new SplittableRandom(seed);
        kind = Kind.values()[random.nextInt(Kind.values().length)];
        stage = stage();
        widened = random.nextBoolean();
        aim = day() + random.nextInt(24) * HOUR + inTheHour();
        aimsAtDeparture = random.nextBoolean();
        waiting = random.nextLong(20 * MINUTE);
        connecting =
                SimulatedClocks.delay(
                        random, MILLI, random.nextInt(20) == 0 ? 5 * MINUTE : 10 * SECOND);
        clocks = new SimulatedClocks(random, aim - waiting, wallAhead());
    }

    /// Once a request has left, only the exchange's clock matters to it.
    private Stage stage() {
        boolean ofTheExchange = kind == Kind.LEAP_SECOND || kind == Kind.SMEARED_SECOND;
        int stages = Stage.values().length;
        return Stage.values()[random.nextInt(ofTheExchange ? stages : stages - 1)];
    }

    private long day() {
        return kind == Kind.LEAP_SECOND || kind == Kind.SMEARED_SECOND ? LEAP_DAY : DAY;
    }

    private long inTheHour() {
        return switch (random.nextInt(5)) {
            case 0, 1 -> boundary() + either(SimulatedClocks.delay(random, MICRO, 3 * MINUTE));
            case 2 ->
                    random.nextBoolean()
                            ? random.nextLong(48 * MINUTE, 51 * MINUTE)
                            : random.nextLong(5 * MINUTE, 12 * MINUTE);
            default -> random.nextLong(HOUR);
        };
    }

    private long boundary() {
        return BOUNDARIES[random.nextInt(BOUNDARIES.length)];
    }

    private long wallAhead() {
        return switch (random.nextInt(4)) {
            case 0 -> either(SimulatedClocks.delay(random, MILLI, SECOND));
            case 1 -> either(SimulatedClocks.delay(random, SECOND, 12 * HOUR));
            case 2 -> ZONES_IN_MINUTES[random.nextInt(ZONES_IN_MINUTES.length)] * MINUTE;
            default -> either(random.nextLong(2 * HOUR));
        };
    }

    private long either(long amount) {
        return random.nextBoolean() ? amount : -amount;
    }

    Ending run() {
        clocks.amidSample(
                1 + random.nextInt(6),
                () -> {
                    if (stage == Stage.MEASURING) happen();
                });
        tryToSign();
        clocks.pass(random.nextLong(waiting + 1));
        reach(Stage.WAITING);
        long start = aimsAtDeparture ? aim - connecting : aim;
        if (random.nextBoolean()) {
            passUntil(start - random.nextLong(10 * SECOND));
            tryToSign();
        }
        passUntil(start);
        reach(Stage.BEFORE_SUBMITTING);
        return new Ending(kind, verdict(submit()));
    }

    private UpgradeEvent submit() {
        FakeClient client = new FakeClient(clocks.clock(), ACCOUNT);
        client.atDeparture(this::connect);
        client.beforeUpgrade(this::leave);
        client.nextUpgrade(UpgradeReply.Status.PROCESS);
        return new Upgrader(client, new MemoryJournal(), Path.of("nowhere")).submit(RUN, widened);
    }

    private void connect() throws ApiException {
        clocks.pass(SimulatedClocks.delay(random, MICRO, SECOND));
        timestamp = clocks.sign();
        clocks.pass(random.nextLong(connecting));
        reach(Stage.CONNECTING);
        if (aimsAtDeparture) passUntil(aim);
        reach(Stage.CONNECTED);
    }

    private void leave() {
        departed = clocks.exchange();
        reach(Stage.ON_THE_WAY);
        clocks.pass(clocks.wayUp());
        arrived = clocks.exchange();
    }

    /// As any signed call does before: it measures the clock, if it can.
    private void tryToSign() {
        try {
            clocks.sign();
        } catch (ApiException e) {
            if (!(e.fault() instanceof ApiFault.ClockOff)) throw new AssertionError(e);
        }
    }

    private void passUntil(long moment) {
        clocks.pass(Math.max(0, moment - clocks.exchange()));
    }

    private void reach(Stage reached) {
        if (stage == reached) happen();
    }

    private void happen() {
        switch (kind) {
            case NOTHING -> {}
            case WALL_SET -> clocks.setWall(either(length(12 * HOUR)));
            case SLEEP -> clocks.sleep(length(2 * HOUR));
            case SLEEP_RUNNING -> clocks.pass(length(2 * HOUR));
            case LEAP_SECOND -> clocks.leap(random.nextInt(4) != 0);
            case SMEARED_SECOND ->
                    clocks.smear(
                            random.nextInt(4) != 0,
                            random.nextBoolean() ? 1000 * SECOND : 24 * HOUR);
            case HALT -> clocks.halt(length(2 * HOUR));
        }
    }

    private long length(long most) {
        return SimulatedClocks.delay(random, MILLI, most);
    }

    private Verdict verdict(UpgradeEvent event) {
        return switch (event) {
            case Replied _ -> verdictOnSent();
            case Withheld _ -> Verdict.HELD_BACK;
            case CallFailed(ApiFault.ClockOff _) -> Verdict.CLOCK_UNKNOWN;
            default -> throw new AssertionError(event);
        };
    }

    private Verdict verdictOnSent() {
        if (isClosed(departed) || isClosed(arrived)) {
            return isTaken() ? Verdict.TAKEN_INSIDE : Verdict.TOO_OLD_INSIDE;
        }
        return isClosed(departed - OPENING) ? Verdict.SENT_AT_OPENING : Verdict.SENT;
    }

    /// By the minute hand, apart from the rules under test.
    private boolean isClosed(long moment) {
        long minute = moment / MINUTE % 60;
        return minute >= 50 || minute <= (widened ? 10 : 5);
    }

    private boolean isTaken() {
        long server = arrived / MILLI;
        return server - RECEIVE_WINDOW_MILLIS <= timestamp && timestamp < server + 1000;
    }
}
