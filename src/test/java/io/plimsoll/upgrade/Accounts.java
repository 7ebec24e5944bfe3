package io.plimsoll.upgrade;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.MarketTerms;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.Wallet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Accounts before an upgrade: a master account at VIP level with a key that may write, without
/// orders, positions and debts and far from its limits, until told otherwise.
public final class Accounts {
    private final AccountStatus status;
    private MarginMode mode = MarginMode.REGULAR_MARGIN;
    private boolean readOnly;
    private boolean master = true;
    private String level = "VIP-1";
    private boolean keyKnown = true;
    private boolean walletKnown = true;
    private Optional<Instant> expiresAt = Optional.empty();
    private Optional<BigDecimal> imRate = Optional.of(new BigDecimal("0.12"));
    private Optional<BigDecimal> mmRate = Optional.of(new BigDecimal("0.05"));
    private final List<CoinBalance> coins = new ArrayList<>();
    private Optional<List<Order>> orders = Optional.of(new ArrayList<>());
    private Optional<List<Position>> positions = Optional.of(new ArrayList<>());

    private Accounts(AccountStatus status) {
        this.status = status;
    }

    public static Accounts of(AccountStatus status) {
        return new Accounts(status);
    }

    public Accounts in(MarginMode marginMode) {
        mode = marginMode;
        return this;
    }

    public Accounts level(String vipLevel) {
        level = vipLevel;
        return this;
    }

    public Accounts subAccount() {
        master = false;
        return this;
    }

    public Accounts readOnlyKey() {
        readOnly = true;
        return this;
    }

    public Accounts keyUntil(String moment) {
        expiresAt = Optional.of(Instant.parse(moment));
        return this;
    }

    public Accounts rates(String initial, String maintenance) {
        imRate = Optional.of(new BigDecimal(initial));
        mmRate = Optional.of(new BigDecimal(maintenance));
        return this;
    }

    public Accounts withoutRates() {
        imRate = Optional.empty();
        mmRate = Optional.empty();
        return this;
    }

    public Accounts owing(String coin, String amount) {
        coins.add(coin(coin, new BigDecimal(amount)));
        return this;
    }

    public Accounts with(Order order) {
        orders.orElseThrow().add(order);
        return this;
    }

    public Accounts with(Position position) {
        positions.orElseThrow().add(position);
        return this;
    }

    public Accounts withUnreadableOrders() {
        orders = Optional.empty();
        return this;
    }

    public Accounts withUnreadablePositions() {
        positions = Optional.empty();
        return this;
    }

    public Accounts withUnreadableKey() {
        keyKnown = false;
        return this;
    }

    public Accounts withUnreadableWallet() {
        walletKnown = false;
        return this;
    }

    public AccountSnapshot snapshot() {
        return new AccountSnapshot(
                Instant.parse("2026-11-23T12:12:40Z"),
                new AccountInfo(status.code(), mode, false, false, Optional.empty()),
                Optional.of(wallet()).filter(_ -> walletKnown),
                Optional.of(Map.of()),
                positions.map(List::copyOf),
                orders.map(List::copyOf),
                Optional.of(key()).filter(_ -> keyKnown),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                MarketTerms.NONE);
    }

    public static Order order(Category category, String symbol, String side, String quantity) {
        return order(category, symbol, side, quantity, "New", "");
    }

    public static Order conditional(
            Category category, String symbol, String side, String quantity) {
        return order(category, symbol, side, quantity, "Untriggered", "Stop");
    }

    public static Order takeProfit(Category category, String symbol, String side, String quantity) {
        return order(category, symbol, side, quantity, "Untriggered", "TakeProfit");
    }

    private static Order order(
            Category category,
            String symbol,
            String side,
            String quantity,
            String orderStatus,
            String stopOrderType) {
        return new Order(
                category,
                "order-" + symbol + side,
                symbol,
                side,
                "Limit",
                orderStatus,
                stopOrderType,
                Optional.empty(),
                Optional.of(new BigDecimal(quantity)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    public static Position position(Category category, String symbol, String side, String size) {
        return position(category, symbol, side, size, 0);
    }

    public static Position hedged(Category category, String symbol, String side, String size) {
        return position(category, symbol, side, size, side.equals("Buy") ? 1 : 2);
    }

    private static Position position(
            Category category, String symbol, String side, String size, int index) {
        return new Position(
                category,
                symbol,
                index,
                side,
                new BigDecimal(size),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Normal");
    }

    private Wallet wallet() {
        return new Wallet(
                "UNIFIED",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                imRate,
                mmRate,
                coins);
    }

    private KeyInfo key() {
        return new KeyInfo(
                "test",
                readOnly,
                Map.of(),
                List.of(),
                Optional.empty(),
                expiresAt,
                "1",
                level,
                master);
    }

    private static CoinBalance coin(String name, BigDecimal owed) {
        return new CoinBalance(
                name,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(owed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                Optional.empty());
    }
}
