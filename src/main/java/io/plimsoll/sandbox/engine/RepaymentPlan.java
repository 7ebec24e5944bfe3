package io.plimsoll.sandbox.engine;

import static io.plimsoll.sandbox.engine.Decimals.atLeastZero;
import static io.plimsoll.sandbox.engine.Decimals.over;
import static io.plimsoll.sandbox.engine.Decimals.truncated;

import io.plimsoll.sandbox.scenario.Market;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a repayment takes out of the unified wallet and what it pays back, worked out before
/// anything is changed.
///
/// The coin's own balance pays first, for what was borrowed on spot; a balance that owes because of
/// derivatives has nothing to pay with. Then other coins are sold at USD index prices, the lowest
/// liquidation order first: what they bring pays what derivatives have borrowed, then the rest. The
/// fee comes on top, out of the coins that are sold.
final class RepaymentPlan {
    private static final BigDecimal WITH_FEE = new BigDecimal("1.001");
    private static final String NEVER_CONVERTED = "MNT";
    private static final int AMOUNT_DECIMALS = 8;

    private final Market market;
    private final boolean converting;
    private final List<CoinFigures> sellable;
    private final Map<String, BigDecimal> taken = new HashMap<>();
    private final Map<String, BigDecimal> given = new HashMap<>();
    private final Map<String, BigDecimal> spotRepaid = new HashMap<>();
    private BigDecimal convertedUsd = BigDecimal.ZERO;
    private boolean fallsShort;
    private boolean unconvertible;

    RepaymentPlan(Market market, AccountFigures figures, boolean converting) {
        this.market = market;
        this.converting = converting;
        this.sellable =
                figures.coins().stream()
                        .filter(this::isSellable)
                        .sorted(Comparator.comparingInt(this::liquidationOrder))
                        .toList();
    }

    private boolean isSellable(CoinFigures coin) {
        return coin.usdIndex().isPresent()
                && coin.holding().collateral()
                && coin.borrowed().signum() == 0
                && !coin.coin().equals(NEVER_CONVERTED);
    }

    private int liquidationOrder(CoinFigures coin) {
        return market.coin(coin.coin()).liquidationOrder();
    }

    /// Adds one debt, or a part of it.
    void repay(CoinFigures debt, BigDecimal amount) {
        BigDecimal fromBalance = amount.min(debt.holding().spotBorrow()).min(spare(debt));
        add(taken, debt.coin(), fromBalance);
        add(spotRepaid, debt.coin(), fromBalance);
        BigDecimal rest = amount.subtract(fromBalance);
        if (rest.signum() == 0) return;
        BigDecimal bought = converting ? bought(debt, rest) : BigDecimal.ZERO;
        BigDecimal forDerivatives = bought.min(debt.derivativesBorrowed());
        add(given, debt.coin(), forDerivatives);
        add(spotRepaid, debt.coin(), bought.subtract(forDerivatives));
        fallsShort |= bought.compareTo(rest) < 0;
    }

    /// How much of the wanted amount the other coins can buy; they are sold for it.
    private BigDecimal bought(CoinFigures debt, BigDecimal wanted) {
        if (debt.usdIndex().isEmpty() || debt.coin().equals(NEVER_CONVERTED)) {
            unconvertible = true;
            return BigDecimal.ZERO;
        }
        BigDecimal price = debt.usdIndex().get();
        BigDecimal cost = wanted.multiply(price).multiply(WITH_FEE);
        BigDecimal unpaid = cost;
        for (CoinFigures coin : sellable) unpaid = unpaid.subtract(sold(coin, unpaid));
        BigDecimal bought =
                unpaid.signum() == 0
                        ? wanted
                        : truncated(
                                over(cost.subtract(unpaid), price.multiply(WITH_FEE)),
                                AMOUNT_DECIMALS);
        convertedUsd = convertedUsd.add(bought.multiply(price));
        return bought;
    }

    /// Sells as much of a coin as is needed, rounded up to eight decimals, or all that is spare.
    ///
    /// @return what it brings in USD, at most `needed`
    private BigDecimal sold(CoinFigures coin, BigDecimal needed) {
        BigDecimal price = coin.usdIndex().orElseThrow();
        BigDecimal spare = spare(coin).subtract(taken.getOrDefault(coin.coin(), BigDecimal.ZERO));
        BigDecimal quantity =
                over(needed, price).setScale(AMOUNT_DECIMALS, RoundingMode.UP).min(spare);
        add(taken, coin.coin(), quantity);
        return needed.min(quantity.multiply(price));
    }

    /// What of a coin's balance is bound by nothing: by no order, loss or option, and no bonus.
    private static BigDecimal spare(CoinFigures coin) {
        BigDecimal unlocked = coin.holding().balance().subtract(coin.locked());
        return atLeastZero(unlocked.min(coin.free()).subtract(coin.holding().bonus()));
    }

    private static void add(Map<String, BigDecimal> amounts, String coin, BigDecimal amount) {
        amounts.merge(coin, amount, BigDecimal::add);
    }

    /// The worth of all that is bought, without the fee.
    BigDecimal convertedUsd() {
        return convertedUsd;
    }

    /// Whether a part of what was to be repaid stays owed.
    boolean fallsShort() {
        return fallsShort;
    }

    boolean repaysNothing() {
        return given.values().stream().allMatch(amount -> amount.signum() == 0)
                && spotRepaid.values().stream().allMatch(amount -> amount.signum() == 0);
    }

    /// Whether a debt is in a coin that is not bought for others.
    boolean unconvertible() {
        return unconvertible;
    }

    void carryOut(Ledger ledger) {
        taken.forEach((coin, amount) -> ledger.debit("UNIFIED", coin, amount));
        given.forEach((coin, amount) -> ledger.debit("UNIFIED", coin, amount.negate()));
        spotRepaid.forEach(ledger::repaySpot);
    }
}
