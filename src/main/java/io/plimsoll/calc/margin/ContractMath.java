package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Rounding.PRECISE;

import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The formulas of perpetuals and futures. Values, margins and fees are in the settle coin, prices
/// in the quote currency, rates are fractions; nothing is rounded beyond 34 digits.
///
/// `direction` is 1 for a long position or a buy order, -1 for a short one or a sell order.
public final class ContractMath {
    private static final BigDecimal ONE = BigDecimal.ONE;

    /// Leverages are few, and a division costs more than all the rest.
    private static final Map<BigDecimal, BigDecimal> RECIPROCALS = new ConcurrentHashMap<>();

    /// More are not kept: they come from outside.
    private static final int MOST_RECIPROCALS = 1000;

    private ContractMath() {}

    /// 1 ÷ leverage, 34 digits.
    static BigDecimal reciprocal(BigDecimal leverage) {
        BigDecimal known = RECIPROCALS.get(leverage);
        if (known != null) return known;
        BigDecimal found = ONE.divide(leverage, PRECISE).stripTrailingZeros();
        if (RECIPROCALS.size() < MOST_RECIPROCALS) RECIPROCALS.put(leverage, found);
        return found;
    }

    /// The share of the entry value that is left at the bankruptcy price: 1 ∓ 1/L, and the other
    /// way round for inverse contracts, whose value rises as the price falls.
    static BigDecimal bankruptcyShare(boolean inverse, int direction, BigDecimal perLeverage) {
        return direction > 0 == inverse ? ONE.add(perLeverage) : ONE.subtract(perLeverage);
    }

    /// What closing at the bankruptcy price costs: value × (1 ∓ 1/L) × taker rate.
    public static BigDecimal feeToClose(
            boolean inverse,
            int direction,
            BigDecimal value,
            BigDecimal leverage,
            BigDecimal taker) {
        return value.multiply(bankruptcyShare(inverse, direction, reciprocal(leverage)))
                .multiply(taker);
    }

    /// value ÷ leverage + fee to close.
    public static BigDecimal initialMargin(
            BigDecimal value, BigDecimal leverage, BigDecimal feeToClose) {
        return value.multiply(reciprocal(leverage)).add(feeToClose);
    }

    /// value × rate − deduction + fee to close.
    public static BigDecimal maintenanceMargin(
            BigDecimal value, BigDecimal rate, BigDecimal deduction, BigDecimal feeToClose) {
        return value.multiply(rate).subtract(deduction).add(feeToClose);
    }

    /// What an order holds until it is filled: value ÷ leverage, the fee to open and the fee to
    /// close.
    public static BigDecimal orderCost(
            boolean inverse,
            int direction,
            BigDecimal value,
            BigDecimal leverage,
            BigDecimal taker) {
        return value.multiply(orderRate(inverse, direction, leverage, taker));
    }

    /// The order cost of a value of one: 1/L + taker rate × (1 + what is left at the bankruptcy
    /// price).
    static BigDecimal orderRate(
            boolean inverse, int direction, BigDecimal leverage, BigDecimal taker) {
        BigDecimal perLeverage = reciprocal(leverage);
        return perLeverage
                .add(taker)
                .add(bankruptcyShare(inverse, direction, perLeverage).multiply(taker));
    }

    /// What an order would lose the moment it is filled: zero or less, in the settle coin of a
    /// linear contract.
    public static BigDecimal orderLoss(
            int direction, BigDecimal quantity, BigDecimal price, BigDecimal mark) {
        BigDecimal gain = direction > 0 ? mark.subtract(price) : price.subtract(mark);
        return gain.multiply(quantity).min(BigDecimal.ZERO);
    }

    /// The price at which the initial margin is used up.
    public static BigDecimal bankruptcyPrice(
            boolean inverse, int direction, BigDecimal entry, BigDecimal leverage) {
        BigDecimal perLeverage = reciprocal(leverage);
        BigDecimal share = bankruptcyShare(inverse, direction, perLeverage);
        return inverse ? entry.divide(share, PRECISE) : entry.multiply(share);
    }

    /// The liquidation price in isolated margin: where what is left of the margin is the
    /// maintenance margin without the fee to close. Zero or less where no price is.
    ///
    /// @param size in coins, for inverse contracts in USD
    /// @param added margin put in beside the initial margin, in the settle coin
    /// @param rate maintenance rate of the position's risk tier, `deduction` its deduction
    public static BigDecimal isolatedLiquidation(
            boolean inverse,
            int direction,
            BigDecimal size,
            BigDecimal entry,
            BigDecimal leverage,
            BigDecimal added,
            BigDecimal taker,
            BigDecimal rate,
            BigDecimal deduction) {
        BigDecimal signed = BigDecimal.valueOf(direction);
        BigDecimal addedNet =
                added.divide(
                        inverse == direction > 0 ? ONE.add(taker) : ONE.subtract(taker), PRECISE);
        BigDecimal value = inverse ? size.divide(entry, PRECISE) : size.multiply(entry);
        BigDecimal share = bankruptcyShare(inverse, direction, reciprocal(leverage));
        BigDecimal cushion = addedNet.add(deduction).multiply(signed);
        if (inverse) {
            BigDecimal worth = value.multiply(share).add(cushion);
            if (worth.signum() == 0) return BigDecimal.ZERO;
            return size.multiply(ONE.add(rate.multiply(signed))).divide(worth, PRECISE);
        }
        BigDecimal left = value.multiply(share).subtract(cushion);
        return left.divide(size.multiply(ONE.subtract(rate.multiply(signed))), PRECISE);
    }

    /// What a position opened at `from` has gained at `to`.
    public static BigDecimal profit(
            Contract contract, int direction, BigDecimal size, BigDecimal from, BigDecimal to) {
        BigDecimal rise =
                contract.inverse()
                        ? contract.value(size, from).subtract(contract.value(size, to))
                        : to.subtract(from).multiply(size);
        return direction > 0 ? rise : rise.negate();
    }

    /// Paid by a long position when the rate is positive, received when it is negative.
    ///
    /// @param value of the position at the mark price
    public static BigDecimal funding(int direction, BigDecimal value, BigDecimal rate) {
        BigDecimal paid = value.multiply(rate);
        return direction > 0 ? paid : paid.negate();
    }

    /// What a trade of this value costs at the taker or maker rate.
    public static BigDecimal tradingFee(BigDecimal value, BigDecimal rate) {
        return value.multiply(rate);
    }
}
