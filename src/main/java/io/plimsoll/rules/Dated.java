package io.plimsoll.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A rule that changed over time: all its known versions, oldest first.
///
/// The oldest version also answers for the time before it, because nothing older is known.
public record Dated<T>(List<Version<T>> versions) {

    /// One version of a rule.
    ///
    /// @param from when it took effect; the start of the day in UTC when only a date is published
    /// @param source where the exchange says so, in words that can be shown
    public record Version<T>(Instant from, T value, String source) {

        public Citation citation() {
            return new Citation(
                    Optional.of(from).filter(date -> !date.equals(Instant.MIN)), source);
        }
    }

    public Dated {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) throw new IllegalArgumentException("a rule without a version");
        for (int i = 1; i < versions.size(); i++) {
            if (!versions.get(i - 1).from().isBefore(versions.get(i).from()))
                throw new IllegalArgumentException("versions are not in order of their dates");
        }
    }

    /// A rule whose oldest known version has no known date.
    public static <T> Dated<T> before(T value, String source) {
        return new Dated<>(List.of(new Version<>(Instant.MIN, value, source)));
    }

    /// A rule with a single known version. `date` is `yyyy-mm-dd`.
    public static <T> Dated<T> since(String date, T value, String source) {
        return new Dated<>(List.of(new Version<>(Citation.startOf(date), value, source)));
    }

    /// This rule, replaced by `value` from `date` (`yyyy-mm-dd`) on.
    public Dated<T> then(String date, T value, String source) {
        return then(Citation.startOf(date), value, source);
    }

    /// This rule, replaced by `value` from an exactly published moment on.
    public Dated<T> then(Instant from, T value, String source) {
        var longer = new ArrayList<>(versions);
        longer.add(new Version<>(from, value, source));
        return new Dated<>(longer);
    }

    /// The version in force at a moment on the exchange's clock.
    public Version<T> at(Instant moment) {
        Version<T> inForce = versions.getFirst();
        for (Version<T> version : versions) {
            if (!version.from().isAfter(moment)) inForce = version;
        }
        return inForce;
    }
}
