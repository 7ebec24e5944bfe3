package io.plimsoll.upgrade;

import static io.plimsoll.upgrade.SimulatedDeparture.Verdict.CLOCK_UNKNOWN;
import static io.plimsoll.upgrade.SimulatedDeparture.Verdict.HELD_BACK;
import static io.plimsoll.upgrade.SimulatedDeparture.Verdict.SENT;
import static io.plimsoll.upgrade.SimulatedDeparture.Verdict.SENT_AT_OPENING;
import static io.plimsoll.upgrade.SimulatedDeparture.Verdict.TAKEN_INSIDE;
import static io.plimsoll.upgrade.SimulatedDeparture.Verdict.TOO_OLD_INSIDE;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import io.plimsoll.bybit.SimulatedClocks;
import io.plimsoll.upgrade.SimulatedDeparture.Ending;
import io.plimsoll.upgrade.SimulatedDeparture.Kind;
import io.plimsoll.upgrade.SimulatedDeparture.Verdict;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A million simulated clocks ask for the upgrade, through the real clock, guard and upgrader. None
/// of the requests may meet the closed minutes, by the exchange's own clock, when it leaves or when
/// it arrives.
///
/// **What is guaranteed.** Whatever is wrong with the PC's wall clock, however slow and uneven the
/// line, whether the PC sleeps or its clock is set, and also when the exchange's clock is set by a
/// leap second that nobody has measured: what leaves does so in an open minute. A leap second back
/// is covered by the second by which the guard opens later, one forward by the minute by which it
/// closes earlier.
///
/// **What cannot be seen.** When both clocks of the PC stand still, as in a halted virtual machine,
/// or when it sleeps and is set back by the same amount, the PC has no way to tell that time has
/// passed. A halt of up to a minute is covered by the margin before the closing. After a longer one
/// a request may leave in the closed minutes; its timestamp is then older than the five seconds
/// that the exchange allows, so that the exchange refuses it. For these cases, and only for these,
/// that is what the test demands.
class ClosedMinutesSimulationTest {
    private static final int CASES = 1_000_000;
    private static final long SEED = 20_261_123;
    private static final Logger CLOCK_LOG =
            (Logger) LoggerFactory.getLogger(SimulatedClocks.class.getPackageName());

    /// Otherwise it warns of each clock that is ahead.
    @BeforeAll
    static void quieten() {
        CLOCK_LOG.setLevel(Level.ERROR);
    }

    @AfterAll
    static void restore() {
        CLOCK_LOG.setLevel(null);
    }

    @Test
    @Timeout(300)
    void noneOfAMillionClocksSendsAnUpgradeIntoTheClosedMinutes() {
        Tally tally =
                new Tally(
                        IntStream.range(0, CASES)
                                .boxed()
                                .parallel()
                                .collect(
                                        Collectors.groupingBy(
                                                number ->
                                                        new SimulatedDeparture(SEED + number).run(),
                                                Collectors.summarizingInt(number -> number))));

        System.out.println(tally.table());
        assertThat(Arrays.stream(Kind.values()).mapToLong(tally::sent).sum())
                .as("requests sent")
                .isGreaterThan(CASES * 3 / 10);
        for (Kind kind : Kind.values()) {
            assertThat(tally.of(kind, TAKEN_INSIDE)).as(tally.first(kind, TAKEN_INSIDE)).isZero();
            if (kind != Kind.HALT) {
                assertThat(tally.of(kind, TOO_OLD_INSIDE))
                        .as(tally.first(kind, TOO_OLD_INSIDE))
                        .isZero();
            }
            assertThat(tally.sent(kind))
                    .as("requests sent, %s", kind)
                    .isGreaterThan(tally.cases(kind) / 5);
            assertThat(tally.of(kind, SENT_AT_OPENING))
                    .as("requests sent right after the opening, %s", kind)
                    .isGreaterThan(tally.cases(kind) / 500);
        }
    }

    /// How the cases of each kind have ended: how many, and their numbers.
    private record Tally(Map<Ending, IntSummaryStatistics> endings) {

        long of(Kind kind, Verdict verdict) {
            return numbers(kind, verdict).getCount();
        }

        private IntSummaryStatistics numbers(Kind kind, Verdict verdict) {
            return endings.getOrDefault(new Ending(kind, verdict), new IntSummaryStatistics());
        }

        long cases(Kind kind) {
            return Arrays.stream(Verdict.values()).mapToLong(verdict -> of(kind, verdict)).sum();
        }

        /// In open minutes.
        long sent(Kind kind) {
            return of(kind, SENT) + of(kind, SENT_AT_OPENING);
        }

        String first(Kind kind, Verdict verdict) {
            return "%s, %s, first in case %d"
                    .formatted(kind, verdict, numbers(kind, verdict).getMin());
        }

        String table() {
            String heads =
                    row("kind", "cases", "sent", "at opening", "held", "unknown", "inside", "old")
                            + System.lineSeparator();
            return heads
                    + Arrays.stream(Kind.values())
                            .map(
                                    kind ->
                                            row(
                                                    kind,
                                                    cases(kind),
                                                    sent(kind),
                                                    of(kind, SENT_AT_OPENING),
                                                    of(kind, HELD_BACK),
                                                    of(kind, CLOCK_UNKNOWN),
                                                    of(kind, TAKEN_INSIDE),
                                                    of(kind, TOO_OLD_INSIDE)))
                            .collect(Collectors.joining(System.lineSeparator()));
        }

        private static String row(Object... cells) {
            return String.format(Locale.ROOT, "%-15s%9s%9s%12s%9s%9s%9s%9s", cells);
        }
    }
}
