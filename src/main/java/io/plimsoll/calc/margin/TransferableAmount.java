package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Origin;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.Dated;
import io.plimsoll.rules.MarginRules;
import io.plimsoll.rules.TransferRule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How much of a coin may leave the account, in units of the coin, cut off after 8 decimals: the
/// smaller of what the available balance allows (the quantity whose collateral value equals it, by
/// the way back through the coin's tiers) and what of the balance nothing else has a claim on; what
/// was borrowed on spot is a claim (FAQ of 2025-07-09: borrowings are considered). Nothing leaves
/// at an initial margin rate of 100 %; unrealised profit never does.
final class TransferableAmount {
    private final AccountSnapshot account;
    private final AccountFigures figures;
    private final Dated.Version<TransferRule> rule;

    TransferableAmount(AccountSnapshot account, AccountFigures figures) {
        this.account = account;
        this.figures = figures;
        rule = MarginRules.TRANSFER.at(account.takenAt());
    }

    Compared of(CoinBalance balance, CoinCollateral coin, CoinMargin margin) {
        Unit unit = Unit.coin(coin.coin());
        Figure reported =
                Figure.of(
                                account.transferable().map(all -> all.get(coin.coin())),
                                unit,
                                account.transferable().isPresent()
                                        ? Absence.NOT_REPORTED
                                        : Absence.NOT_READ)
                        .explained(Source.transferable(coin.coin()));
        return Compared.rounded(exact(balance, coin, margin), reported, Rounding::transferable);
    }

    private Figure exact(CoinBalance balance, CoinCollateral coin, CoinMargin margin) {
        Unit unit = Unit.coin(coin.coin());
        MarginMode mode = account.info().marginMode();
        if (mode == MarginMode.UNKNOWN) return Figure.absent(Absence.UNKNOWN_MARGIN_MODE, unit);
        if (mode == MarginMode.ISOLATED_MARGIN) return isolated(balance, coin, margin);
        Figure imRate = figures.imRate().official();
        boolean nothing =
                imRate.value().filter(rate -> rate.compareTo(BigDecimal.ONE) >= 0).isPresent()
                        || imRate.absence().filter(Absence.MARGIN_USED_UP::equals).isPresent();
        if (nothing)
            return Figure.zero(unit).explained(() -> because("0", Remark.NO_TRANSFER, List.of()));
        Figure free = free(balance, coin, margin);
        if (!coin.state().counts()) {
            Optional<Absence> unknown =
                    imRate.absence().filter(reason -> reason != Absence.NO_MARGIN);
            if (unknown.isPresent()) return Figure.absent(unknown.get(), unit);
            return free.map(amount -> amount.max(BigDecimal.ZERO))
                    .explained(
                            () ->
                                    because(
                                            "trunc8(max(0, freeBalance))",
                                            Remark.NOT_COLLATERAL,
                                            List.of(term("freeBalance", free))));
        }
        return limited(coin, free);
    }

    private Figure limited(CoinCollateral coin, Figure free) {
        Figure available = figures.availableBalance().official();
        List<CollateralTier> tiers = coin.tiers();
        Optional<Absence> missing =
                tiers.isEmpty()
                        ? Optional.of(Absence.NO_TIERS)
                        : PositionFigures.firstAbsence(available, coin.price(), free);
        if (missing.isPresent()) return Figure.absent(missing.get(), free.unit());
        BigDecimal price = PositionFigures.amount(coin.price());
        if (price.signum() <= 0) return Figure.absent(Absence.NO_PRICE, free.unit());
        BigDecimal weighted =
                PositionFigures.amount(available)
                        .max(BigDecimal.ZERO)
                        .divide(price, Rounding.PRECISE);
        Optional<BigDecimal> byMargin = CollateralValue.quantity(weighted, tiers);
        BigDecimal most = PositionFigures.amount(free).max(BigDecimal.ZERO);
        if (byMargin.isEmpty())
            return Figure.of(
                    most,
                    free.unit(),
                    () ->
                            because(
                                    "trunc8(max(0, freeBalance))",
                                    Remark.MORE_THAN_ALL_TIERS,
                                    List.of(term("freeBalance", free))));
        Figure quantity =
                Figure.of(
                        byMargin.get(),
                        free.unit(),
                        () ->
                                Working.of(
                                        "inverseTiers(availableBalance ÷ usdIndexPrice)",
                                        rule.citation(),
                                        term("availableBalance", available),
                                        term("usdIndexPrice", coin.price())));
        return Figure.of(
                most.min(byMargin.get()),
                free.unit(),
                () ->
                        Working.of(
                                "trunc8(max(0, min(quantityByMargin, freeBalance)))",
                                rule.citation(),
                                term("quantityByMargin", quantity),
                                term("freeBalance", free)));
    }

    private Working because(String notation, Remark remark, List<Working.Term> terms) {
        return new Working.Formula(
                notation, Optional.of(rule.citation()), Optional.of(remark), terms);
    }

    /// What of the balance nothing else has a claim on; may be negative.
    private Figure free(CoinBalance balance, CoinCollateral coin, CoinMargin margin) {
        String name = coin.coin();
        boolean portfolio = account.info().marginMode() == MarginMode.PORTFOLIO_MARGIN;
        Figure locked = reported(name, balance.locked(), "locked");
        Figure hedged = orZero(reported(name, balance.spotHedgingQty(), "spotHedgingQty"));
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim("", "netBalance", coin.netBalance()));
        claims.add(new Claim(" − ", "locked", locked));
        switch (rule.value()) {
            case AVAILABLE_AND_BALANCE -> {}
            case LESS_SPOT_HEDGE -> {
                if (portfolio) claims.add(new Claim(" − ", "spotHedgingQty", hedged));
            }
            case LESS_ALL_CLAIMS -> {
                Figure pnl = coin.unrealisedPnl().official();
                Figure bonus = orZero(reported(name, balance.bonus(), "bonus"));
                claims.add(new Claim(" + ", "unrealisedLoss", lossPart("unrealisedPnl", pnl)));
                claims.add(
                        new Claim(
                                " + ", "optionLoss", lossPart("optionValue", coin.optionValue())));
                claims.add(new Claim(" + ", "orderLoss", margin.exposure().orderLoss()));
                if (portfolio) {
                    claims.add(new Claim(" − ", "bonusOrHedge", greater(bonus, hedged)));
                } else {
                    claims.add(new Claim(" − ", "bonus", bonus));
                    claims.add(
                            new Claim(" − ", "buyOptionIm", margin.exposure().buyOptionMargin()));
                }
            }
        }
        return together(claims);
    }

    /// @param sign with which it enters, empty for the first
    private record Claim(String sign, String name, Figure figure) {}

    private Figure together(List<Claim> claims) {
        Figure sum = Figure.zero(claims.getFirst().figure().unit());
        for (Claim claim : claims)
            sum = claim.sign().equals(" − ") ? sum.minus(claim.figure()) : sum.plus(claim.figure());
        Origin origin =
                () ->
                        new Working.Formula(
                                claims.stream()
                                        .map(claim -> claim.sign() + claim.name())
                                        .collect(Collectors.joining()),
                                Optional.of(rule.citation()),
                                Optional.empty(),
                                claims.stream()
                                        .map(claim -> term(claim.name(), claim.figure()))
                                        .toList());
        return sum.explained(origin);
    }

    private static Figure lossPart(String name, Figure amount) {
        return amount.map(value -> value.min(BigDecimal.ZERO))
                .explained(() -> Working.arithmetic("min(0, " + name + ")", term(name, amount)));
    }

    private static Figure greater(Figure bonus, Figure hedged) {
        return bonus.combine(hedged, bonus.unit(), BigDecimal::max)
                .explained(
                        () ->
                                Working.arithmetic(
                                        "max(bonus, spotHedgingQty)",
                                        term("bonus", bonus),
                                        term("spotHedgingQty", hedged)));
    }

    private Figure isolated(CoinBalance balance, CoinCollateral coin, CoinMargin margin) {
        String name = coin.coin();
        Figure wallet = coin.netBalance();
        Figure positions = margin.positionIm().official();
        Figure orders = margin.orderIm().official();
        Figure locked = reported(name, balance.locked(), "locked");
        Figure bonus = orZero(reported(name, balance.bonus(), "bonus"));
        return wallet.minus(positions)
                .minus(orders)
                .minus(locked)
                .minus(bonus)
                .map(amount -> amount.max(BigDecimal.ZERO))
                .explained(
                        () ->
                                Working.of(
                                        "trunc8(max(0, netBalance − positionIm − orderIm −"
                                                + " locked − bonus))",
                                        MarginRules.ISOLATED_AVAILABLE,
                                        term("netBalance", wallet),
                                        term("positionIm", positions),
                                        term("orderIm", orders),
                                        term("locked", locked),
                                        term("bonus", bonus)));
    }

    private static Figure reported(String coin, Optional<BigDecimal> amount, String field) {
        return Figure.reported(amount, Unit.coin(coin), Source.wallet(coin, field));
    }

    /// A bonus or a hedge that is not reported is one that the account does not have.
    private static Figure orZero(Figure amount) {
        return amount.isKnown() ? amount : Figure.zero(amount.unit()).explained(amount.origin());
    }
}
