package io.plimsoll.calc;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/// One figure of the account: a value with its [Unit], or an absence with its reason.
///
/// Sums and products of figures are absent when one of their inputs is: the reason of the first
/// absent input carries over. An absence never turns into a zero.
public sealed interface Figure {

    /// Values keep every digit; rounding is the business of whoever makes or shows the figure.
    record Known(BigDecimal amount, Unit unit) implements Figure {}

    record Absent(Absence reason, Unit unit) implements Figure {}

    Unit unit();

    static Figure of(BigDecimal amount, Unit unit) {
        return new Known(amount, unit);
    }

    static Figure absent(Absence reason, Unit unit) {
        return new Absent(reason, unit);
    }

    /// What the exchange reported, or nothing for the given reason.
    static Figure of(Optional<BigDecimal> reported, Unit unit, Absence otherwise) {
        return reported.map(amount -> of(amount, unit)).orElseGet(() -> absent(otherwise, unit));
    }

    /// What the exchange reported; absent as [Absence#NOT_REPORTED] when it did not.
    static Figure reported(Optional<BigDecimal> amount, Unit unit) {
        return of(amount, unit, Absence.NOT_REPORTED);
    }

    static Figure zero(Unit unit) {
        return of(BigDecimal.ZERO, unit);
    }

    /// The sum of figures in the same unit; zero when there are none.
    static Figure sum(Unit unit, Collection<Figure> parts) {
        return parts.stream().reduce(zero(unit), Figure::plus);
    }

    default Optional<BigDecimal> value() {
        return switch (this) {
            case Known(BigDecimal amount, _) -> Optional.of(amount);
            case Absent _ -> Optional.empty();
        };
    }

    default boolean isKnown() {
        return this instanceof Known;
    }

    /// Known to be zero.
    default boolean isZero() {
        return value().filter(amount -> amount.signum() == 0).isPresent();
    }

    /// Known to be more than zero.
    default boolean isPositive() {
        return value().filter(amount -> amount.signum() > 0).isPresent();
    }

    /// The same figure after a step that changes the value only.
    default Figure map(UnaryOperator<BigDecimal> step) {
        return map(unit(), step);
    }

    /// The result of a step that also changes what is counted.
    default Figure map(Unit result, UnaryOperator<BigDecimal> step) {
        return switch (this) {
            case Known(BigDecimal amount, _) -> of(step.apply(amount), result);
            case Absent(Absence reason, _) -> absent(reason, result);
        };
    }

    default Figure plus(Figure other) {
        requireSameUnit(other);
        return combine(other, unit(), BigDecimal::add);
    }

    default Figure minus(Figure other) {
        requireSameUnit(other);
        return combine(other, unit(), BigDecimal::subtract);
    }

    default Figure times(Figure factor, Unit result) {
        return combine(factor, result, BigDecimal::multiply);
    }

    /// A function of two figures; absent when either is.
    default Figure combine(Figure other, Unit result, BinaryOperator<BigDecimal> function) {
        return switch (this) {
            case Absent(Absence reason, _) -> absent(reason, result);
            case Known(BigDecimal mine, _) ->
                    other.map(result, theirs -> function.apply(mine, theirs));
        };
    }

    /// This figure, or the other one when this is absent.
    default Figure or(Figure other) {
        requireSameUnit(other);
        return isKnown() ? this : other;
    }

    private void requireSameUnit(Figure other) {
        if (!unit().equals(other.unit()))
            throw new IllegalArgumentException(unit() + " with " + other.unit());
    }
}
