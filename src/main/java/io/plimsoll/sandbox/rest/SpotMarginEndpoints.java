package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.engine.AccountFigures;
import io.plimsoll.sandbox.engine.CoinFigures;
import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.LoanTier;
import io.plimsoll.sandbox.scenario.Market.VipLevel;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `/v5/spot-margin-trade/...`
final class SpotMarginEndpoints {
    private SpotMarginEndpoints() {}

    /// Borrowing terms by VIP level.
    static ObjectNode data(Call call) {
        List<VipLevel> levels =
                call.account().market().vipLevels().stream()
                        .filter(level -> call.params().allows("vipLevel", level.name()))
                        .toList();
        ObjectNode result = Json.object();
        result.set("vipCoinList", Json.array(levels, level -> terms(call, level)));
        return result;
    }

    private static ObjectNode terms(Call call, VipLevel level) {
        ObjectNode row = Json.object().put("vipLevel", level.name());
        row.set("list", Json.array(coins(call), coin -> terms(coin, level)));
        return row;
    }

    private static ObjectNode terms(Coin coin, VipLevel level) {
        return Json.object()
                .put("currency", coin.name())
                .put("borrowable", coin.borrowable())
                .put("collateralRatio", firstRatio(coin))
                .put("hourlyBorrowRate", plain(coin.hourlyRate().map(level.rateFactor()::multiply)))
                .put("liquidationOrder", Integer.toString(coin.liquidationOrder()))
                .put("marginCollateral", coin.collateral())
                .put("maxBorrowingAmount", plain(coin.borrowLimit().multiply(level.limitFactor())));
    }

    /// Collateral value ratio tiers of the coins that the platform accepts.
    static ObjectNode collateral(Call call) {
        return Json.list(
                coins(call).stream().filter(Coin::collateral).toList(), SpotMarginEndpoints::tiers);
    }

    private static ObjectNode tiers(Coin coin) {
        ObjectNode row = Json.object().put("currency", coin.name());
        row.set(
                "collateralRatioList",
                Json.array(
                        coin.tiers(),
                        tier ->
                                Json.object()
                                        .put("minQty", plain(tier.from()))
                                        .put("maxQty", plain(tier.to()))
                                        .put("collateralRatio", plain(tier.ratio()))));
        return row;
    }

    /// What debts are charged with, of the coins that can be borrowed.
    static ObjectNode positionTiers(Call call) throws Refusal {
        call.requireUnified();
        return Json.list(borrowable(call), SpotMarginEndpoints::loanTiers);
    }

    private static ObjectNode loanTiers(Coin coin) {
        List<LoanTier> tiers = coin.loanTiers();
        ObjectNode row = Json.object().put("currency", coin.name());
        row.set(
                "positionTiersRatioList",
                Json.array(
                        tiers,
                        tier ->
                                Json.object()
                                        .put("tier", Integer.toString(tiers.indexOf(tier) + 1))
                                        .put("borrowLimit", plain(tier.limit()))
                                        .put("positionMMR", plain(tier.maintenanceRate()))
                                        .put("positionIMR", plain(tier.initialRate()))
                                        .put("maxLeverage", plain(tier.maxLeverage()))));
        return row;
    }

    /// The leverage chosen for each coin: a number, though documented as a text, and an empty text
    /// when spot margin is off.
    static ObjectNode coinState(Call call) throws Refusal {
        call.requireUnified();
        return Json.list(
                borrowable(call),
                coin -> {
                    ObjectNode row = Json.object().put("currency", coin.name());
                    Optional<BigDecimal> leverage =
                            call.account().ledger().spotLeverage(coin.name());
                    return leverage.isPresent()
                            ? row.put("spotLeverage", leverage.get())
                            : row.put("spotLeverage", "");
                });
    }

    static ObjectNode state(Call call) throws Refusal {
        call.requireUnified();
        Optional<BigDecimal> leverage = call.account().ledger().spotLeverage();
        AccountFigures figures = call.account().figures("UNIFIED", call.now());
        return Json.object()
                .put("spotLeverage", plain(leverage))
                .put("spotMarginMode", leverage.isPresent() ? "1" : "0")
                .put("effectiveLeverage", plain(leverage.map(_ -> figures.effectiveLeverage())));
    }

    /// One coin's debt by its kinds; nothing is borrowed at a fixed rate here.
    static ObjectNode liability(Call call) throws Refusal {
        call.requireUnified();
        String name = call.params().required("currency");
        Coin coin = call.coin(name);
        CoinFigures figures = call.account().figure(coin.name(), call.now());
        BigDecimal spot = figures.holding().spotBorrow().min(figures.borrowed());
        return Json.object()
                .put("totalBorrowAmount", plain(figures.borrowed()))
                .put("fixedBorrowAmount", "0")
                .put("flexibleBorrowAmount", plain(figures.borrowed()))
                .put("spotTotalBorrow", plain(spot))
                .put("derivativesBorrow", plain(figures.borrowed().subtract(spot)));
    }

    private static List<Coin> borrowable(Call call) {
        return coins(call).stream().filter(Coin::borrowable).toList();
    }

    /// The one old ratio of a coin, which says little since there are tiers but is still sent.
    static String firstRatio(Coin coin) {
        return plain(coin.tiers().isEmpty() ? BigDecimal.ZERO : coin.tiers().getFirst().ratio());
    }

    private static List<Coin> coins(Call call) {
        return call.account().market().coins().values().stream()
                .filter(coin -> call.params().allows("currency", coin.name()))
                .toList();
    }
}
