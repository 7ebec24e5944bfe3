package io.plimsoll.calc;

import io.plimsoll.account.Category;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;

/// The exchange's answers as origins, under the names that recordings give them.
public final class Source {
    private Source() {}

    /// An account-wide field of the wallet.
    public static Origin wallet(String field) {
        return Origin.field("wallet-balance", field);
    }

    /// A field of one coin of the wallet.
    public static Origin wallet(String coin, String field) {
        return row("wallet-balance", "coin", coin, field);
    }

    public static Origin collateralInfo(String coin, String field) {
        return row("collateral-info", "list", coin, field);
    }

    /// A field of one row of a coin's collateral value ratios.
    ///
    /// @param tier counted from zero
    public static Origin collateralTier(String coin, int tier, String field) {
        return () ->
                new Working.Field(
                        "collateral-tiers",
                        "list[" + coin + "].collateralRatioList[" + tier + "]." + field);
    }

    /// A field of one row of a coin's loan tiers.
    ///
    /// @param tier counted from zero
    public static Origin loanTier(String coin, int tier, String field) {
        return () ->
                new Working.Field(
                        "loan-tiers",
                        "list[" + coin + "].positionTiersRatioList[" + tier + "]." + field);
    }

    /// A field of one row of a contract's risk tiers.
    ///
    /// @param tier counted from zero
    public static Origin riskTier(Category category, String symbol, int tier, String field) {
        return () ->
                new Working.Field(
                        "risk-limit-" + category.wireName(),
                        "list[" + symbol + " #" + (tier + 1) + "]." + field);
    }

    public static Origin spotTicker(String symbol, String field) {
        return row("tickers-spot", "list", symbol, field);
    }

    public static Origin ticker(Category category, String symbol, String field) {
        return () ->
                new Working.Field(
                        "tickers-" + category.wireName(), "list[" + symbol + "]." + field);
    }

    public static Origin feeRate(Category category, String symbol) {
        return () ->
                new Working.Field(
                        "fee-rate-" + category.wireName(), "list[" + symbol + "].takerFeeRate");
    }

    public static Origin spotLeverage(String coin) {
        return row("coin-state", "list", coin, "spotLeverage");
    }

    public static Origin transferable(String coin) {
        return () -> new Working.Field("transferable", "availableWithdrawalMap." + coin);
    }

    public static Origin position(Position position, String field) {
        return () ->
                new Working.Field(
                        "positions-" + position.category().wireName(),
                        "list[" + position.symbol() + "]." + field);
    }

    /// The leverage chosen for a contract that is not held.
    public static Origin leverage(Category category, String symbol) {
        return () ->
                new Working.Field(
                        "positions-" + category.wireName(), "list[" + symbol + "].leverage");
    }

    public static Origin order(Order order, String field) {
        return () ->
                new Working.Field(
                        "orders-" + order.category().wireName(),
                        "list[" + order.orderId() + "]." + field);
    }

    public static Origin interest(InterestRecord charge, String field) {
        return () ->
                new Working.Field(
                        "borrow-history",
                        "list[%s %s].%s".formatted(charge.currency(), charge.createdTime(), field));
    }

    private static Origin row(String answer, String list, String name, String field) {
        return () -> new Working.Field(answer, list + "[" + name + "]." + field);
    }
}
