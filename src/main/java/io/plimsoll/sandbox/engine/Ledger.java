package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Scenario;
import io.plimsoll.sandbox.scenario.Scenario.Holding;
import io.plimsoll.sandbox.scenario.Scenario.Order;
import io.plimsoll.sandbox.scenario.Scenario.Position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What one account holds and owes. Not safe for several threads; [TradingAccount] guards it.
public final class Ledger {
    private record Slot(String wallet, String coin) {}

    private final Market market;
    private final Map<Slot, Holding> holdings = new LinkedHashMap<>();
    private final List<Position> positions;
    private final List<OpenOrder> orders = new ArrayList<>();
    private final Map<String, BigDecimal> leverages = new HashMap<>();
    private Optional<BigDecimal> spotLeverage;
    private String marginMode;
    private int status;
    private Instant updatedAt;

    Ledger(Scenario scenario, Market market) {
        this.market = market;
        this.status = scenario.account().status();
        this.marginMode = scenario.account().marginMode();
        this.updatedAt = scenario.clockAt().minusSeconds(86_400);
        this.spotLeverage = scenario.account().spotLeverage();
        this.positions = new ArrayList<>(scenario.positions());
        for (Position position : positions)
            leverages.putIfAbsent(position.symbol(), position.leverage());
        for (Order order : scenario.orders())
            leverages.putIfAbsent(order.symbol(), order.leverage());
        for (Holding holding : scenario.coins())
            holdings.put(new Slot(holding.wallet(), holding.coin()), holding);
        int number = 0;
        for (Order terms : scenario.orders()) {
            number++;
            orders.add(
                    new OpenOrder(
                            "%08d-0000-4000-8000-%012d".formatted(scenario.user().id(), number),
                            scenario.clockAt().minusSeconds(60L * number),
                            terms));
        }
    }

    private Ledger(Ledger other, String marginMode) {
        this.market = other.market;
        this.status = other.status;
        this.marginMode = marginMode;
        this.updatedAt = other.updatedAt;
        this.spotLeverage = other.spotLeverage;
        this.positions = other.positions;
        this.leverages.putAll(other.leverages);
        this.holdings.putAll(other.holdings);
        this.orders.addAll(other.orders);
    }

    /// The same account in another margin mode, to see what that would be like.
    Ledger in(String mode) {
        return new Ledger(this, mode);
    }

    /// The account has another margin mode from now on. Isolated margin switches borrowing on spot
    /// off, and leaving it does not switch it on again.
    void change(String mode, Instant now) {
        marginMode = mode;
        updatedAt = now;
        if (isolated()) spotLeverage = Optional.empty();
    }

    /// `unifiedMarginStatus`.
    public int status() {
        return status;
    }

    /// As the exchange spells it.
    public String marginMode() {
        return marginMode;
    }

    public boolean isolated() {
        return marginMode.equals("ISOLATED_MARGIN");
    }

    public boolean portfolioMargin() {
        return marginMode.equals("PORTFOLIO_MARGIN");
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /// The wallets that this kind of account has, by their `accountType`.
    public List<String> wallets() {
        return switch (status) {
            case 1 -> List.of("CONTRACT", "SPOT");
            case 3, 4 -> List.of("UNIFIED", "CONTRACT");
            default -> List.of("UNIFIED");
        };
    }

    public List<Holding> holdings(String wallet) {
        return holdings.values().stream().filter(h -> h.wallet().equals(wallet)).toList();
    }

    /// What a symbol's orders are opened with: the leverage of its position, or else the one that
    /// the scenario gives its newest order. It outlasts both.
    public BigDecimal leverage(String symbol) {
        return leverages.getOrDefault(symbol, BigDecimal.TEN);
    }

    /// The leverage chosen for borrowing in general; empty when spot margin is off.
    public Optional<BigDecimal> spotLeverage() {
        return spotLeverage;
    }

    /// The leverage chosen for borrowing this coin; empty when spot margin is off.
    public Optional<BigDecimal> spotLeverage(String coin) {
        Optional<BigDecimal> own =
                Optional.ofNullable(holdings.get(new Slot("UNIFIED", coin)))
                        .flatMap(Holding::spotLeverage);
        return spotLeverage.map(general -> own.orElse(general));
    }

    /// Newest first, as the exchange lists them.
    public List<OpenOrder> orders() {
        return List.copyOf(orders);
    }

    public List<Position> positions() {
        return List.copyOf(positions);
    }

    List<Position> positions(String wallet) {
        return positions.stream()
                .filter(p -> walletOf(market.instrument(p.symbol())).equals(wallet))
                .toList();
    }

    List<OpenOrder> orders(String wallet) {
        return orders.stream().filter(o -> walletOf(o.terms()).equals(wallet)).toList();
    }

    /// Removes the orders that the test picks and returns them.
    public List<OpenOrder> cancel(Predicate<OpenOrder> which) {
        List<OpenOrder> cancelled = orders.stream().filter(which).toList();
        orders.removeAll(cancelled);
        return cancelled;
    }

    /// The position is closed.
    void remove(Position position) {
        positions.remove(position);
    }

    /// One coin of one wallet, also when it is not held.
    Holding holding(String wallet, String coin) {
        return Optional.ofNullable(holdings.get(new Slot(wallet, coin)))
                .orElseGet(() -> nothing(wallet, coin));
    }

    /// This is what the wallet holds of the coin from now on.
    void put(Holding holding) {
        holdings.put(new Slot(holding.wallet(), holding.coin()), holding);
    }

    /// Takes an amount out of a coin's balance, which may go below zero.
    void debit(String wallet, String coin, BigDecimal amount) {
        Holding before = holding(wallet, coin);
        put(
                with(
                        before,
                        before.balance().subtract(amount),
                        before.spotBorrow(),
                        before.realisedPnl()));
    }

    /// Pays a part of what the unified wallet borrowed on spot; the balance is not touched.
    void repaySpot(String coin, BigDecimal amount) {
        holdings.computeIfPresent(
                new Slot("UNIFIED", coin),
                (_, before) ->
                        with(
                                before,
                                before.balance(),
                                before.spotBorrow().subtract(amount),
                                before.realisedPnl()));
    }

    /// The account is of a new kind from now on, with everything in one unified wallet.
    void become(int newStatus, Instant now) {
        status = newStatus;
        updatedAt = now;
        List<Holding> before = List.copyOf(holdings.values());
        holdings.clear();
        for (Holding holding : before)
            holdings.merge(new Slot("UNIFIED", holding.coin()), moved(holding), Ledger::together);
    }

    private String walletOf(Instrument instrument) {
        return switch (status) {
            case 1 -> "CONTRACT";
            case 3, 4 -> instrument.inverse() ? "CONTRACT" : "UNIFIED";
            default -> "UNIFIED";
        };
    }

    private String walletOf(Order order) {
        if (order.category().equals("spot")) return status == 1 ? "SPOT" : "UNIFIED";
        return walletOf(market.instrument(order.symbol()));
    }

    /// A coin that the wallet does not hold.
    static Holding nothing(String wallet, String coin) {
        BigDecimal zero = BigDecimal.ZERO;
        return new Holding(wallet, coin, zero, zero, zero, zero, zero, true, Optional.empty());
    }

    /// The same holding with other amounts.
    static Holding with(
            Holding h, BigDecimal balance, BigDecimal spotBorrow, BigDecimal realisedPnl) {
        return new Holding(
                h.wallet(),
                h.coin(),
                balance,
                spotBorrow,
                h.bonus(),
                realisedPnl,
                h.borrowedByOthers(),
                h.collateral(),
                h.spotLeverage());
    }

    private static Holding moved(Holding h) {
        return new Holding(
                "UNIFIED",
                h.coin(),
                h.balance(),
                h.spotBorrow(),
                h.bonus(),
                h.realisedPnl(),
                h.borrowedByOthers(),
                h.collateral(),
                h.spotLeverage());
    }

    private static Holding together(Holding a, Holding b) {
        return new Holding(
                a.wallet(),
                a.coin(),
                a.balance().add(b.balance()),
                a.spotBorrow().add(b.spotBorrow()),
                a.bonus().add(b.bonus()),
                a.realisedPnl().add(b.realisedPnl()),
                a.borrowedByOthers().add(b.borrowedByOthers()),
                a.collateral(),
                a.spotLeverage());
    }
}
