package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.over;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Finds numerically where a quantity that depends on a price changes its sign: first outwards in
/// growing steps, then inwards by halves and secants in turn. On straight stretches, which is what
/// margins mostly are, one secant is enough.
final class Crossing {
    private static final BigDecimal FIRST_STEP = new BigDecimal("0.015625");
    private static final BigDecimal FARTHEST = new BigDecimal("1000000");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal NOTHING_LEFT = new BigDecimal("1e-8");
    private static final int MORE_DECIMALS = 6;
    private static final int SPARE_DECIMALS = 3;

    /// A price and the quantity there.
    private record Point(BigDecimal price, BigDecimal height) {
        boolean sameSide(Point other) {
            return height.signum() == other.height.signum();
        }
    }

    private final UnaryOperator<BigDecimal> height;
    private final int decimals;
    private final Point start;

    private Crossing(UnaryOperator<BigDecimal> height, BigDecimal start) {
        this.height = height;
        this.decimals = start.scale() + MORE_DECIMALS;
        this.start = at(start);
    }

    /// The price where the quantity is zero, three decimals finer than those of `start`; empty when
    /// there is none above half a tick and below a million times `start`.
    ///
    /// @param direction 1 when a rising price raises the quantity, -1 when it lowers it
    static Optional<BigDecimal> nearest(
            UnaryOperator<BigDecimal> height, BigDecimal start, int direction) {
        var crossing = new Crossing(height, start);
        int sign = crossing.start.height().signum();
        if (sign == 0) return Optional.of(start);
        return sign == direction ? crossing.below() : crossing.above();
    }

    private Optional<BigDecimal> below() {
        BigDecimal halfTick = HALF.scaleByPowerOfTen(MORE_DECIMALS - decimals);
        Point last = start;
        for (BigDecimal step = start.price().multiply(FIRST_STEP);
                last.price().compareTo(halfTick) > 0;
                step = step.add(step)) {
            Point next = at(last.price().subtract(step).max(halfTick));
            if (!next.sameSide(start)) return Optional.of(between(last, next));
            last = next;
        }
        return Optional.empty();
    }

    private Optional<BigDecimal> above() {
        Point last = start;
        for (BigDecimal step = start.price().multiply(FIRST_STEP);
                last.price().compareTo(start.price().multiply(FARTHEST)) < 0;
                step = step.add(step)) {
            Point next = at(last.price().add(step));
            if (!next.sameSide(start)) return Optional.of(between(last, next));
            last = next;
        }
        return Optional.empty();
    }

    private BigDecimal between(Point near, Point far) {
        BigDecimal closeEnough = BigDecimal.ONE.scaleByPowerOfTen(SPARE_DECIMALS - decimals);
        boolean bySecant = true;
        while (far.price().subtract(near.price()).abs().compareTo(closeEnough) > 0) {
            Point middle = at(bySecant ? secant(near, far) : half(near, far));
            if (middle.height().abs().compareTo(NOTHING_LEFT) <= 0) return middle.price();
            if (middle.sameSide(near)) near = middle;
            else far = middle;
            bySecant = !bySecant;
        }
        return secant(near, far);
    }

    private static BigDecimal secant(Point a, Point b) {
        BigDecimal width = b.price().subtract(a.price());
        return a.price()
                .subtract(over(width.multiply(a.height()), b.height().subtract(a.height())));
    }

    private static BigDecimal half(Point a, Point b) {
        return a.price().add(b.price()).multiply(HALF);
    }

    private Point at(BigDecimal price) {
        BigDecimal rounded = price.setScale(decimals, RoundingMode.HALF_UP);
        return new Point(rounded, height.apply(rounded));
    }
}
