package io.plimsoll.rules;

import java.time.Duration;
import java.time.Instant;

/// Minutes of every hour in which the exchange refuses something. May reach into the next hour.
///
/// All moments are on the exchange's clock, which is known only within an uncertainty: the padded
/// questions widen the window by it on both sides, so that the answer "open" is certain.
///
/// @param closes the first closed moment
/// @param opens the first open moment again
public record HourlyWindow(HourlyMark closes, HourlyMark opens) {

    public HourlyWindow {
        if (closes.equals(opens)) throw new IllegalArgumentException("closes as it opens");
    }

    /// A window from `closes` (included) to `opens` (excluded), both offsets in the hour; it wraps
    /// over the full hour when `opens` is the smaller one.
    public static HourlyWindow between(Duration closes, Duration opens) {
        return new HourlyWindow(new HourlyMark(closes), new HourlyMark(opens));
    }

    /// How long it stays closed.
    public Duration length() {
        Duration length = opens.offset().minus(closes.offset());
        return length.isPositive() ? length : length.plus(HourlyMark.HOUR);
    }

    public boolean contains(Instant moment) {
        return contains(moment, Duration.ZERO);
    }

    /// Whether the window, grown by `padding` on both sides, is closed at `moment`.
    public boolean contains(Instant moment, Duration padding) {
        if (padding.isNegative()) throw new IllegalArgumentException("negative padding");
        Instant paddedClosing = closes.last(moment.plus(padding)).minus(padding);
        Instant paddedOpening = paddedClosing.plus(length()).plus(padding).plus(padding);
        return moment.isBefore(paddedOpening);
    }

    /// The first moment later than `moment` at which the window closes.
    public Instant nextClosing(Instant moment) {
        return nextClosing(moment, Duration.ZERO);
    }

    /// As [#nextClosing(Instant)], of the window grown by `padding`.
    public Instant nextClosing(Instant moment, Duration padding) {
        return closes.next(moment.plus(padding)).minus(padding);
    }

    /// The first moment later than `moment` at which the window opens.
    public Instant nextOpening(Instant moment) {
        return nextOpening(moment, Duration.ZERO);
    }

    /// As [#nextOpening(Instant)], of the window grown by `padding`.
    public Instant nextOpening(Instant moment, Duration padding) {
        return opens.next(moment.minus(padding)).plus(padding);
    }
}
