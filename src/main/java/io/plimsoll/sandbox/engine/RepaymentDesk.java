package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Decides on repayments of the unified wallet's debts and carries them out.
final class RepaymentDesk {
    private static final Duration CLOSES = Duration.ofMinutes(4);
    private static final Duration OPENS = Duration.ofSeconds(330);

    private static final BigDecimal CONVERSION_LIMIT_USD = BigDecimal.valueOf(300_000);

    private final Market market;
    private final Ledger ledger;

    RepaymentDesk(Market market, Ledger ledger) {
        this.market = market;
        this.ledger = ledger;
    }

    /// Repays all that was asked for or, when no amount was named, as much as there is to repay
    /// with; or else nothing at all.
    RepaymentAnswer ask(RepaymentRequest request, AccountFigures figures, Instant now) {
        if (interestIsWorkedOut(now))
            return new RepaymentAnswer.Refused(
                    34022035, "Repayment is not possible while interest is being calculated.");
        List<CoinFigures> debts =
                figures.coins().stream()
                        .filter(coin -> coin.borrowed().signum() > 0)
                        .filter(coin -> request.coin().map(coin.coin()::equals).orElse(true))
                        .toList();
        if (debts.isEmpty())
            return request.coin().isPresent()
                    ? new RepaymentAnswer.Refused(182102, "No liability in this coin.")
                    : new RepaymentAnswer.Refused(34022041, "Nothing is borrowed.");
        BigDecimal owed =
                debts.stream().map(CoinFigures::borrowed).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (request.amount().filter(amount -> amount.compareTo(owed) > 0).isPresent())
            return new RepaymentAnswer.Refused(
                    34022027, "The amount is more than the liability in this coin.");
        var plan = new RepaymentPlan(market, figures, request.converting());
        for (CoinFigures debt : debts) plan.repay(debt, request.amount().orElse(debt.borrowed()));
        return carriedOut(plan, request);
    }

    private RepaymentAnswer carriedOut(RepaymentPlan plan, RepaymentRequest request) {
        if (plan.convertedUsd().compareTo(CONVERSION_LIMIT_USD) >= 0)
            return new RepaymentAnswer.Refused(
                    34022107, "The liability is above 300000 USD, the limit of one conversion.");
        boolean enough = request.amount().isPresent() ? !plan.fallsShort() : !plan.repaysNothing();
        if (!enough)
            return plan.unconvertible()
                    ? new RepaymentAnswer.Refused(
                            34022094, "This coin cannot be repaid by conversion.")
                    : new RepaymentAnswer.Refused(
                            34022049, "The available balance is too small to repay.");
        plan.carryOut(ledger);
        return new RepaymentAnswer.Done();
    }

    /// From 04:00 up to 05:30 after every full hour.
    private static boolean interestIsWorkedOut(Instant now) {
        var time = now.atOffset(ZoneOffset.UTC);
        Duration sinceTheHour =
                Duration.ofMinutes(time.getMinute())
                        .plusSeconds(time.getSecond())
                        .plusNanos(time.getNano());
        return sinceTheHour.compareTo(CLOSES) >= 0 && sinceTheHour.compareTo(OPENS) < 0;
    }
}
