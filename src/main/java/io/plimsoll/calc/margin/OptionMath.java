package io.plimsoll.calc.margin;

import io.plimsoll.rules.OptionParameters;

import java.math.BigDecimal;

/// The margin of options in cross margin. All results are for the whole size, in the settle coin; a
/// long option needs no margin, its value is part of the equity.
public final class OptionMath {
    private OptionMath() {}

    /// How far an option is out of the money, in the quote currency; zero in the money.
    public static BigDecimal outOfTheMoney(Contract.OptionTerms terms, BigDecimal index) {
        BigDecimal distance =
                terms.call() ? terms.strike().subtract(index) : index.subtract(terms.strike());
        return distance.max(BigDecimal.ZERO);
    }

    /// Of a short option: [max(factor × index, factor × mark) + mark + fee × index] × size.
    public static BigDecimal shortMaintenance(
            OptionParameters by, BigDecimal index, BigDecimal mark, BigDecimal size) {
        return by.maintenance()
                .multiply(index.max(mark))
                .add(mark)
                .add(by.liquidationFee().multiply(index))
                .multiply(size);
    }

    /// Of a short option: [max(maxIM × index − OTM, minIM × index) + max(entry, mark)] × size, and
    /// at least the maintenance margin.
    public static BigDecimal shortInitial(
            OptionParameters by,
            Contract.OptionTerms terms,
            BigDecimal index,
            BigDecimal mark,
            BigDecimal entry,
            BigDecimal size) {
        return by.maxInitial()
                .multiply(index)
                .subtract(outOfTheMoney(terms, index))
                .max(by.minInitial().multiply(index))
                .add(entry.max(mark))
                .multiply(size)
                .max(shortMaintenance(by, index, mark, size));
    }

    /// min(taker × index, cap × premium) × size.
    ///
    /// @param premium the option's price
    public static BigDecimal fee(
            OptionParameters by,
            BigDecimal taker,
            BigDecimal index,
            BigDecimal premium,
            BigDecimal size) {
        return taker.multiply(index).min(by.feeCap().multiply(premium)).multiply(size);
    }

    /// What an order that buys an option holds: premium and fee.
    public static BigDecimal buyOrder(
            OptionParameters by,
            BigDecimal taker,
            BigDecimal index,
            BigDecimal price,
            BigDecimal size) {
        return price.multiply(size).add(fee(by, taker, index, price, size));
    }

    /// What an order that sells an option holds: the initial margin at the order's price and the
    /// fee, less the premium that it brings in.
    public static BigDecimal sellOrder(
            OptionParameters by,
            Contract.OptionTerms terms,
            BigDecimal taker,
            BigDecimal index,
            BigDecimal mark,
            BigDecimal price,
            BigDecimal size) {
        return shortInitial(by, terms, index, mark, price, size)
                .add(fee(by, taker, index, price, size))
                .subtract(price.multiply(size))
                .max(BigDecimal.ZERO);
    }
}
