package io.plimsoll.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// Where the exchange says something, and since when.
///
/// @param from when it took effect, or when the page that says it was stamped; empty when no date
///   is known
/// @param source in words that can be shown
public record Citation(Optional<Instant> from, String source) {

    /// Dated by a day alone, of which it is the start in UTC.
    ///
    /// @param date `yyyy-mm-dd`
    public static Citation of(String date, String source) {
        return new Citation(Optional.of(startOf(date)), source);
    }

    /// Of a page whose date is not known.
    public static Citation undated(String source) {
        return new Citation(Optional.empty(), source);
    }

    static Instant startOf(String date) {
        return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
