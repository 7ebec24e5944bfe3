package io.plimsoll.calc;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// One figure of the account: a value with its [Unit], or an absence with its reason.
///
/// Sums and products of figures are absent when one of their inputs is: the reason of the first
/// absent input carries over. An absence never turns into a zero. A figure knows its [Origin], and
/// so can be opened down to the fields that it was made from.
public sealed interface Figure {

    /// Values keep every digit; rounding is the business of whoever makes or shows the figure.
    record Known(BigDecimal amount, Unit unit, Origin origin) implements Figure {
        @Override
        public boolean equals(Object other) {
            return other instanceof Known(BigDecimal theirs, Unit its, _)
                    && amount.equals(theirs)
                    && unit.equals(its);
        }

        @Override
        public int hashCode() {
            return 31 * amount.hashCode() + unit.hashCode();
        }

        @Override
        public String toString() {
            return amount.toPlainString() + " " + unit;
        }
    }

    record Absent(Absence reason, Unit unit, Origin origin) implements Figure {
        @Override
        public boolean equals(Object other) {
            return other instanceof Absent(Absence theirs, Unit its, _)
                    && reason == theirs
                    && unit.equals(its);
        }

        @Override
        public int hashCode() {
            return 31 * reason.hashCode() + unit.hashCode();
        }

        @Override
        public String toString() {
            return reason + " " + unit;
        }
    }

    Unit unit();

    /// How the figure came about. It has no part in equality: two figures that say the same are the
    /// same.
    Origin origin();

    static Figure of(BigDecimal amount, Unit unit) {
        return new Known(amount, unit, Origin.UNSTATED);
    }

    static Figure of(BigDecimal amount, Unit unit, Origin origin) {
        return new Known(amount, unit, origin);
    }

    static Figure absent(Absence reason, Unit unit) {
        return new Absent(reason, unit, Origin.UNSTATED);
    }

    /// What the exchange reported, or nothing for the given reason.
    static Figure of(Optional<BigDecimal> reported, Unit unit, Absence otherwise) {
        return reported.map(amount -> of(amount, unit)).orElseGet(() -> absent(otherwise, unit));
    }

    /// What the exchange reported; absent as [Absence#NOT_REPORTED] when it did not.
    static Figure reported(Optional<BigDecimal> amount, Unit unit, Origin field) {
        return amount.isPresent()
                ? new Known(amount.get(), unit, field)
                : new Absent(Absence.NOT_REPORTED, unit, field);
    }

    static Figure zero(Unit unit) {
        return of(BigDecimal.ZERO, unit);
    }

    /// The sum of figures in the same unit; zero when there are none.
    static Figure sum(Unit unit, Collection<Figure> parts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure part : parts) {
            requireSame(unit, part.unit());
            switch (part) {
                case Known known -> sum = sum.add(known.amount());
                case Absent absent -> {
                    return absent(absent.reason(), unit);
                }
            }
        }
        return of(sum, unit);
    }

    default Optional<BigDecimal> value() {
        return switch (this) {
            case Known known -> Optional.of(known.amount());
            case Absent _ -> Optional.empty();
        };
    }

    /// Why there is no value; empty when there is one.
    default Optional<Absence> absence() {
        return switch (this) {
            case Known _ -> Optional.empty();
            case Absent absent -> Optional.of(absent.reason());
        };
    }

    /// The same figure, told how it came about.
    default Figure explained(Origin how) {
        return switch (this) {
            case Known(BigDecimal amount, Unit unit, _) -> new Known(amount, unit, how);
            case Absent(Absence reason, Unit unit, _) -> new Absent(reason, unit, how);
        };
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    /// Known to be zero.
    default boolean isZero() {
        return this instanceof Known known && known.amount().signum() == 0;
    }

    /// Known to be more than zero.
    default boolean isPositive() {
        return this instanceof Known known && known.amount().signum() > 0;
    }

    /// The same figure after a step that changes the value only.
    default Figure map(UnaryOperator<BigDecimal> step) {
        return map(unit(), step);
    }

    /// The result of a step that also changes what is counted.
    default Figure map(Unit result, UnaryOperator<BigDecimal> step) {
        return switch (this) {
            case Known known -> of(step.apply(known.amount()), result);
            case Absent absent -> absent(absent.reason(), result);
        };
    }

    default Figure plus(Figure other) {
        requireSame(unit(), other.unit());
        return combine(other, unit(), BigDecimal::add);
    }

    default Figure minus(Figure other) {
        requireSame(unit(), other.unit());
        return combine(other, unit(), BigDecimal::subtract);
    }

    default Figure times(Figure factor, Unit result) {
        return combine(factor, result, BigDecimal::multiply);
    }

    /// A function of two figures; absent when either is.
    default Figure combine(Figure other, Unit result, BinaryOperator<BigDecimal> function) {
        return switch (this) {
            case Absent absent -> absent(absent.reason(), result);
            case Known(BigDecimal mine, _, _) ->
                    switch (other) {
                        case Absent absent -> absent(absent.reason(), result);
                        case Known(BigDecimal theirs, _, _) ->
                                of(function.apply(mine, theirs), result);
                    };
        };
    }

    /// This figure, or the other one when this is absent.
    default Figure or(Figure other) {
        requireSame(unit(), other.unit());
        return isKnown() ? this : other;
    }

    private static void requireSame(Unit mine, Unit theirs) {
        if (!mine.equals(theirs)) throw new IllegalArgumentException(mine + " with " + theirs);
    }
}
