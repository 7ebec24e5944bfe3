package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Market.OptionTerms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// All prices at one instant.
public final class Quotes {
    private static final BigDecimal USDT_MOVES = new BigDecimal("0.01");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Market market;
    private final PricePath path;
    private final Instant at;
    private final BigDecimal usdtInUsd;

    /// What was asked for before: to find one liquidation price, the account is valued many times.
    private final Map<String, BigDecimal> usdt;

    private final Map<String, BigDecimal> usd;

    /// By symbol.
    private final Map<String, BigDecimal> marks;

    public Quotes(Market market, PricePath path, Instant at) {
        this.market = market;
        this.path = path;
        this.at = at;
        usdtInUsd =
                market.usdtInUsd()
                        .multiply(path.factor("USDT", USDT_MOVES, at))
                        .setScale(6, RoundingMode.HALF_UP);
        usdt = new HashMap<>();
        usd = new HashMap<>();
        marks = new HashMap<>();
    }

    private Quotes(Quotes same, String symbol, BigDecimal mark) {
        market = same.market;
        path = same.path;
        at = same.at;
        usdtInUsd = same.usdtInUsd;
        usdt = same.usdt;
        usd = same.usd;
        marks = new HashMap<>(same.marks);
        marks.put(symbol, mark);
    }

    /// The same prices, except that the mark price of one symbol is another.
    Quotes supposing(String symbol, BigDecimal mark) {
        return new Quotes(this, symbol, mark);
    }

    /// The coin's price in USDT: the index price of its USDT perpetual, or else the last price on
    /// spot.
    public BigDecimal inUsdt(String coin) {
        return usdt.computeIfAbsent(coin, this::priced);
    }

    /// The USD value of one USDT: BTCUSD index over BTCUSDT index.
    public BigDecimal usdtInUsd() {
        return usdtInUsd;
    }

    /// The USD index price at which the coin's balance is valued; empty for a coin that the
    /// platform does not accept as collateral.
    public Optional<BigDecimal> usdIndex(String coin) {
        if (!market.coin(coin).collateral()) return Optional.empty();
        return Optional.of(
                switch (coin) {
                    case "USDC" -> BigDecimal.ONE;
                    case "USDT" -> usdtInUsd;
                    default -> inUsd(coin);
                });
    }

    /// The index that a contract refers to, in its quote currency.
    public BigDecimal index(Instrument instrument) {
        return instrument.settle().equals("USDT")
                ? inUsdt(instrument.base())
                : inUsd(instrument.base());
    }

    public BigDecimal mark(Instrument instrument) {
        return marks.computeIfAbsent(instrument.symbol(), _ -> followed(instrument));
    }

    private BigDecimal followed(Instrument instrument) {
        BigDecimal index = index(instrument);
        if (instrument.option().isPresent())
            return optionMark(instrument, instrument.option().get(), index);
        return index.multiply(BigDecimal.ONE.add(instrument.premium()))
                .setScale(tickScale(instrument.base()), RoundingMode.HALF_UP);
    }

    /// Follows the index to second order, as far as the listed delta and gamma carry, and stays
    /// above what the option is worth at once.
    private BigDecimal optionMark(Instrument instrument, OptionTerms terms, BigDecimal index) {
        BigDecimal start = market.coin(instrument.base()).price();
        if (!instrument.settle().equals("USDT")) start = start.multiply(market.usdtInUsd());
        BigDecimal move = index.subtract(start);
        BigDecimal followed =
                terms.mark()
                        .add(terms.delta().multiply(move))
                        .add(terms.gamma().multiply(move).multiply(move).multiply(HALF));
        BigDecimal intrinsic =
                terms.call() ? index.subtract(terms.strike()) : terms.strike().subtract(index);
        return followed.max(intrinsic).max(BigDecimal.ONE).setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal inUsd(String coin) {
        return usd.computeIfAbsent(
                coin,
                _ ->
                        inUsdt(coin)
                                .multiply(usdtInUsd)
                                .setScale(Math.max(8, tickScale(coin)), RoundingMode.HALF_UP));
    }

    private BigDecimal priced(String coin) {
        Coin listed = market.coin(coin);
        return listed.price()
                .multiply(path.factor(coin, listed.moves(), at))
                .setScale(tickScale(coin), RoundingMode.HALF_UP);
    }

    private int tickScale(String coin) {
        return Math.max(2, market.coin(coin).price().scale() + 2);
    }
}
