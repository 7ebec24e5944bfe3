package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Rounding.PRECISE;
import static io.plimsoll.calc.Working.term;
import static io.plimsoll.calc.margin.PositionFigures.amount;
import static io.plimsoll.calc.margin.PositionFigures.firstAbsence;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.RiskTier;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Origin;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.MarginRules;
import io.plimsoll.rules.Tolerance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// The mark price at which a position is liquidated, in the quote currency, rounded to the digits
/// of its mark price.
///
/// In isolated margin it is the position's own, by a formula. In cross margin it is an estimate:
/// the price at which the maintenance margin of the whole account reaches what there is to measure
/// it against, all other prices staying as they are. The account is calculated anew at each price
/// that is tried, so that the risk tiers and the borrowing that the loss would cause are all in it.
final class LiquidationPrice {
    private static final BigDecimal LOWEST = new BigDecimal("0.000001");
    private static final int DOUBLINGS = 10;
    private static final int STEPS = 60;
    private static final BigDecimal CLOSE_ENOUGH = new BigDecimal("1e-12");
    private static final BigDecimal TWO = BigDecimal.TWO;

    private final AccountSnapshot account;
    private final MarginContext context;

    LiquidationPrice(AccountSnapshot account) {
        this.account = account;
        context = new MarginContext(account);
    }

    Compared of(PositionFigures position) {
        Figure reported =
                Figure.reported(
                        position.position().liqPrice().filter(price -> price.signum() > 0),
                        position.contract().quote(),
                        Source.position(position.position(), "liqPrice"));
        return new Compared(computed(position), reported, Tolerance.ESTIMATE::covers);
    }

    private Figure computed(PositionFigures position) {
        if (position.contract().option().isPresent())
            return absent(Absence.NO_LIQUIDATION, position);
        return switch (context.mode()) {
            case ISOLATED_MARGIN -> isolated(position);
            case REGULAR_MARGIN -> cross(position);
            case PORTFOLIO_MARGIN -> absent(Absence.NOT_APPLICABLE_PORTFOLIO, position);
            case UNKNOWN -> absent(Absence.UNKNOWN_MARGIN_MODE, position);
        };
    }

    private static Figure absent(Absence reason, PositionFigures position) {
        return Figure.absent(reason, position.contract().quote());
    }

    /// With the initial margin alone: margin added by hand is not reported.
    private Figure isolated(PositionFigures position) {
        Contract contract = position.contract();
        Figure entry = PositionFigures.entry(position.position(), contract);
        ContractTerms terms = context.terms(contract);
        Figure leverage = PositionFigures.leverage(position.position());
        Figure taker = terms.takerRate();
        Optional<List<RiskTier>> tiers = terms.riskTiers();
        Optional<Absence> missing =
                tiers.isEmpty()
                        ? Optional.of(Absence.NOT_READ)
                        : firstAbsence(entry, leverage, taker, position.value(), position.mark());
        if (missing.isPresent()) return absent(missing.get(), position);
        int tier = RiskTiers.indexOf(tiers.get(), amount(position.value()));
        BigDecimal rate = tiers.get().get(tier).maintenanceMargin();
        BigDecimal deduction = RiskTiers.deduction(tiers.get(), tier);
        BigDecimal exact =
                ContractMath.isolatedLiquidation(
                        contract.inverse(),
                        position.direction(),
                        position.position().size(),
                        amount(entry),
                        amount(leverage),
                        BigDecimal.ZERO,
                        amount(taker),
                        rate,
                        deduction);
        if (exact.signum() <= 0) return absent(Absence.NO_LIQUIDATION, position);
        boolean isLong = position.direction() > 0;
        return rounded(exact, position)
                .explained(
                        () ->
                                Working.of(
                                        "round%d(%s)"
                                                .formatted(
                                                        digits(position),
                                                        isolatedNotation(
                                                                contract.inverse(), isLong)),
                                        MarginRules.ISOLATED_LIQUIDATION,
                                        term(
                                                "size",
                                                Figure.of(
                                                        position.position().size(),
                                                        contract.inverse()
                                                                ? Unit.USD
                                                                : Unit.coin(contract.base()),
                                                        Source.position(
                                                                position.position(), "size"))),
                                        term("entryPrice", entry),
                                        term("leverage", leverage),
                                        term(
                                                "mmRate",
                                                PositionFigures.tierRate(contract, tier, rate)),
                                        term(
                                                "mmDeduction",
                                                PositionFigures.tierDeduction(
                                                        contract, tier, deduction))));
    }

    private static String isolatedNotation(boolean inverse, boolean isLong) {
        if (inverse)
            return isLong
                    ? "size × (1 + mmRate) ÷ (size ÷ entryPrice × (1 + 1 ÷ leverage) + mmDeduction)"
                    : "size × (1 − mmRate) ÷ (size ÷ entryPrice × (1 − 1 ÷ leverage) −"
                            + " mmDeduction)";
        return isLong
                ? "(size × entryPrice × (1 − 1 ÷ leverage) − mmDeduction) ÷ (size × (1 − mmRate))"
                : "(size × entryPrice × (1 + 1 ÷ leverage) + mmDeduction) ÷ (size × (1 + mmRate))";
    }

    private Figure cross(PositionFigures position) {
        Optional<Absence> missing = firstAbsence(position.mark());
        if (missing.isPresent()) return absent(missing.get(), position);
        BigDecimal start = amount(position.mark());
        AtOtherMark moved = new AtOtherMark(account, position.contract());
        Figure spare = moved.spare(start);
        if (spare instanceof Figure.Absent none) return absent(none.reason(), position);
        if (!spare.isPositive()) return unsolved(Absence.MARGIN_USED_UP, position, spare);
        Figure found = search(moved, start, spare, position);
        return found.value()
                .map(price -> rounded(price, position).explained(solved(position, spare)))
                .orElse(found);
    }

    private static Origin solved(PositionFigures position, Figure spare) {
        return () ->
                Working.of(
                        "solve(mmRate = 1, markPrice)",
                        MarginRules.CROSS_LIQUIDATION,
                        term("markPrice", position.mark()),
                        term("spareMargin", spare));
    }

    private static Figure unsolved(Absence reason, PositionFigures position, Figure spare) {
        return absent(reason, position).explained(solved(position, spare));
    }

    /// Downwards for a long position, upwards for a short one. Absent also where a price on the way
    /// leads to something that is not known, such as a debt in a coin without loan tiers.
    private static Figure search(
            AtOtherMark moved, BigDecimal start, Figure before, PositionFigures position) {
        boolean down = position.direction() > 0;
        BigDecimal price = start;
        Figure spare = before;
        for (int i = 0; i < (down ? 1 : DOUBLINGS); i++) {
            price = price.multiply(down ? LOWEST : TWO);
            spare = moved.spare(price);
            if (spare instanceof Figure.Absent none)
                return unsolved(none.reason(), position, spare);
            if (!spare.isPositive()) return root(moved, start, price, position);
        }
        return unsolved(Absence.NO_LIQUIDATION, position, spare);
    }

    /// Between a price with spare margin and one without: false position with the stale end halved
    /// (Illinois), which meets a straight line at once and a bent one soon.
    private static Figure root(
            AtOtherMark moved, BigDecimal from, BigDecimal to, PositionFigures position) {
        BigDecimal a = from;
        BigDecimal b = to;
        BigDecimal spareA = amount(moved.spare(a));
        BigDecimal spareB = amount(moved.spare(b));
        for (int i = 0; i < STEPS; i++) {
            BigDecimal width = b.subtract(a);
            if (spareB.signum() == 0 || width.abs().compareTo(b.abs().multiply(CLOSE_ENOUGH)) <= 0)
                break;
            BigDecimal step = spareB.multiply(width).divide(spareB.subtract(spareA), PRECISE);
            BigDecimal c = b.subtract(step).round(PRECISE);
            Figure spare = moved.spare(c);
            if (spare instanceof Figure.Absent none)
                return unsolved(none.reason(), position, spare);
            BigDecimal spareC = amount(spare);
            if (spareC.signum() == spareB.signum()) {
                spareA = spareA.divide(TWO);
            } else {
                a = b;
                spareA = spareB;
            }
            b = c;
            spareB = spareC;
        }
        return Figure.of(b, position.contract().quote());
    }

    private static Figure rounded(BigDecimal exact, PositionFigures position) {
        return Figure.of(
                exact.setScale(digits(position), RoundingMode.HALF_UP),
                position.contract().quote());
    }

    private static int digits(PositionFigures position) {
        return Math.max(0, amount(position.mark()).scale());
    }
}
