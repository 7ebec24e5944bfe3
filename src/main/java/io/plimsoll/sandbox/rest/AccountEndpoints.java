package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.engine.AccountFigures;
import io.plimsoll.sandbox.engine.BorrowTerms;
import io.plimsoll.sandbox.engine.CoinFigures;
import io.plimsoll.sandbox.engine.Ledger;
import io.plimsoll.sandbox.engine.Obstacle;
import io.plimsoll.sandbox.engine.UpgradeAnswer;
import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Scenario;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `/v5/account/...`
final class AccountEndpoints {
    private static final int MOST_COINS = 20;
    private static final List<String> MARGIN_MODES =
            List.of("ISOLATED_MARGIN", "REGULAR_MARGIN", "PORTFOLIO_MARGIN");

    private AccountEndpoints() {}

    static ObjectNode info(Call call) {
        Ledger ledger = call.account().ledger();
        Scenario.Account account = call.scenario().account();
        return Json.object()
                .put("unifiedMarginStatus", call.account().toldStatus())
                .put("marginMode", ledger.marginMode())
                .put("isMasterTrader", account.masterTrader())
                .put("spotHedgingStatus", account.spotHedging() ? "ON" : "OFF")
                .put("updatedTime", Json.millis(ledger.updatedAt()))
                .put("dcpStatus", "OFF")
                .put("timeWindow", 10)
                .put("smpGroup", 0);
    }

    static ObjectNode walletBalance(Call call) throws Refusal {
        String wallet = call.params().required("accountType");
        if (!call.account().ledger().wallets().contains(wallet))
            throw Refusal.badParameter(
                    "accountType only supports "
                            + String.join(", ", call.account().ledger().wallets()));
        AccountFigures figures = call.account().figures(wallet, call.now());
        return Json.list(
                List.of(figures), totals -> WalletRows.wallet(call, wallet, totals, asked(call)));
    }

    private static Optional<List<String>> asked(Call call) {
        return call.params().get("coin").map(coins -> Arrays.asList(coins.split(",", -1)));
    }

    static ObjectNode collateralInfo(Call call) throws Refusal {
        call.requireUnified();
        Map<String, CoinFigures> held =
                call.account().figures("UNIFIED", call.now()).coins().stream()
                        .collect(Collectors.toMap(CoinFigures::coin, Function.identity()));
        List<Coin> coins =
                call.account().market().coins().values().stream()
                        .filter(coin -> call.params().allows("currency", coin.name()))
                        .toList();
        return Json.list(
                coins,
                coin ->
                        collateral(
                                call,
                                coin,
                                Optional.ofNullable(held.get(coin.name()))
                                        .orElseGet(
                                                () ->
                                                        call.account()
                                                                .absent(coin.name(), call.now()))));
    }

    private static ObjectNode collateral(Call call, Coin coin, CoinFigures figures) {
        BorrowTerms terms = call.account().borrowTerms(figures);
        return Json.object()
                .put("currency", coin.name())
                .put("hourlyBorrowRate", coin.borrowable() ? plain(terms.hourlyRate()) : "")
                .put("maxBorrowingAmount", plain(terms.limit()))
                .put("freeBorrowingLimit", plain(terms.freeLimit()))
                .put("freeBorrowAmount", plain(terms.exempt()))
                .put("freeBorrowingAmount", "")
                .put("borrowAmount", plain(terms.borrowed()))
                .put("otherBorrowAmount", plain(terms.borrowedByOthers()))
                .put("availableToBorrow", plain(terms.available()))
                .put("borrowable", coin.borrowable())
                .put("borrowUsageRate", plain(terms.usage()))
                .put("marginCollateral", coin.collateral())
                .put("collateralSwitch", figures.holding().collateral())
                .put("collateralRatio", SpotMarginEndpoints.firstRatio(coin));
    }

    /// What may leave the account, of up to twenty coins.
    static ObjectNode withdrawal(Call call) throws Refusal {
        call.requireUnified();
        List<Coin> coins = new ArrayList<>();
        for (String name : call.params().required("coinName").split(",", -1))
            coins.add(call.coin(name));
        if (coins.size() > MOST_COINS)
            throw Refusal.badParameter("coinName has more than %d coins".formatted(MOST_COINS));
        Map<String, BigDecimal> amounts = call.account().transferable(coins, call.now());
        ObjectNode byCoin = Json.object();
        amounts.forEach((coin, amount) -> byCoin.put(coin, plain(amount)));
        ObjectNode result = Json.object();
        result.set("availableWithdrawal", byCoin.get(coins.getFirst().name()));
        result.set("availableWithdrawalMap", byCoin);
        return result;
    }

    static ObjectNode setMarginMode(Call call) throws Refusal {
        call.requireUnified();
        call.requireNoUpgrade();
        String mode = call.params().required("setMarginMode");
        if (!MARGIN_MODES.contains(mode)) throw Refusal.badParameter("setMarginMode " + mode);
        List<Obstacle> obstacles = call.account().changeMode(mode, call.now());
        ObjectNode result = Json.object();
        result.set("reasons", Json.array(obstacles, AccountEndpoints::reason));
        if (!obstacles.isEmpty())
            throw Refusal.explained(3400045, "Set margin mode failed", result);
        return result;
    }

    private static ObjectNode reason(Obstacle obstacle) {
        return Json.object()
                .put("reasonCode", Integer.toString(obstacle.code()))
                .put("reasonMsg", obstacle.message());
    }

    static ObjectNode upgrade(Call call) throws Refusal {
        return switch (call.account().upgrade(call.now())) {
            case UpgradeAnswer.Success _ -> upgrade("SUCCESS", Optional.empty());
            case UpgradeAnswer.InProgress _ -> upgrade("PROCESS", Optional.empty());
            case UpgradeAnswer.Fail fail -> upgrade("FAIL", Optional.of(fail.messages()));
            case UpgradeAnswer.Refused refused ->
                    throw new Refusal(refused.code(), refused.message());
        };
    }

    private static ObjectNode upgrade(String status, Optional<List<String>> messages) {
        ObjectNode result = Json.object().put("unifiedUpdateStatus", status);
        if (messages.isEmpty()) return result.putNull("unifiedUpdateMsg");
        ObjectNode wrapped = Json.object();
        wrapped.set("msg", Json.texts(messages.get()));
        return result.set("unifiedUpdateMsg", wrapped);
    }
}
