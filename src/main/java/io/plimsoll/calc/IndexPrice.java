package io.plimsoll.calc;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.SpotPrices;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The USD price at which the exchange values a coin (FAQ of 2025-07-09).
///
/// By its rule: the index price of the coin's USDT perpetual × the USDT conversion rate, which is
/// BTCUSD index ÷ BTCUSDT index; without such a perpetual, the last traded price on spot in place
/// of the index. USDC counts as one dollar in every answer seen.
public final class IndexPrice {
    private IndexPrice() {}

    /// The price to value a balance at: as published, because that is what the exchange uses; else
    /// by the rule; else what the wallet implies, the coin's USD value divided by its equity. A
    /// coin that the exchange neither takes as collateral nor publishes a price of has none.
    public static Figure of(AccountSnapshot account, CoinBalance balance) {
        Figure published = published(account, balance.coin());
        if (published.isKnown()) return published;
        boolean accepted = balance.marginCollateral() || isStable(balance.coin());
        Figure computed = accepted ? byRule(account, balance.coin()) : published;
        return computed.isKnown() ? computed : implied(account, balance);
    }

    /// By the rule and as published, side by side.
    public static Compared compared(AccountSnapshot account, String coin) {
        return new Compared(byRule(account, coin), published(account, coin));
    }

    /// What an amount of a coin is worth in USD. Nothing is worth nothing, also without a price.
    public static Figure usdValue(Figure amount, Figure price) {
        return amount.isZero() ? Figure.zero(Unit.USD) : amount.times(price, Unit.USD);
    }

    /// The same, explained under the amount's name.
    public static Figure usdValue(String name, Figure amount, Figure price) {
        boolean nothing = amount.isZero() && !price.isKnown();
        return usdValue(amount, price)
                .explained(
                        () ->
                                nothing
                                        ? Working.arithmetic(name, term(name, amount))
                                        : Working.arithmetic(
                                                name + " × usdIndexPrice",
                                                term(name, amount),
                                                term("usdIndexPrice", price)));
    }

    /// The USD value of one USDT.
    public static Figure usdtConversion(AccountSnapshot account) {
        Figure inUsd = index(account, Category.INVERSE, "BTCUSD");
        Figure inUsdt = index(account, Category.LINEAR, "BTCUSDT");
        return inUsd.combine(inUsdt, Unit.USD, (usd, usdt) -> usd.divide(usdt, Rounding.PRECISE))
                .explained(
                        () ->
                                Working.of(
                                        "btcUsdIndex ÷ btcUsdtIndex",
                                        MarginRules.INDEX_PRICE,
                                        term("btcUsdIndex", inUsd),
                                        term("btcUsdtIndex", inUsdt)));
    }

    private static boolean isStable(String coin) {
        return coin.equals("USDT") || coin.equals("USDC");
    }

    private static Figure published(AccountSnapshot account, String coin) {
        return account.market().spot().isEmpty()
                ? Figure.absent(Absence.NOT_READ, Unit.USD)
                : account.usdIndexPrice(coin)
                        .map(
                                price ->
                                        Figure.of(
                                                price,
                                                Unit.USD,
                                                Source.spotTicker(coin + "USDT", "usdIndexPrice")))
                        .orElseGet(() -> Figure.absent(Absence.NO_PRICE, Unit.USD));
    }

    private static Figure byRule(AccountSnapshot account, String coin) {
        return switch (coin) {
            case "USDC" ->
                    Figure.of(
                            BigDecimal.ONE,
                            Unit.USD,
                            () -> new Working.Given(MarginRules.INDEX_PRICE));
            case "USDT" -> usdtConversion(account);
            default -> inUsdt(account, coin);
        };
    }

    private static Figure inUsdt(AccountSnapshot account, String coin) {
        String symbol = coin + "USDT";
        Figure conversion = usdtConversion(account);
        Figure index = index(account, Category.LINEAR, symbol);
        if (index.isKnown()) {
            return index.times(conversion, Unit.USD)
                    .explained(
                            () ->
                                    Working.of(
                                            "indexPrice × usdtConversion",
                                            MarginRules.INDEX_PRICE,
                                            term("indexPrice", index),
                                            term("usdtConversion", conversion)));
        }
        Figure last =
                Figure.reported(
                        account.market().spot().flatMap(spot -> spot.lastPrice(symbol)),
                        Unit.USD,
                        Source.spotTicker(symbol, "lastPrice"));
        return last.times(conversion, Unit.USD)
                .explained(
                        () ->
                                new Working.Formula(
                                        "lastPrice × usdtConversion",
                                        Optional.of(MarginRules.INDEX_PRICE),
                                        Optional.of(Remark.LAST_TRADED),
                                        List.of(
                                                term("lastPrice", last),
                                                term("usdtConversion", conversion))));
    }

    private static Figure index(AccountSnapshot account, Category category, String symbol) {
        return account.market().contracts().isEmpty()
                ? Figure.absent(Absence.NOT_READ, Unit.USD)
                : Figure.of(
                                account.market()
                                        .contract(symbol)
                                        .flatMap(ContractTicker::indexPrice),
                                Unit.USD,
                                Absence.NO_PRICE)
                        .explained(Source.ticker(category, symbol, "indexPrice"));
    }

    /// A USD value of zero beside an equity says that the exchange does not value the coin, not
    /// that its price is zero.
    private static Figure implied(AccountSnapshot account, CoinBalance balance) {
        boolean told =
                balance.usdValue().filter(value -> value.signum() != 0).isPresent()
                        && balance.equity().filter(equity -> equity.signum() != 0).isPresent();
        if (!told) return Figure.absent(reason(account.market().spot()), Unit.USD);
        Figure value =
                Figure.reported(
                        balance.usdValue(), Unit.USD, Source.wallet(balance.coin(), "usdValue"));
        Figure equity =
                Figure.reported(
                        balance.equity(),
                        Unit.coin(balance.coin()),
                        Source.wallet(balance.coin(), "equity"));
        return value.combine(
                        equity, Unit.USD, (usd, amount) -> usd.divide(amount, Rounding.PRECISE))
                .explained(
                        () ->
                                new Working.Formula(
                                        "usdValue ÷ equity",
                                        Optional.empty(),
                                        Optional.of(Remark.IMPLIED_BY_THE_WALLET),
                                        List.of(term("usdValue", value), term("equity", equity))));
    }

    private static Absence reason(Optional<SpotPrices> spot) {
        return spot.isEmpty() ? Absence.NOT_READ : Absence.NO_PRICE;
    }
}
