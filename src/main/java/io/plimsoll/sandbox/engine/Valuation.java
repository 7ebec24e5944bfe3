package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.atLeastZero;
import static io.plimsoll.sandbox.engine.Decimals.book;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Market.LoanTier;
import io.plimsoll.sandbox.scenario.Scenario.Holding;
import io.plimsoll.sandbox.scenario.Scenario.Order;
import io.plimsoll.sandbox.scenario.Scenario.Position;
import io.plimsoll.sandbox.scenario.SpotPair;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Values one wallet of a ledger at the prices of one instant.
final class Valuation {
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
    private final Map<String, BigDecimal> reached = new HashMap<>();
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

    /// The positions of one wallet in the contracts that the test picks, with liquidation prices.
    static List<PositionFigures> positions(
            Market market,
            Ledger ledger,
            Quotes quotes,
            String wallet,
            Predicate<Instrument> which) {
        var valuation = new Valuation(market, ledger, quotes, wallet);
        return valuation.positions.stream()
                .filter(p -> which.test(p.instrument()))
                .map(p -> p.liquidatedAt(LiquidationPrice.of(p, ledger, valuation.spareBy(p))))
                .toList();
    }

    /// What the wallet has to spare when the mark price of one position's symbol is another, all of
    /// it valued anew.
    private UnaryOperator<BigDecimal> spareBy(PositionFigures p) {
        String symbol = p.position().symbol();
        return mark -> of(market, ledger, quotes.supposing(symbol, mark), wallet).spare();
    }

    private void take() {
        for (Holding holding : ledger.holdings(wallet)) holdings.put(holding.coin(), holding);
        for (Position position : ledger.positions(wallet)) take(position);
        List<OpenOrder> orders = ledger.orders(wallet);
        for (OpenOrder order : orders) reach(order.terms());
        for (OpenOrder order : orders)
            if (order.terms().category().equals("spot")) takeSpot(order.terms());
            else takeDerivative(order.terms());
    }

    /// What the symbol's positions come to at the mark price and its opening orders at their own.
    private void reach(Order order) {
        if (order.category().equals("spot") || !ContractMargin.opens(order)) return;
        Instrument instrument = market.instrument(order.symbol());
        reached.merge(
                order.symbol(),
                ContractMargin.value(instrument, order.qty(), order.price()),
                BigDecimal::add);
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
        reached.merge(
                position.symbol(),
                ContractMargin.value(instrument, position.size(), mark),
                BigDecimal::add);
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
            margin =
                    ContractMargin.ofOrder(
                            instrument,
                            order,
                            ledger.leverage(order.symbol()),
                            reached.getOrDefault(order.symbol(), BigDecimal.ZERO));
            if (ContractMargin.opens(order))
                coin.orderLoss = coin.orderLoss.add(lossAtOnce(instrument, order, mark));
        }
        coin.orderInitial = coin.orderInitial.add(margin.initial());
        coin.orderMaintenance = coin.orderMaintenance.add(margin.maintenance());
    }

    private static BigDecimal lossAtOnce(Instrument instrument, Order order, BigDecimal mark) {
        return book(
                ContractMargin.profit(
                                instrument, order.direction(), order.qty(), order.price(), mark)
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

    /// The whole debt is charged at the rates of the tier that it falls into; of initial margin, a
    /// lower leverage of the user's own asks for more.
    private Margin forDebt(CoinFigures coin) {
        List<LoanTier> tiers = market.coin(coin.coin()).loanTiers();
        if (coin.borrowed().signum() == 0 || tiers.isEmpty()) return Margin.NONE;
        LoanTier tier =
                tiers.stream()
                        .filter(t -> coin.borrowed().compareTo(t.limit()) <= 0)
                        .findFirst()
                        .orElseGet(tiers::getLast);
        BigDecimal chosen =
                ledger.spotLeverage(coin.coin()).map(LoanTier::initialRate).orElse(BigDecimal.ZERO);
        BigDecimal debt = usd(coin.coin(), coin.borrowed());
        return new Margin(
                book(debt.multiply(tier.initialRate().max(chosen))),
                book(debt.multiply(tier.maintenanceRate())));
    }

    private CoinFigures coin(Holding holding, Sums added) {
        String coin = holding.coin();
        BigDecimal own = holding.balance().subtract(holding.spotBorrow());
        BigDecimal equity = own.add(added.pnl).add(added.optionValue);
        BigDecimal gross = equity.add(holding.spotBorrow());
        BigDecimal free = free(gross, added);
        BigDecimal derivatives = lacking(free);
        BigDecimal withoutLosses = lacking(free.subtract(added.pnl.min(BigDecimal.ZERO)));
        return new CoinFigures(
                holding,
                added.pnl,
                added.optionValue,
                added.locked,
                equity,
                free,
                ledger.isolated() ? BigDecimal.ZERO : holding.spotBorrow().add(derivatives),
                derivatives.subtract(withoutLosses),
                added.orderInitial,
                added.optionBuyMargin,
                added.orderLoss,
                new Margin(added.positionInitial, added.positionMaintenance),
                quotes.usdIndex(coin),
                book(usd(coin, equity)),
                book(usd(coin, Collateral.weighted(market.coin(coin), own, holding.collateral()))));
    }

    /// What derivatives have borrowed, beside what was borrowed on spot, which a balance does not
    /// pay back by itself; isolated margin does not borrow at all.
    private BigDecimal lacking(BigDecimal free) {
        return ledger.isolated() ? BigDecimal.ZERO : free.min(BigDecimal.ZERO).abs();
    }

    /// By the published rule, which in cross margin lets neither a long option's value nor the
    /// margin of buying one pay a debt.
    private BigDecimal free(BigDecimal equity, Sums added) {
        BigDecimal free = equity.subtract(added.locked);
        return ledger.portfolioMargin()
                ? free
                : free.subtract(added.optionBuyMargin).subtract(added.longOptionValue);
    }

    private BigDecimal usd(String coin, BigDecimal amount) {
        return quotes.usdIndex(coin).map(amount::multiply).orElse(BigDecimal.ZERO);
    }

    private Sums sums(String coin) {
        return sums.computeIfAbsent(coin, _ -> new Sums());
    }
}
