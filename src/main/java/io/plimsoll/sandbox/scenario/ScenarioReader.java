package io.plimsoll.sandbox.scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns the fields of a scenario file into a [Scenario]. What a file leaves out is an ordinary
/// cross-margin account at a time when an upgrade is open.
final class ScenarioReader {
    private static final Instant USUAL_START = Instant.parse("2026-11-23T12:12:40Z");
    private static final BigDecimal USUAL_SPOT_LEVERAGE = BigDecimal.TEN;
    private static final Map<String, List<String>> ALL_PERMISSIONS =
            Map.of(
                    "ContractTrade", List.of("Order", "Position"),
                    "Spot", List.of("SpotTrade"),
                    "Wallet", List.of("AccountTransfer"),
                    "Options", List.of("OptionsTrade"),
                    "Derivatives", List.of("DerivativesTrade"),
                    "Exchange", List.of("ExchangeHistory"));
    private static final List<String> MARGIN_MODES =
            List.of("ISOLATED_MARGIN", "REGULAR_MARGIN", "PORTFOLIO_MARGIN");
    private static final List<String> WALLETS = List.of("UNIFIED", "CONTRACT", "SPOT");
    private static final List<String> SIDES = List.of("Buy", "Sell");
    private static final List<String> CATEGORIES = List.of("spot", "linear", "inverse", "option");
    private static final List<String> STOP_ORDER_TYPES =
            List.of(
                    "",
                    "Stop",
                    "TakeProfit",
                    "StopLoss",
                    "PartialTakeProfit",
                    "PartialStopLoss",
                    "TrailingStop",
                    "tpslOrder",
                    "OcoOrder",
                    "BidirectionalTpslOrder",
                    "MmRateClose");

    private final Market market;

    private ScenarioReader(Market market) {
        this.market = market;
    }

    static Scenario read(String name, Fields file, Market market) throws ScenarioException {
        return new ScenarioReader(market).scenario(name, file);
    }

    private Scenario scenario(String name, Fields file) throws ScenarioException {
        String environment = file.text("environment", "mainnet");
        Scenario.Account account = account(file);
        var scenario =
                new Scenario(
                        name,
                        file.text("title"),
                        file.text("description"),
                        file.instant("clockAt", USUAL_START),
                        file.integer("seed", 1),
                        file.decimal("volatility", "1"),
                        environment,
                        key(file, environment),
                        user(file),
                        account,
                        upgrade(file, account.status()),
                        holdings(file, account.status()),
                        positions(file),
                        orders(file));
        file.end();
        return scenario;
    }

    private static Scenario.Key key(Fields file, String environment) throws ScenarioException {
        Optional<Fields> given = file.object("key");
        Scenario.Key usual = Scenario.Key.usual(ALL_PERMISSIONS, environment);
        if (given.isEmpty()) return usual;
        Fields fields = given.get();
        Map<String, List<String>> permissions = ALL_PERMISSIONS;
        Optional<Fields> granted = fields.object("permissions");
        if (granted.isPresent()) {
            permissions = new LinkedHashMap<>();
            for (String group : granted.get().names())
                permissions.put(group, granted.get().texts(group));
        }
        var key =
                new Scenario.Key(
                        fields.text("apiKey", usual.apiKey()),
                        fields.text("secret", usual.secret()),
                        fields.optionalText("rsaPublicKey"),
                        fields.flag("readOnly", false),
                        permissions,
                        fields.texts("ips"),
                        daysLeft(fields),
                        fields.text("environment", environment));
        fields.end();
        return key;
    }

    private static Optional<Integer> daysLeft(Fields key) throws ScenarioException {
        int none = Integer.MIN_VALUE;
        long days = key.integer("daysLeft", none);
        return days == none ? Optional.empty() : Optional.of(Math.toIntExact(days));
    }

    private Scenario.User user(Fields file) throws ScenarioException {
        Optional<Fields> given = file.object("user");
        if (given.isEmpty()) return new Scenario.User(100_001, "No VIP", "0", "No VIP", false);
        Fields fields = given.get();
        List<String> levels = market.vipLevels().stream().map(Market.VipLevel::name).toList();
        String vipLevel = fields.choice("vipLevel", "No VIP", levels);
        var user =
                new Scenario.User(
                        fields.integer("id", 100_001),
                        vipLevel,
                        fields.text("parentUid", "0"),
                        fields.choice("parentVipLevel", vipLevel, levels),
                        fields.flag("banned", false));
        fields.end();
        return user;
    }

    private static Scenario.Account account(Fields file) throws ScenarioException {
        Optional<Fields> given = file.object("account");
        if (given.isEmpty())
            return new Scenario.Account(
                    5, "REGULAR_MARGIN", false, false, Optional.of(USUAL_SPOT_LEVERAGE));
        Fields fields = given.get();
        long status = fields.integer("status", 5);
        if (!List.of(1L, 3L, 4L, 5L, 6L).contains(status))
            throw fields.complaint("status", "must be 1, 3, 4, 5 or 6");
        Optional<BigDecimal> spotLeverage =
                spotLeverage(fields).or(() -> Optional.of(USUAL_SPOT_LEVERAGE));
        String marginMode = fields.choice("marginMode", "REGULAR_MARGIN", MARGIN_MODES);
        boolean spotMargin =
                fields.flag("spotMargin", true) && !marginMode.equals("ISOLATED_MARGIN");
        var account =
                new Scenario.Account(
                        (int) status,
                        marginMode,
                        fields.flag("spotHedging", false),
                        fields.flag("masterTrader", false),
                        spotLeverage.filter(_ -> spotMargin));
        fields.end();
        return account;
    }

    private static Scenario.Upgrade upgrade(Fields file, int status) throws ScenarioException {
        Scenario.Upgrade.Rules usual =
                status < 5
                        ? Scenario.Upgrade.Rules.FROM_2024_10_01
                        : Scenario.Upgrade.Rules.FROM_2026_01_28;
        Optional<Fields> given = file.object("upgrade");
        if (given.isEmpty())
            return new Scenario.Upgrade(
                    usual, Scenario.Upgrade.Outcome.PROCESS, Duration.ofSeconds(20), List.of());
        Fields fields = given.get();
        String rules =
                fields.choice(
                        "rules",
                        usual.date(),
                        List.of(
                                Scenario.Upgrade.Rules.FROM_2024_10_01.date(),
                                Scenario.Upgrade.Rules.FROM_2026_01_28.date()));
        var upgrade =
                new Scenario.Upgrade(
                        rules.equals(Scenario.Upgrade.Rules.FROM_2024_10_01.date())
                                ? Scenario.Upgrade.Rules.FROM_2024_10_01
                                : Scenario.Upgrade.Rules.FROM_2026_01_28,
                        Scenario.Upgrade.Outcome.valueOf(
                                fields.choice("outcome", "PROCESS", List.of("PROCESS", "SUCCESS"))),
                        Duration.ofSeconds(fields.integer("delaySeconds", 20)),
                        fields.texts("messages"));
        fields.end();
        return upgrade;
    }

    private List<Scenario.Holding> holdings(Fields file, int status) throws ScenarioException {
        List<Scenario.Holding> holdings = new ArrayList<>();
        for (Fields row : file.objects("coins")) {
            String coin = row.text("coin");
            if (!market.coins().containsKey(coin))
                throw row.complaint("coin", "is not in the market file: " + coin);
            holdings.add(
                    new Scenario.Holding(
                            row.choice("wallet", status == 1 ? "CONTRACT" : "UNIFIED", WALLETS),
                            coin,
                            row.decimal("balance"),
                            row.decimal("spotBorrow", "0"),
                            row.decimal("bonus", "0"),
                            row.decimal("realisedPnl", "0"),
                            row.decimal("borrowedByOthers", "0"),
                            row.flag("collateral", true),
                            spotLeverage(row)));
            row.end();
        }
        return holdings;
    }

    private static Optional<BigDecimal> spotLeverage(Fields row) throws ScenarioException {
        Optional<BigDecimal> leverage = row.optionalDecimal("spotLeverage");
        if (leverage.filter(l -> l.compareTo(BigDecimal.TWO) < 0).isPresent()
                || leverage.filter(l -> l.compareTo(BigDecimal.TEN) > 0).isPresent())
            throw row.complaint("spotLeverage", "must be from 2 to 10");
        return leverage;
    }

    private List<Scenario.Position> positions(Fields file) throws ScenarioException {
        List<Scenario.Position> positions = new ArrayList<>();
        for (Fields row : file.objects("positions")) {
            positions.add(
                    new Scenario.Position(
                            instrument(row),
                            row.choice("side", "", SIDES),
                            positive(row, "size", row.decimal("size")),
                            positive(row, "entryPrice", row.decimal("entryPrice")),
                            positive(row, "leverage", row.decimal("leverage", "10")),
                            (int) row.integer("positionIdx", 0),
                            row.text("takeProfit", ""),
                            row.text("stopLoss", "")));
            row.end();
        }
        return positions;
    }

    private List<Scenario.Order> orders(Fields file) throws ScenarioException {
        List<Scenario.Order> orders = new ArrayList<>();
        for (Fields row : file.objects("orders")) {
            String category = row.choice("category", "", CATEGORIES);
            orders.add(
                    new Scenario.Order(
                            category,
                            category.equals("spot") ? spotPair(row) : instrument(row),
                            row.choice("side", "", SIDES),
                            row.choice("orderType", "Limit", List.of("Limit", "Market")),
                            row.choice("stopOrderType", "", STOP_ORDER_TYPES),
                            price(row),
                            positive(row, "qty", row.decimal("qty")),
                            positive(row, "leverage", row.decimal("leverage", "10")),
                            row.text("triggerPrice", ""),
                            row.text("takeProfit", ""),
                            row.text("stopLoss", ""),
                            row.flag("reduceOnly", false)));
            row.end();
        }
        return orders;
    }

    /// Only an order that waits for a trigger may be without a price.
    private static BigDecimal price(Fields row) throws ScenarioException {
        BigDecimal price = row.decimal("price", "0");
        return row.optionalText("triggerPrice").isPresent() ? price : positive(row, "price", price);
    }

    private String instrument(Fields row) throws ScenarioException {
        String symbol = row.text("symbol");
        if (!market.instruments().containsKey(symbol))
            throw row.complaint("symbol", "is not in the market file: " + symbol);
        return symbol;
    }

    private String spotPair(Fields row) throws ScenarioException {
        String symbol = row.text("symbol");
        if (SpotPair.of(symbol).filter(pair -> market.coins().containsKey(pair.base())).isEmpty())
            throw row.complaint("symbol", "is not a spot pair of the market file: " + symbol);
        return symbol;
    }

    private static BigDecimal positive(Fields row, String name, BigDecimal value)
            throws ScenarioException {
        if (value.signum() <= 0) throw row.complaint(name, "must be above zero");
        return value;
    }
}
