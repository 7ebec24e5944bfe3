package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Wallet;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.Citation;
import io.plimsoll.rules.MarginRules;
import io.plimsoll.rules.Tolerance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the [AccountFigures] are worked out: the steps in their order; each stands on the ones
/// before.
final class AccountCalculation {
    private final AccountSnapshot account;
    private final CollateralBreakdown breakdown;
    private final List<CoinMargin> margins;
    private final Optional<Absence> notShared;
    private final boolean portfolio;

    AccountCalculation(
            AccountSnapshot account, CollateralBreakdown breakdown, List<CoinMargin> margins) {
        this.account = account;
        this.breakdown = breakdown;
        this.margins = margins;
        notShared = SharedMargin.absence(account.info());
        portfolio = account.info().marginMode() == MarginMode.PORTFOLIO_MARGIN;
    }

    AccountFigures figures() {
        var equity =
                new Compared(breakdown.equityUsd(), reported("totalEquity", Wallet::totalEquity));
        var wallet =
                new Compared(
                        shared(breakdown.collateralUsd()),
                        reported("totalWalletBalance", Wallet::totalWalletBalance));
        var perpUpl =
                new Compared(
                        breakdown.unrealisedPnlUsd(),
                        reported("totalPerpUPL", Wallet::totalPerpUpl));
        var marginBalance =
                new Compared(
                        marginBalance(wallet, perpUpl),
                        sharedReported("totalMarginBalance", Wallet::totalMarginBalance));
        var im =
                new Compared(
                        requirement("initialMargin", CoinMargin::initial),
                        sharedReported("totalInitialMargin", Wallet::totalInitialMargin));
        var mm =
                new Compared(
                        requirement("maintenanceMargin", CoinMargin::maintenance),
                        sharedReported("totalMaintenanceMargin", Wallet::totalMaintenanceMargin));
        Figure availableReported =
                sharedReported("totalAvailableBalance", Wallet::totalAvailableBalance);
        Figure optionValue = shared(breakdown.optionValueUsd());
        Figure orderLoss = orderLoss();
        Compared haircut =
                haircut(marginBalance.reported(), im.reported(), availableReported, orderLoss);
        Base base = base(marginBalance.best(), optionValue, haircut, orderLoss);
        return new AccountFigures(
                equity,
                wallet,
                perpUpl,
                marginBalance,
                optionValue,
                base.haircut(),
                haircut,
                orderLoss,
                held(base),
                new Compared(available(base, haircut, orderLoss, im.best()), availableReported),
                im,
                mm,
                rate("initialMargin", im.best(), base, "accountIMRate", Wallet::accountImRate),
                rate("maintenanceMargin", mm.best(), base, "accountMMRate", Wallet::accountMmRate));
    }

    /// What rates are measured against: margin balance − haircut loss + order loss. Portfolio
    /// margin measures against equity: option value counts as well.
    private record Base(
            Figure marginBalance, Optional<Figure> optionValue, Figure haircut, Figure orderLoss) {

        Figure value() {
            Figure all =
                    optionValue.isPresent() ? marginBalance.plus(optionValue.get()) : marginBalance;
            return all.minus(haircut).plus(orderLoss);
        }

        String notation() {
            return optionValue.isPresent()
                    ? "marginBalance + optionValue − haircutLoss + orderLoss"
                    : "marginBalance − haircutLoss + orderLoss";
        }

        List<Working.Term> terms() {
            List<Working.Term> terms = new ArrayList<>();
            terms.add(term("marginBalance", marginBalance));
            optionValue.ifPresent(value -> terms.add(term("optionValue", value)));
            terms.add(term("haircutLoss", haircut));
            terms.add(term("orderLoss", orderLoss));
            return terms;
        }
    }

    private Figure marginBalance(Compared wallet, Compared perpUpl) {
        Figure balances = wallet.best();
        Figure pnl = perpUpl.best();
        boolean listed = breakdown.absence().isEmpty();
        return shared(
                balances.plus(pnl)
                        .explained(
                                () ->
                                        new Working.Formula(
                                                "walletBalance + perpUpl",
                                                Optional.of(MarginRules.MARGIN_BALANCE),
                                                listed
                                                        ? Optional.empty()
                                                        : Optional.of(Remark.COINS_NOT_LISTED),
                                                List.of(
                                                        term("walletBalance", balances),
                                                        term("perpUpl", pnl)))));
    }

    /// In portfolio margin it follows from a stress test whose coefficients are not published.
    private Figure requirement(String name, Function<CoinMargin, Figure> ofCoin) {
        if (notShared.isPresent()) return usd(notShared.get());
        if (breakdown.absence().isPresent()) return usd(breakdown.absence().get());
        if (portfolio) return usd(Absence.NOT_DERIVABLE);
        return sumUsd(name, ofCoin, MarginRules.ACCOUNT_RATES);
    }

    /// Over all coins, at their prices. Nothing of a coin is worth nothing, also without one.
    private Figure sumUsd(String name, Function<CoinMargin, Figure> ofCoin, Citation rule) {
        List<Figure> parts = new ArrayList<>(margins.size());
        for (CoinMargin coin : margins) parts.add(coin.usd(ofCoin.apply(coin)));
        return Figure.sum(Unit.USD, parts)
                .explained(
                        () -> {
                            List<Working.Term> terms = new ArrayList<>();
                            for (int i = 0; i < parts.size(); i++)
                                if (!parts.get(i).isZero())
                                    terms.add(
                                            new Working.Term(
                                                    name, margins.get(i).coin(), parts.get(i)));
                            return new Working.Formula(
                                    "Σ " + name, Optional.of(rule), Optional.empty(), terms);
                        });
    }

    private Figure orderLoss() {
        if (notShared.isPresent()) return usd(notShared.get());
        if (account.openOrders().isEmpty()) return usd(Absence.NOT_READ);
        if (breakdown.absence().isPresent()) return usd(breakdown.absence().get());
        return sumUsd("orderLoss", coin -> coin.exposure().orderLoss(), MarginRules.ORDER_LOSS);
    }

    private Compared haircut(Figure marginBalance, Figure im, Figure available, Figure orderLoss) {
        if (notShared.isPresent()) {
            Figure none = usd(notShared.get());
            return new Compared(none, none);
        }
        Map<String, CoinCollateral> coins =
                HaircutLoss.possible(account).orElse(false)
                        ? breakdown.coins().stream()
                                .collect(
                                        Collectors.toMap(
                                                CoinCollateral::coin,
                                                Function.identity(),
                                                (first, _) -> first))
                        : Map.of();
        return new Compared(
                new HaircutLoss(account, coins).byFormula(),
                impliedHaircut(marginBalance, im, available, orderLoss),
                // What the totals leave over carries the last digits of three of them.
                (mine, theirs) ->
                        Tolerance.AMOUNT.covers(mine, theirs)
                                || marginBalance
                                        .value()
                                        .filter(
                                                all ->
                                                        Tolerance.AMOUNT.covers(
                                                                all.add(mine), all.add(theirs)))
                                        .isPresent());
    }

    /// What the exchange's own totals leave over. An available balance of zero may have been cut
    /// off there and tells nothing; nor does portfolio margin report what it starts from.
    private Figure impliedHaircut(
            Figure marginBalance, Figure im, Figure available, Figure orderLoss) {
        if (portfolio || available.isZero()) return usd(Absence.NOT_DERIVABLE);
        Figure loss = orderLoss.isKnown() ? orderLoss : Figure.zero(Unit.USD);
        return marginBalance
                .plus(loss)
                .minus(im)
                .minus(available)
                .map(usd -> usd.max(BigDecimal.ZERO))
                .explained(
                        () ->
                                new Working.Formula(
                                        "max(0, totalMarginBalance + orderLoss −"
                                                + " totalInitialMargin −"
                                                + " totalAvailableBalance)",
                                        Optional.of(MarginRules.AVAILABLE),
                                        Optional.of(Remark.FROM_THE_TOTALS),
                                        List.of(
                                                term("totalMarginBalance", marginBalance),
                                                term("orderLoss", loss),
                                                term("totalInitialMargin", im),
                                                term("totalAvailableBalance", available))));
    }

    /// The haircut loss that the totals imply, because the formula is a reading of ours; without
    /// spot orders there is none, whatever last digits the totals leave over. Where the order loss
    /// is not known, what the totals imply holds it as well.
    private Base base(
            Figure marginBalance, Figure optionValue, Compared haircut, Figure orderLoss) {
        boolean none = HaircutLoss.possible(account).filter(some -> !some).isPresent();
        Figure loss;
        if (!orderLoss.isKnown()) loss = haircut.reported();
        else if (none) loss = haircut.computed();
        else loss = haircut.official();
        return new Base(
                marginBalance,
                portfolio ? Optional.of(optionValue) : Optional.empty(),
                loss,
                orderLoss.isKnown() || notShared.isPresent() ? orderLoss : Figure.zero(Unit.USD));
    }

    private static Figure held(Base base) {
        return base.haircut()
                .minus(base.orderLoss())
                .explained(
                        () ->
                                Working.arithmetic(
                                        "haircutLoss − orderLoss",
                                        term("haircutLoss", base.haircut()),
                                        term("orderLoss", base.orderLoss())));
    }

    /// Held against the exchange's with the haircut loss of the formula: the one that the totals
    /// imply was made from what it would be held against, and serves only where it is nothing.
    private Figure available(Base base, Compared haircut, Figure orderLoss, Figure im) {
        boolean independent = haircut.computed().isKnown() && orderLoss.isKnown();
        if (!independent
                && haircut.reported().isKnown()
                && !negligible(haircut.reported(), base.marginBalance()))
            return usd(Absence.NOT_INDEPENDENT);
        Base all =
                independent
                        ? new Base(
                                base.marginBalance(),
                                base.optionValue(),
                                haircut.computed(),
                                orderLoss)
                        : base;
        return all.value()
                .minus(im)
                .map(usd -> usd.max(BigDecimal.ZERO))
                .explained(
                        () -> {
                            List<Working.Term> terms = new ArrayList<>(all.terms());
                            terms.add(term("initialMargin", im));
                            return new Working.Formula(
                                    "max(0, " + all.notation() + " − initialMargin)",
                                    Optional.of(MarginRules.AVAILABLE),
                                    Optional.empty(),
                                    terms);
                        });
    }

    private static boolean negligible(Figure haircut, Figure marginBalance) {
        return haircut.value()
                .filter(
                        loss ->
                                marginBalance
                                        .value()
                                        .filter(all -> Tolerance.AMOUNT.covers(all, all.add(loss)))
                                        .isPresent())
                .isPresent();
    }

    private Compared rate(
            String name,
            Figure required,
            Base base,
            String field,
            Function<Wallet, Optional<BigDecimal>> reportedRate) {
        Figure reported = shared(reported(Unit.RATIO, field, reportedRate));
        Figure all = base.value();
        if (required.isKnown() && all.isKnown() && !all.isPositive())
            return new Compared(
                    Figure.absent(
                            required.isPositive() ? Absence.MARGIN_USED_UP : Absence.NO_MARGIN,
                            Unit.RATIO),
                    reported);
        Figure exact =
                required.combine(
                                all,
                                Unit.RATIO,
                                (margin, of) -> margin.divide(of, Rounding.PRECISE))
                        .explained(
                                () -> {
                                    List<Working.Term> terms = new ArrayList<>();
                                    terms.add(term(name, required));
                                    terms.addAll(base.terms());
                                    return new Working.Formula(
                                            "trunc4(%s ÷ (%s))".formatted(name, base.notation()),
                                            Optional.of(MarginRules.ACCOUNT_RATES),
                                            Optional.empty(),
                                            terms);
                                });
        return Compared.rounded(exact, reported, Rounding::accountRate);
    }

    private Figure shared(Figure figure) {
        return notShared.map(reason -> Figure.absent(reason, figure.unit())).orElse(figure);
    }

    private Figure sharedReported(String field, Function<Wallet, Optional<BigDecimal>> amount) {
        return shared(reported(field, amount));
    }

    private Figure reported(String field, Function<Wallet, Optional<BigDecimal>> amount) {
        return reported(Unit.USD, field, amount);
    }

    private Figure reported(
            Unit unit, String field, Function<Wallet, Optional<BigDecimal>> amount) {
        return account.wallet()
                .map(wallet -> Figure.reported(amount.apply(wallet), unit, Source.wallet(field)))
                .orElseGet(() -> Figure.absent(Absence.noWallet(account.info()), unit));
    }

    private static Figure usd(Absence reason) {
        return Figure.absent(reason, Unit.USD);
    }
}
