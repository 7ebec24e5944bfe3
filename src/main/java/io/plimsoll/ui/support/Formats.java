package io.plimsoll.ui.support;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How numbers and times look everywhere: grouped thousands, a point for decimals, a real minus
/// sign, fixed decimals where numbers stand below each other. Rounding here is for the eye only;
/// rates are cut off, as the exchange does, so that a shown rate never reaches a threshold that the
/// real one has not reached.
public final class Formats {
    /// Stands for a number that is not there.
    public static final String DASH = "—";

    private static final int SIGNIFICANT = 18;
    private static final int COMPACT = 10;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DATE_AND_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private Formats() {}

    /// An amount in USD or a stable coin, two decimals.
    public static String money(BigDecimal amount) {
        return fixed(amount, 2);
    }

    /// A price: as many decimals as keep about six significant digits, at least two.
    public static String price(BigDecimal price) {
        int digitsBefore = price.precision() - price.scale();
        return fixed(price, Math.clamp(6 - digitsBefore, 2, 10));
    }

    /// A quantity of a coin, up to eight decimals, none that are zero at the end.
    public static String quantity(BigDecimal quantity) {
        return formatted("#,##0.########", quantity.setScale(8, RoundingMode.HALF_EVEN));
    }

    /// A small charge in units of a coin, up to eight decimals and at least two.
    public static String charge(BigDecimal amount) {
        return formatted("#,##0.00######", amount.setScale(8, RoundingMode.HALF_EVEN));
    }

    /// A fraction as percent with the given decimals, cut off: `47.8 %`.
    public static String percent(BigDecimal fraction, int decimals) {
        return percentNumber(fraction, decimals) + " %";
    }

    /// The same without the sign, for where the unit stands apart.
    public static String percentNumber(BigDecimal fraction, int decimals) {
        return formatted(
                pattern(decimals),
                fraction.multiply(HUNDRED).setScale(decimals, RoundingMode.DOWN));
    }

    /// Up to ten significant digits and eight decimals, for columns of unlike figures. The figure
    /// itself has all of them.
    public static String compact(BigDecimal number) {
        return quantity(number.round(new MathContext(COMPACT, RoundingMode.HALF_EVEN)));
    }

    /// Every digit up to 18 significant ones, without zeros at the end.
    public static String exact(BigDecimal number) {
        BigDecimal rounded =
                number.round(new MathContext(SIGNIFICANT, RoundingMode.HALF_EVEN))
                        .stripTrailingZeros();
        int decimals = Math.max(0, rounded.scale());
        return formatted(pattern(decimals), rounded);
    }

    public static String fixed(BigDecimal number, int decimals) {
        return formatted(pattern(decimals), number.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /// The nearest full second, for moments that were padded by a few milliseconds.
    public static String nearestSecond(Instant instant) {
        return clock(instant.plusMillis(500));
    }

    /// `12:47:09`, in UTC.
    public static String clock(Instant instant) {
        return CLOCK.format(instant);
    }

    /// `2026-11-23 12:47`, in UTC.
    public static String dateAndMinute(Instant instant) {
        return DATE_AND_MINUTE.format(instant);
    }

    /// `12:47`, in UTC.
    public static String minute(Instant instant) {
        return MINUTE.format(instant);
    }

    /// Time until something: `2:51`, or `1:02:51` from an hour on. Started seconds count, so that
    /// it reads 0:00 only when the moment has come.
    public static String countdown(Duration left) {
        long seconds = Math.max(0, left.plusNanos(999_999_999).toSeconds());
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// Age of a figure: `0.4 s` below ten seconds, then `42 s`, `3 min`, `2 h`.
    public static String age(Duration age) {
        long millis = Math.max(0, age.toMillis());
        if (millis < 10_000) return "%d.%d s".formatted(millis / 1000, millis / 100 % 10);
        if (millis < 120_000) return millis / 1000 + " s";
        if (millis < 7_200_000) return millis / 60_000 + " min";
        return millis / 3_600_000 + " h";
    }

    /// Seconds with one decimal, without the unit, for sentences.
    public static String seconds(Duration duration) {
        return fixed(BigDecimal.valueOf(duration.toMillis(), 3), 1);
    }

    private static String pattern(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private static String formatted(String pattern, BigDecimal number) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ENGLISH);
        symbols.setMinusSign('−');
        String text = new DecimalFormat(pattern, symbols).format(number);
        return text.startsWith("−") && number.signum() == 0 ? text.substring(1) : text;
    }
}
