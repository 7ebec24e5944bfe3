package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.atLeastZero;
import static io.plimsoll.sandbox.engine.Decimals.book;
import static io.plimsoll.sandbox.engine.Decimals.over;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Scenario.Holding;
import io.plimsoll.sandbox.scenario.Scenario.Order;
import io.plimsoll.sandbox.scenario.Scenario.Position;
import io.plimsoll.sandbox.scenario.SpotPair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Values one wallet of a ledger at the prices of one instant.
final class Valuation {
    private static final BigDecimal DEBT_MAINTENANCE_RATE = new BigDecimal("0.04");

    /// What positions and orders add to one coin.
    private static final class Sums {
        private BigDecimal pnl = BigDecimal.ZERO;
        private BigDecimal optionValue = BigDecimal.ZERO;
        private BigDecimal longOptionValue = BigDecimal.ZERO;
        private BigDecimal locked = BigDecimal.ZERO;
        private BigDecimal optionBuyMargin = BigDecimal.ZERO;
        private BigDecimal orderInitial = BigDecimal.ZERO;
        private BigDecimal orderMaintenance = BigDecimal.ZERO;
        private BigDecimal positionInitial = BigDecimal.ZERO;
        private BigDecimal positionMaintenance = BigDecimal.ZERO;
        private BigDecimal orderLoss = BigDecimal.ZERO;
    }

    private final Market market;
    private final Ledger ledger;
    private final Quotes quotes;
    private final String wallet;
    private final Map<String, Holding> holdings = new LinkedHashMap<>();
    private final Map<String, Sums> sums = new LinkedHashMap<>();
    private final List<PositionFigures> positions = new ArrayList<>();
    private BigDecimal haircut = BigDecimal.ZERO;

    private Valuation(Market market, Ledger ledger, Quotes quotes, String wallet) {
        this.market = market;
        this.ledger = ledger;
        this.quotes = quotes;
        this.wallet = wallet;
        take();
    }

    static AccountFigures of(Market market, Ledger ledger, Quotes quotes, String wallet) {
        return new Valuation(market, ledger, quotes, wallet).total();
    }

    /// The positions of one wallet, with liquidation prices as the wallet's totals imply them.
    static List<PositionFigures> positions(
            Market market, Ledger ledger, Quotes quotes, String wallet) {
        var valuation = new Valuation(market, ledger, quotes, wallet);
        AccountFigures totals = valuation.total();
        return valuation.positions.stream()
                .map(p -> p.liquidatedAt(LiquidationPrice.of(p, totals, quotes, ledger)))
                .toList();
    }

    private void take() {
        for (Holding holding : ledger.holdings(wallet)) holdings.put(holding.coin(), holding);
        for (Position position : ledger.positions(wallet)) take(position);
        for (OpenOrder order : ledger.orders(wallet))
            if (order.terms().category().equals("spot")) takeSpot(order.terms());
            else takeDerivative(order.terms());
    }

    private void take(Position position) {
        Instrument instrument = market.instrument(position.symbol());
        BigDecimal mark = quotes.mark(instrument);
        BigDecimal profit =
                book(
                        ContractMargin.profit(
                                instrument,
                                position.direction(),
                                position.size(),
                                position.entryPrice(),
                                mark));
        Sums coin = sums(instrument.settle());
        Margin margin;
        if (instrument.option().isPresent()) {
            BigDecimal value = mark.multiply(position.size()).multiply(position.direction());
            coin.optionValue = coin.optionValue.add(value);
            coin.longOptionValue = coin.longOptionValue.add(atLeastZero(value));
            margin =
                    OptionMargin.ofPosition(
                            instrument.option().get(), position, quotes.index(instrument), mark);
        } else {
            coin.pnl = coin.pnl.add(profit);
            margin = ContractMargin.ofPosition(instrument, position, mark, ledger.isolated());
        }
        coin.positionInitial = coin.positionInitial.add(margin.initial());
        coin.positionMaintenance = coin.positionMaintenance.add(margin.maintenance());
        positions.add(
                new PositionFigures(
                        instrument,
                        position,
                        mark,
                        book(
                                ContractMargin.value(
                                        instrument, position.size(), position.entryPrice())),
                        profit,
                        margin,
                        Optional.empty()));
    }

    /// A spot order locks what it would pay with; a conditional one locks nothing yet.
    private void takeSpot(Order order) {
        if (order.filter().equals("StopOrder")) return;
        SpotPair pair = SpotPair.of(order.symbol()).orElseThrow();
        boolean buys = order.side().equals("Buy");
        BigDecimal quoteAmount = order.qty().multiply(order.price());
        String sold = buys ? pair.quote() : pair.base();
        String bought = buys ? pair.base() : pair.quote();
        BigDecimal soldAmount = buys ? quoteAmount : order.qty();
        BigDecimal boughtAmount = buys ? order.qty() : quoteAmount;
        sums(sold).locked = sums(sold).locked.add(soldAmount);
        haircut =
                haircut.add(
                        book(
                                atLeastZero(
                                        atFirstRatio(sold, soldAmount)
                                                .subtract(atFirstRatio(bought, boughtAmount)))));
    }

    private BigDecimal atFirstRatio(String coin, BigDecimal amount) {
        return usd(coin, amount).multiply(Collateral.firstRatio(market.coin(coin)));
    }

    private void takeDerivative(Order order) {
        Instrument instrument = market.instrument(order.symbol());
        BigDecimal mark = quotes.mark(instrument);
        Sums coin = sums(instrument.settle());
        Margin margin;
        if (instrument.option().isPresent()) {
            margin =
                    OptionMargin.ofOrder(
                            instrument.option().get(), order, quotes.index(instrument), mark);
            if (order.side().equals("Buy"))
                coin.optionBuyMargin = coin.optionBuyMargin.add(margin.initial());
        } else {
            margin = ContractMargin.ofOrder(instrument, order, valueHeld(instrument, mark));
            if (margin.initial().signum() > 0)
                coin.orderLoss = coin.orderLoss.add(lossAtOnce(instrument, order, mark));
        }
        coin.orderInitial = coin.orderInitial.add(margin.initial());
        coin.orderMaintenance = coin.orderMaintenance.add(margin.maintenance());
    }

    private BigDecimal valueHeld(Instrument instrument, BigDecimal mark) {
        return positions.stream()
                .filter(p -> p.instrument().equals(instrument))
                .map(p -> ContractMargin.value(instrument, p.position().size(), mark))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal lossAtOnce(Instrument instrument, Order order, BigDecimal mark) {
        BigDecimal direction =
                order.side().equals("Buy") ? BigDecimal.ONE : BigDecimal.ONE.negate();
        return book(
                ContractMargin.profit(instrument, direction, order.qty(), order.price(), mark)
                        .min(BigDecimal.ZERO));
    }

    private AccountFigures total() {
        for (String coin : sums.keySet())
            holdings.computeIfAbsent(coin, absent -> Ledger.nothing(wallet, absent));
        List<CoinFigures> coins =
                holdings.values().stream().map(h -> coin(h, sums(h.coin()))).toList();
        BigDecimal equity = BigDecimal.ZERO;
        BigDecimal balance = BigDecimal.ZERO;
        BigDecimal pnl = BigDecimal.ZERO;
        BigDecimal optionValue = BigDecimal.ZERO;
        BigDecimal orderLoss = BigDecimal.ZERO;
        Margin margin = Margin.NONE;
        for (CoinFigures coin : coins) {
            Sums added = sums(coin.coin());
            equity = equity.add(coin.usdValue());
            balance = balance.add(coin.collateralUsd());
            pnl = pnl.add(book(usd(coin.coin(), added.pnl)));
            optionValue = optionValue.add(book(usd(coin.coin(), added.optionValue)));
            orderLoss = orderLoss.add(book(usd(coin.coin(), added.orderLoss)));
            margin = margin.plus(forDebt(coin));
            if (!ledger.portfolioMargin()) margin = margin.plus(forPositionsAndOrders(coin, added));
        }
        if (ledger.portfolioMargin()) margin = margin.plus(PortfolioRisk.margin(positions, quotes));
        return new AccountFigures(
                coins,
                equity,
                balance,
                pnl,
                optionValue,
                haircut,
                orderLoss,
                margin.initial(),
                margin.maintenance(),
                ledger.portfolioMargin());
    }

    private Margin forPositionsAndOrders(CoinFigures coin, Sums added) {
        return new Margin(
                book(usd(coin.coin(), added.positionInitial.add(added.orderInitial))),
                book(usd(coin.coin(), added.positionMaintenance.add(added.orderMaintenance))));
    }

    private Margin forDebt(CoinFigures coin) {
        BigDecimal debt = usd(coin.coin(), coin.borrowed());
        Coin listed = market.coin(coin.coin());
        return new Margin(
                book(over(debt, listed.borrowLeverage())),
                book(debt.multiply(DEBT_MAINTENANCE_RATE)));
    }

    private CoinFigures coin(Holding holding, Sums added) {
        String coin = holding.coin();
        BigDecimal own = holding.balance().subtract(holding.spotBorrow());
        BigDecimal equity = own.add(added.pnl).add(added.optionValue);
        BigDecimal borrowed = borrowed(equity, added);
        BigDecimal withoutLosses = borrowed(equity.subtract(added.pnl.min(BigDecimal.ZERO)), added);
        return new CoinFigures(
                holding,
                added.pnl,
                added.optionValue,
                added.locked,
                equity,
                borrowed,
                borrowed.subtract(withoutLosses),
                added.orderInitial,
                new Margin(added.positionInitial, added.positionMaintenance),
                quotes.usdIndex(coin),
                book(usd(coin, equity)),
                book(usd(coin, Collateral.weighted(market.coin(coin), own, holding.collateral()))));
    }

    /// The published rule. In cross margin a long option's value and the margin of buying one do
    /// not pay a debt; isolated margin does not borrow at all.
    private BigDecimal borrowed(BigDecimal equity, Sums added) {
        if (ledger.isolated()) return BigDecimal.ZERO;
        BigDecimal free = equity.subtract(added.locked);
        if (!ledger.portfolioMargin())
            free = free.subtract(added.optionBuyMargin).subtract(added.longOptionValue);
        return free.min(BigDecimal.ZERO).abs();
    }

    private BigDecimal usd(String coin, BigDecimal amount) {
        return quotes.usdIndex(coin).map(amount::multiply).orElse(BigDecimal.ZERO);
    }

    private Sums sums(String coin) {
        return sums.computeIfAbsent(coin, _ -> new Sums());
    }
}
