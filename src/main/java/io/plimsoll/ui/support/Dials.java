package io.plimsoll.ui.support;

import io.plimsoll.rules.RiskLevel;
import io.plimsoll.rules.RiskThreshold;
import io.plimsoll.rules.RiskThresholds;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The exchange's thresholds as the faces of instruments.
public final class Dials {
    private static final double LIMIT = 1;

    private Dials() {}

    /// The face for a rate whose load line is at 100 %, by the thresholds in force.
    public static Dial of(RiskThresholds thresholds, Instant when) {
        List<RiskThreshold> ascending = thresholds.at(when).value();
        List<Dial.Zone> zones = new ArrayList<>();
        zones.add(new Dial.Zone(0, Tone.GOOD, Messages.name(RiskLevel.CALM)));
        List<Dial.Tick> ticks = new ArrayList<>();
        for (RiskThreshold threshold : ascending) {
            double rate = threshold.rate().doubleValue();
            zones.add(
                    new Dial.Zone(
                            threshold.isStrict() ? Math.nextUp(rate) : rate,
                            tone(threshold.level()),
                            Messages.name(threshold.level())));
            ticks.add(new Dial.Tick(rate, label(threshold.rate())));
        }
        double max = Math.max(LIMIT, ascending.getLast().rate().doubleValue());
        return new Dial(LIMIT, max, zones, ticks);
    }

    public static Tone tone(RiskLevel level) {
        return switch (level) {
            case CALM -> Tone.GOOD;
            case WATCH -> Tone.CAUTION;
            case DANGER, CRITICAL -> Tone.DANGER;
        };
    }

    private static String label(BigDecimal rate) {
        return Formats.fixed(rate.movePointRight(2), 0);
    }
}
