package io.plimsoll.calc.margin;

import io.plimsoll.account.Category;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Unit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a contract's symbol tells: in which coin it settles, and the terms of an option.
///
/// Symbols are few and asked for at every reading, so each is taken apart once.
public record Contract(
        Category category, String symbol, String base, Unit settle, Optional<OptionTerms> option) {

    /// What an option may be exercised at.
    public record OptionTerms(boolean call, BigDecimal strike) {}

    private static final Pattern OPTION_FORM =
            Pattern.compile("([A-Z0-9]+)-\\w+-([0-9.]+)-([CP])(?:-([A-Z]+))?");
    private static final Map<String, Optional<Contract>> LINEAR = new ConcurrentHashMap<>();
    private static final Map<String, Optional<Contract>> INVERSE = new ConcurrentHashMap<>();
    private static final Map<String, Optional<Contract>> OPTIONS = new ConcurrentHashMap<>();

    /// Empty for spot pairs and for symbols of a form that this version does not know.
    public static Optional<Contract> of(Category category, String symbol) {
        return switch (category) {
            case SPOT -> Optional.empty();
            case LINEAR -> LINEAR.computeIfAbsent(symbol, Contract::linear);
            case INVERSE -> INVERSE.computeIfAbsent(symbol, Contract::inverse);
            case OPTION -> OPTIONS.computeIfAbsent(symbol, Contract::option);
        };
    }

    public boolean inverse() {
        return category == Category.INVERSE;
    }

    /// The settle coin's name.
    public String settleCoin() {
        return ((Unit.Coin) settle).name();
    }

    /// What a price of this contract is counted in.
    public Unit quote() {
        return inverse() ? Unit.USD : settle;
    }

    /// In the settle coin: size × price, for inverse contracts size ÷ price.
    ///
    /// @param size in the contract's own unit: coins, or USD for inverse
    public BigDecimal value(BigDecimal size, BigDecimal price) {
        return inverse() ? size.divide(price, Rounding.PRECISE) : size.multiply(price);
    }

    /// `BTCUSDT` and `BTCUSDT-25DEC26` settle in USDT, `BTCPERP` and `BTC-25DEC26` in USDC.
    private static Optional<Contract> linear(String symbol) {
        String name = symbol.replaceFirst("-.*", "");
        boolean dated = name.length() < symbol.length();
        if (name.endsWith("USDT")) return contract(Category.LINEAR, symbol, name, "USDT", "USDT");
        if (name.endsWith("PERP")) return contract(Category.LINEAR, symbol, name, "PERP", "USDC");
        return dated ? contract(Category.LINEAR, symbol, name, "", "USDC") : Optional.empty();
    }

    /// `BTCUSD` and `BTCUSDZ26` settle in BTC.
    private static Optional<Contract> inverse(String symbol) {
        int usd = symbol.lastIndexOf("USD");
        if (usd <= 0) return Optional.empty();
        String base = symbol.substring(0, usd);
        return contract(Category.INVERSE, symbol, base, "", base);
    }

    /// `BTC-25DEC26-100000-C` settles in USDC, with `-USDT` behind it in USDT.
    private static Optional<Contract> option(String symbol) {
        Matcher parts = OPTION_FORM.matcher(symbol);
        if (!parts.matches()) return Optional.empty();
        return Optional.of(
                new Contract(
                        Category.OPTION,
                        symbol,
                        parts.group(1),
                        Unit.coin(Optional.ofNullable(parts.group(4)).orElse("USDC")),
                        Optional.of(
                                new OptionTerms(
                                        parts.group(3).equals("C"),
                                        new BigDecimal(parts.group(2))))));
    }

    private static Optional<Contract> contract(
            Category category, String symbol, String name, String suffix, String settle) {
        String base = name.substring(0, name.length() - suffix.length());
        return base.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Contract(category, symbol, base, Unit.coin(settle), Optional.empty()));
    }
}
