package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.engine.AccountFigures;
import io.plimsoll.sandbox.engine.CoinFigures;
import io.plimsoll.sandbox.engine.Ledger;
import io.plimsoll.sandbox.scenario.Market.Coin;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the wallet balance writes its figures down, with the empty texts where a figure does not
/// apply.
final class WalletRows {
    private static final String NOT_APPLICABLE = "";

    private WalletRows() {}

    /// @param asked the coins named in the call, also those without a balance
    static ObjectNode wallet(
            Call call, String wallet, AccountFigures totals, Optional<List<String>> asked) {
        Ledger ledger = call.account().ledger();
        boolean shared = call.unified() && wallet.equals("UNIFIED");
        boolean margined = shared && !ledger.isolated();
        ObjectNode row =
                Json.object()
                        .put("accountType", wallet)
                        .put("totalEquity", where(shared, totals.equity()))
                        .put("totalWalletBalance", where(shared, totals.walletBalance()))
                        .put("totalPerpUPL", where(shared, totals.perpetualPnl()))
                        .put("totalMarginBalance", where(margined, totals.marginBalance()))
                        .put("totalAvailableBalance", where(margined, totals.available()))
                        .put("accountLTV", NOT_APPLICABLE);
        for (String copy : new String[] {"", "ByMp"})
            row.put("totalInitialMargin" + copy, where(margined, totals.initialMargin()))
                    .put(
                            "totalMaintenanceMargin" + copy,
                            where(margined, totals.maintenanceMargin()))
                    .put("accountIMRate" + copy, where(margined, totals.initialRate()))
                    .put("accountMMRate" + copy, where(margined, totals.maintenanceRate()));
        row.set("coin", Json.array(coins(call, totals, asked), c -> coin(call, shared, c)));
        return row;
    }

    /// While an upgrade runs, the answer is plainly wrong: every second coin is missing.
    private static List<CoinFigures> coins(
            Call call, AccountFigures totals, Optional<List<String>> asked) {
        if (asked.isPresent())
            return asked.get().stream()
                    .filter(call.account().market().coins()::containsKey)
                    .map(name -> held(call, totals, name))
                    .toList();
        List<CoinFigures> coins = totals.coins().stream().filter(c -> !c.empty()).toList();
        if (!call.account().upgrading()) return coins;
        return Stream.iterate(0, i -> i < coins.size(), i -> i + 2).map(coins::get).toList();
    }

    private static CoinFigures held(Call call, AccountFigures totals, String name) {
        return totals.coins().stream()
                .filter(c -> c.coin().equals(name))
                .findFirst()
                .orElseGet(() -> call.account().absent(name, call.now()));
    }

    private static ObjectNode coin(Call call, boolean shared, CoinFigures coin) {
        Coin listed = call.account().market().coin(coin.coin());
        boolean perCoinMargin = !call.account().ledger().portfolioMargin();
        BigDecimal accrued = call.account().accruedInterest(coin, call.now());
        BigDecimal balance =
                call.account().upgrading() ? BigDecimal.ZERO : coin.holding().balance();
        return Json.object()
                .put("coin", coin.coin())
                .put("equity", plain(coin.equity()))
                .put("usdValue", where(shared, coin.usdValue()))
                .put("walletBalance", plain(balance))
                .put("locked", where(shared, coin.locked()))
                .put("spotHedgingQty", "0")
                .put("borrowAmount", where(shared, coin.borrowed()))
                .put("spotBorrow", plain(coin.holding().spotBorrow()))
                .put("accruedInterest", where(shared && listed.borrowable(), accrued))
                .put("totalOrderIM", where(perCoinMargin, coin.orderMargin()))
                .put("totalPositionIM", where(perCoinMargin, coin.positionMargin().initial()))
                .put("totalPositionMM", where(perCoinMargin, coin.positionMargin().maintenance()))
                .put("unrealisedPnl", plain(coin.unrealisedPnl()))
                .put("cumRealisedPnl", eightDecimals(coin.holding().realisedPnl()))
                .put("bonus", where(shared, coin.holding().bonus()))
                .put("marginCollateral", shared && listed.collateral())
                .put("collateralSwitch", shared && coin.holding().collateral())
                .put("colRes", "0")
                .put("availableToWithdraw", NOT_APPLICABLE)
                .put("availableToBorrow", NOT_APPLICABLE)
                .put("free", NOT_APPLICABLE);
    }

    private static String where(boolean applicable, BigDecimal figure) {
        return applicable ? plain(figure) : NOT_APPLICABLE;
    }

    /// A zero of this field is `0.00000000`.
    private static String eightDecimals(BigDecimal amount) {
        return amount.setScale(8, RoundingMode.HALF_UP).toPlainString();
    }
}
