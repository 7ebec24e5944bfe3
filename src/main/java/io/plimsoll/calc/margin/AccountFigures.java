package io.plimsoll.calc.margin;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.interest.BorrowUsage;
import io.plimsoll.calc.interest.BorrowedAmount;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The figures of the account as a whole, calculated and as reported. Amounts in USD, rates as
/// fractions.
///
/// @param totalEquity what everything is worth, without collateral ratios
/// @param walletBalance what the balances count as margin
/// @param perpUpl unrealised profit and loss of perpetuals and futures
/// @param marginBalance what can serve as margin: the two above together
/// @param heldByOrders what open orders take from the margin: haircut loss less order loss
/// @param availableBalance margin left for new orders; not below zero
/// @param imRate truncated to 4 decimals
/// @param mmRate truncated to 4 decimals; liquidation at 1
/// @param borrowUsage the highest among the borrowed coins; empty without debt
public record AccountFigures(
        Compared totalEquity,
        Compared walletBalance,
        Compared perpUpl,
        Compared marginBalance,
        Figure heldByOrders,
        Compared availableBalance,
        Compared initialMargin,
        Compared maintenanceMargin,
        Compared imRate,
        Compared mmRate,
        Optional<CoinUsage> borrowUsage) {

    public static AccountFigures of(AccountSnapshot account) {
        return new Calculation(account).figures();
    }

    /// The steps in their order; each stands on the ones before.
    private static final class Calculation {
        private final AccountSnapshot account;
        private final CollateralBreakdown breakdown;
        private final Optional<Absence> notShared;

        Calculation(AccountSnapshot account) {
            this.account = account;
            breakdown = CollateralBreakdown.of(account);
            notShared = SharedMargin.absence(account.info());
        }

        AccountFigures figures() {
            var equity =
                    new Compared(breakdown.equityUsd(), reported(Unit.USD, Wallet::totalEquity));
            var wallet =
                    new Compared(
                            shared(breakdown.collateralUsd()),
                            reported(Unit.USD, Wallet::totalWalletBalance));
            var perpUpl =
                    new Compared(
                            breakdown.unrealisedPnlUsd(), reported(Unit.USD, Wallet::totalPerpUpl));
            var marginBalance =
                    new Compared(
                            wallet.computed().plus(perpUpl.computed()),
                            sharedReported(Unit.USD, Wallet::totalMarginBalance));
            var im =
                    new Compared(
                            initialMargin(), sharedReported(Unit.USD, Wallet::totalInitialMargin));
            var mm =
                    new Compared(
                            maintenanceMargin(),
                            sharedReported(Unit.USD, Wallet::totalMaintenanceMargin));
            Figure availableReported = sharedReported(Unit.USD, Wallet::totalAvailableBalance);
            Figure held = heldByOrders(marginBalance.reported(), im.reported(), availableReported);
            Figure base = rateBase(marginBalance.computed()).minus(held);
            return new AccountFigures(
                    equity,
                    wallet,
                    perpUpl,
                    marginBalance,
                    held,
                    new Compared(
                            base.minus(im.best()).map(usd -> usd.max(BigDecimal.ZERO)),
                            availableReported),
                    im,
                    mm,
                    new Compared(
                            rate(im.best(), base),
                            sharedReported(Unit.RATIO, Wallet::accountImRate)),
                    new Compared(
                            rate(mm.best(), base),
                            sharedReported(Unit.RATIO, Wallet::accountMmRate)),
                    highestUsage());
        }

        /// Of positions and orders. What borrowing adds depends on loan tiers that are not part of
        /// the snapshot.
        private Figure initialMargin() {
            return requirement(
                    coin ->
                            amount(coin, coin.totalOrderIm())
                                    .plus(amount(coin, coin.totalPositionIm())));
        }

        /// Of positions; what active orders add to it is not reported by coin.
        private Figure maintenanceMargin() {
            return activeOrders()
                    .map(
                            active ->
                                    active
                                            ? usd(Absence.NOT_DERIVABLE)
                                            : requirement(
                                                    coin -> amount(coin, coin.totalPositionMm())))
                    .orElseGet(() -> usd(Absence.NOT_READ));
        }

        private Figure requirement(Function<CoinBalance, Figure> ofCoin) {
            Figure debt = breakdown.debtUsd();
            if (!debt.isZero()) return shared(debt.isKnown() ? usd(Absence.NOT_DERIVABLE) : debt);
            return shared(
                    Figure.sum(
                            Unit.USD,
                            coins().stream()
                                    .map(
                                            coin ->
                                                    IndexPrice.usdValue(
                                                            ofCoin.apply(coin),
                                                            IndexPrice.of(account, coin)))
                                    .toList()));
        }

        /// How the exchange calculates haircut loss is not published, so it is told by what the
        /// reported figures leave over. An available balance of zero may have been cut off there
        /// and tells nothing; nor does portfolio margin report what it starts from.
        private Figure heldByOrders(Figure marginBalance, Figure im, Figure available) {
            if (activeOrders().filter(active -> !active).isPresent())
                return shared(Figure.zero(Unit.USD));
            if (account.info().marginMode() == MarginMode.PORTFOLIO_MARGIN || available.isZero())
                return shared(usd(Absence.NOT_DERIVABLE));
            return marginBalance.minus(im).minus(available).map(usd -> usd.max(BigDecimal.ZERO));
        }

        /// Portfolio margin measures against equity: option value counts as well.
        private Figure rateBase(Figure marginBalance) {
            return account.info().marginMode() == MarginMode.PORTFOLIO_MARGIN
                    ? marginBalance.plus(breakdown.total(CoinCollateral::optionValueUsd))
                    : marginBalance;
        }

        private static Figure rate(Figure required, Figure base) {
            if (required.isKnown() && base.isKnown() && !base.isPositive())
                return Figure.absent(
                        required.isPositive() ? Absence.MARGIN_USED_UP : Absence.NO_MARGIN,
                        Unit.RATIO);
            return required.combine(
                    base,
                    Unit.RATIO,
                    (margin, all) -> Rounding.accountRate(margin.divide(all, Rounding.PRECISE)));
        }

        /// A usage that is not known ranks last, but stays what it is.
        private Optional<CoinUsage> highestUsage() {
            return coins().stream()
                    .filter(coin -> !BorrowedAmount.debt(account, coin).isZero())
                    .map(coin -> new CoinUsage(coin.coin(), usage(coin.coin())))
                    .max(
                            Comparator.comparing(
                                    coin -> coin.usage().value().orElse(BigDecimal.ZERO)));
        }

        private Figure usage(String coin) {
            return account.collateralOf(coin)
                    .map(BorrowUsage::of)
                    .map(use -> use.usage().best())
                    .orElseGet(() -> Figure.absent(Absence.NOT_REPORTED, Unit.RATIO));
        }

        /// Whether orders wait in the book; empty when the orders were not read. Those that wait
        /// for a trigger hold no margin yet.
        private Optional<Boolean> activeOrders() {
            return account.openOrders()
                    .map(orders -> !orders.stream().allMatch(Order::isConditional));
        }

        private List<CoinBalance> coins() {
            return account.wallet().map(Wallet::coins).orElse(List.of());
        }

        private Figure shared(Figure figure) {
            return notShared.map(reason -> Figure.absent(reason, figure.unit())).orElse(figure);
        }

        private Figure sharedReported(Unit unit, Function<Wallet, Optional<BigDecimal>> field) {
            return shared(reported(unit, field));
        }

        private Figure reported(Unit unit, Function<Wallet, Optional<BigDecimal>> field) {
            return account.wallet()
                    .map(wallet -> Figure.reported(field.apply(wallet), unit))
                    .orElseGet(() -> Figure.absent(Absence.noWallet(account.info()), unit));
        }

        private static Figure amount(CoinBalance balance, Optional<BigDecimal> reported) {
            return Figure.reported(reported, Unit.coin(balance.coin()));
        }

        private static Figure usd(Absence reason) {
            return Figure.absent(reason, Unit.USD);
        }
    }
}
