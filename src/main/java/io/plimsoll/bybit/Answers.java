package io.plimsoll.bybit;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.RepaymentStatus;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.account.Wallet;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// From the exchange's JSON to the records of `account`: each method reads one kind of `result`, or
/// one row of it.
final class Answers {
    private Answers() {}

    /// What the exchange's clock said when it answered.
    static Optional<Instant> serverTime(Fields envelope) {
        return envelope.object("result").nanos("timeNano").or(() -> envelope.millis("time"));
    }

    static AccountInfo accountInfo(Fields result) {
        return new AccountInfo(
                result.requiredInteger("unifiedMarginStatus"),
                MarginMode.of(result.text("marginMode")),
                result.flag("isMasterTrader"),
                result.text("spotHedgingStatus").equals("ON"),
                result.millis("updatedTime"));
    }

    static Wallet wallet(Fields result) {
        Fields wallet =
                result.list("list").stream()
                        .findFirst()
                        .orElseThrow(() -> new UnreadableFieldException("result.list[0]"));
        String accountType = wallet.text("accountType");
        boolean unified = accountType.equals("UNIFIED");
        return new Wallet(
                accountType,
                wallet.decimal("totalEquity"),
                wallet.decimal("totalWalletBalance"),
                wallet.decimal("totalPerpUPL"),
                wallet.decimal("totalMarginBalance"),
                wallet.decimal("totalAvailableBalance"),
                wallet.decimal("totalInitialMargin"),
                wallet.decimal("totalMaintenanceMargin"),
                wallet.decimal("accountIMRate"),
                wallet.decimal("accountMMRate"),
                wallet.list("coin").stream().map(coin -> coinBalance(coin, unified)).toList());
    }

    /// In a unified account a coin whose switches are not told must not pass for one that counts
    /// nothing.
    private static CoinBalance coinBalance(Fields coin, boolean unified) {
        return new CoinBalance(
                coin.requiredText("coin"),
                coin.decimal("equity"),
                coin.decimal("usdValue"),
                coin.decimal("walletBalance"),
                coin.decimal("locked"),
                coin.decimal("spotHedgingQty"),
                coin.decimal("borrowAmount"),
                coin.decimal("spotBorrow"),
                coin.decimal("accruedInterest"),
                coin.decimal("totalOrderIM"),
                coin.decimal("totalPositionIM"),
                coin.decimal("totalPositionMM"),
                coin.decimal("unrealisedPnl"),
                coin.decimal("cumRealisedPnl"),
                coin.decimal("bonus"),
                unified ? coin.requiredFlag("marginCollateral") : coin.flag("marginCollateral"),
                unified ? coin.requiredFlag("collateralSwitch") : coin.flag("collateralSwitch"),
                coin.integer("colRes"));
    }

    static List<CollateralInfo> collateralInfo(Fields result) {
        return result.list("list").stream()
                .map(
                        coin ->
                                new CollateralInfo(
                                        coin.requiredText("currency"),
                                        coin.decimal("hourlyBorrowRate"),
                                        coin.decimal("maxBorrowingAmount"),
                                        coin.decimal("freeBorrowingLimit"),
                                        coin.decimal("freeBorrowAmount"),
                                        coin.decimal("borrowAmount"),
                                        coin.decimal("otherBorrowAmount"),
                                        coin.decimal("availableToBorrow"),
                                        coin.flag("borrowable"),
                                        coin.decimal("borrowUsageRate"),
                                        coin.flag("marginCollateral"),
                                        coin.flag("collateralSwitch"),
                                        coin.decimal("collateralRatio")))
                .toList();
    }

    static Map<String, List<CollateralTier>> collateralTiers(Fields result) {
        return result.list("list").stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                coin -> coin.requiredText("currency"),
                                Answers::tiers,
                                (_, later) -> later));
    }

    private static List<CollateralTier> tiers(Fields coin) {
        return coin.list("collateralRatioList").stream()
                .map(
                        tier ->
                                new CollateralTier(
                                        tier.requiredDecimal("minQty"),
                                        tier.decimal("maxQty"),
                                        tier.requiredDecimal("collateralRatio")))
                .sorted(Comparator.comparing(CollateralTier::minQty))
                .toList();
    }

    static List<SpotTicker> spotTickers(Fields result) {
        return result.list("list").stream()
                .map(
                        pair ->
                                new SpotTicker(
                                        pair.requiredText("symbol"),
                                        pair.decimal("lastPrice"),
                                        pair.decimal("usdIndexPrice")))
                .toList();
    }

    static Order order(Category category, Fields order) {
        return new Order(
                category,
                order.requiredText("orderId"),
                order.requiredText("symbol"),
                order.text("side"),
                order.text("orderType"),
                order.text("orderStatus"),
                order.text("stopOrderType"),
                order.decimal("price"),
                order.decimal("qty"),
                order.decimal("leavesQty"),
                triggerLevel(order, "triggerPrice"),
                triggerLevel(order, "takeProfit"),
                triggerLevel(order, "stopLoss"),
                order.flag("reduceOnly"),
                order.millis("createdTime"));
    }

    /// Empty for a row without a position, which some queries return for the symbol's settings.
    static Optional<Position> position(Category category, Fields position) {
        boolean flat = position.text("side").isEmpty() && position.text("size").isEmpty();
        BigDecimal size = flat ? BigDecimal.ZERO : position.requiredDecimal("size");
        if (size.signum() == 0) return Optional.empty();
        return Optional.of(
                new Position(
                        category,
                        position.requiredText("symbol"),
                        position.integer("positionIdx").orElse(0),
                        position.text("side"),
                        size,
                        position.decimal("avgPrice"),
                        triggerLevel(position, "sessionAvgPrice"),
                        position.decimal("positionValue"),
                        position.divisor("leverage"),
                        position.decimal("markPrice"),
                        position.decimal("unrealisedPnl"),
                        position.decimal("positionIM"),
                        position.decimal("positionMM"),
                        position.decimal("liqPrice"),
                        triggerLevel(position, "takeProfit"),
                        triggerLevel(position, "stopLoss"),
                        position.text("positionStatus")));
    }

    /// No trigger waits at zero: here, and only here, the exchange's `"0.0"` means "not set".
    private static Optional<BigDecimal> triggerLevel(Fields row, String name) {
        return row.decimal(name).filter(level -> level.signum() != 0);
    }

    static KeyInfo keyInfo(Fields result) {
        Fields permissions = result.object("permissions");
        Map<String, List<String>> granted = new TreeMap<>();
        for (String group : permissions.names()) granted.put(group, permissions.texts(group));
        return new KeyInfo(
                result.text("note"),
                result.requiredInteger("readOnly") == 1,
                granted,
                result.texts("ips"),
                result.integer("deadlineDay"),
                result.isoInstant("expiredAt"),
                result.text("userID"),
                result.text("vipLevel"),
                result.flag("isMaster"));
    }

    /// Why a change was refused, as far as the answer says more than one text; never fails, since
    /// the refusal itself is understood.
    static List<String> reasons(Fields envelope) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode reason : envelope.json().path("result").path("reasons")) {
            String text = reason.path("reasonMsg").asString("");
            reasons.add(text.isEmpty() ? reason.path("reasonCode").asString("") : text);
        }
        reasons.removeIf(String::isEmpty);
        return reasons;
    }

    /// The orders that a call took to cancel; empty when it says that it failed.
    static Optional<List<String>> cancelledOrders(Fields result) {
        if (result.text("success").equals("0")) return Optional.empty();
        return Optional.of(
                result.list("list").stream().map(row -> row.requiredText("orderId")).toList());
    }

    static RepaymentStatus repaymentStatus(Fields result) {
        return switch (result.text("resultStatus")) {
            case "P" -> RepaymentStatus.PROCESSING;
            case "SU" -> RepaymentStatus.SUCCEEDED;
            case "FA" -> RepaymentStatus.FAILED;
            default -> throw new UnreadableFieldException("result.resultStatus");
        };
    }

    static UpgradeReply upgradeReply(Fields result) {
        UpgradeReply.Status status =
                switch (result.text("unifiedUpdateStatus")) {
                    case "FAIL" -> UpgradeReply.Status.FAIL;
                    case "PROCESS" -> UpgradeReply.Status.PROCESS;
                    case "SUCCESS" -> UpgradeReply.Status.SUCCESS;
                    default -> throw new UnreadableFieldException("result.unifiedUpdateStatus");
                };
        return new UpgradeReply(status, result.object("unifiedUpdateMsg").texts("msg"));
    }
}
