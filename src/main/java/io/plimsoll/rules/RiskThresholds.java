package io.plimsoll.rules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rates that tell how deep an account sits, each with the thresholds on its scale.
public final class RiskThresholds {
    private static final String FAQ = "FAQ of 2025-07-09: risk notifications and auto-repayment";

    /// Maintenance margin rate of the account.
    public static final RiskThresholds MMR =
            new RiskThresholds(
                    RiskThreshold.LIQUIDATION_WARNING,
                    RiskThreshold.AUTO_REPAYMENT_WARNING,
                    RiskThreshold.LIQUIDATION);

    /// Initial margin rate of the account.
    public static final RiskThresholds IMR = new RiskThresholds(RiskThreshold.NO_NEW_ORDERS);

    /// Use of a coin's borrow limit, by the main account and its sub-accounts together.
    public static final RiskThresholds BORROW_USAGE =
            new RiskThresholds(
                    RiskThreshold.BORROW_LIMIT_NEAR,
                    RiskThreshold.BORROW_LIMIT_REACHED,
                    RiskThreshold.BORROW_LIMIT_DOUBLED);

    /// A level with the threshold that gave it; none applied when calm.
    public record Judgement(RiskLevel level, Optional<RiskThreshold> threshold) {}

    private final Dated<List<RiskThreshold>> thresholds;

    private RiskThresholds(RiskThreshold... ascending) {
        thresholds = Dated.since("2025-07-09", List.of(ascending), FAQ);
    }

    /// The thresholds in force, ascending, with their source.
    public Dated.Version<List<RiskThreshold>> at(Instant when) {
        return thresholds.at(when);
    }

    /// Judges a rate by the highest threshold that applies to it.
    public Judgement judge(BigDecimal rate, Instant when) {
        return at(when).value().reversed().stream()
                .filter(threshold -> threshold.appliesTo(rate))
                .findFirst()
                .map(threshold -> new Judgement(threshold.level(), Optional.of(threshold)))
                .orElseGet(() -> new Judgement(RiskLevel.CALM, Optional.empty()));
    }
}
