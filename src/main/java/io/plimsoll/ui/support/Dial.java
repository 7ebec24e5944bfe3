package io.plimsoll.ui.support;

import java.util.List;

/// The face of an instrument for a rate: where the load line sits, how far the scale goes, which
/// zones it has and which ticks are named. Rates are fractions, 1 is 100 %.
///
/// @param limit the rate at the load line
/// @param max the end of the scale, at least the limit; a higher reading stops there
/// @param zones ascending, the first from 0
/// @param ticks ascending
public record Dial(double limit, double max, List<Zone> zones, List<Tick> ticks) {
    public Dial {
        zones = List.copyOf(zones);
        ticks = List.copyOf(ticks);
        if (limit <= 0 || max < limit) {
            throw new IllegalArgumentException("A dial needs 0 < limit <= max");
        }
        if (zones.isEmpty() || zones.getFirst().from() != 0) {
            throw new IllegalArgumentException("The zones of a dial start at 0");
        }
    }

    /// From its start up to the next zone, named by a word.
    public record Zone(double from, Tone tone, String word) {}

    public record Tick(double at, String label) {}

    public Zone zoneAt(double rate) {
        return zones.stream()
                .filter(zone -> zone.from() <= rate)
                .reduce(zones.getFirst(), (_, later) -> later);
    }

    /// Where the zone ends: at the next one, or at the end of the scale.
    double endOf(Zone zone) {
        int next = zones.indexOf(zone) + 1;
        return next < zones.size() ? Math.min(zones.get(next).from(), max) : max;
    }

    double onScale(double rate) {
        return Math.clamp(rate, 0, max);
    }
}
