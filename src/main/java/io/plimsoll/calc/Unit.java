package io.plimsoll.calc;

/// What a [Figure] is counted in.
public sealed interface Unit {
    /// US dollars at the exchange's USD index prices. A coin's price is USD for one coin.
    Unit USD = Plain.USD;

    /// A plain fraction or factor: 0.5 is 50 %.
    Unit RATIO = Plain.RATIO;

    /// A fraction of the amount for each hour.
    Unit RATE_PER_HOUR = Plain.RATE_PER_HOUR;

    /// A fraction of the amount for each year of 8,760 hours, without compounding.
    Unit RATE_PER_YEAR = Plain.RATE_PER_YEAR;

    static Unit coin(String name) {
        return new Coin(name);
    }

    /// Units without a parameter.
    enum Plain implements Unit {
        USD,
        RATIO,
        RATE_PER_HOUR,
        RATE_PER_YEAR
    }

    /// Units of one coin.
    record Coin(String name) implements Unit {}
}
