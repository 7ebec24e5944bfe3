package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.VipLevel;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;

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
