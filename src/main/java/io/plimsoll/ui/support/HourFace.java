package io.plimsoll.ui.support;

import io.plimsoll.rules.BorrowingRules;
import io.plimsoll.rules.HourlyMark;
import io.plimsoll.rules.HourlyWindow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// The exchange's rules for the hour, as an [HourRing] draws them.
public final class HourFace {
    private static final double MILLIS = 1000;

    private HourFace() {}

    /// What is closed in each hour.
    ///
    /// @param upgrade the closed minutes that hold for the account
    public static List<HourRing.Band> bands(HourlyWindow upgrade) {
        return List.of(
                band(upgrade, HourRing.Closure.UPGRADE),
                band(BorrowingRules.REPAYMENT_CLOSED, HourRing.Closure.REPAYMENT));
    }

    public static List<HourRing.Mark> marks() {
        return Stream.concat(
                        Stream.of(mark(BorrowingRules.INTEREST, HourRing.Event.INTEREST)),
                        BorrowingRules.AUTO_REPAY.stream()
                                .map(slot -> mark(slot, HourRing.Event.AUTO_REPAY)))
                .toList();
    }

    /// The second of the hour, with its fraction.
    public static double second(Instant now) {
        return Math.floorMod(now.toEpochMilli(), Duration.ofHours(1).toMillis()) / MILLIS;
    }

    private static HourRing.Band band(HourlyWindow window, HourRing.Closure closure) {
        return new HourRing.Band(seconds(window.closes()), seconds(window.opens()), closure);
    }

    private static HourRing.Mark mark(HourlyMark mark, HourRing.Event event) {
        return new HourRing.Mark(seconds(mark), event);
    }

    private static double seconds(HourlyMark mark) {
        return mark.offset().toMillis() / MILLIS;
    }
}
