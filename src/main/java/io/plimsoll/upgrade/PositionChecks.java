package io.plimsoll.upgrade;

import static io.plimsoll.upgrade.CheckVerdict.BLOCKED;
import static io.plimsoll.upgrade.CheckVerdict.CANNOT_TELL;
import static io.plimsoll.upgrade.CheckVerdict.DOES_NOT_APPLY;
import static io.plimsoll.upgrade.CheckVerdict.PASSED;

import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Position;
import io.plimsoll.calc.margin.Contract;
import io.plimsoll.rules.Citation;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.upgrade.Remedy.Elsewhere;
import io.plimsoll.upgrade.Remedy.SwitchMarginMode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Positions of the older kinds of account that may not fit the new one.
final class PositionChecks {
    private static final Elsewhere CLOSE = new Elsewhere(ExchangePage.POSITIONS);
    private static final Elsewhere CLOSE_INVERSE = new Elsewhere(ExchangePage.INVERSE_POSITIONS);

    private final Optional<List<Position>> positions;
    private final MarginMode mode;

    PositionChecks(Optional<List<Position>> positions, MarginMode mode) {
        this.positions = positions;
        this.mode = mode;
    }

    UpgradeCheck hedgedInverse() {
        return held(
                        CheckSubject.HEDGED_INVERSE,
                        BLOCKED,
                        UpgradeRules.HEDGED_INVERSE,
                        position ->
                                position.category() == Category.INVERSE && position.isHedgeMode())
                .offering(CLOSE_INVERSE);
    }

    /// No inverse position of a unified account 1.0 can agree with portfolio margin. Where the mode
    /// is another one they need not be known.
    UpgradeCheck portfolioWithInverse() {
        CheckSubject subject = CheckSubject.PORTFOLIO_WITH_INVERSE;
        Citation rule = UpgradeRules.INVERSE_MODE;
        return switch (mode) {
            case REGULAR_MARGIN, ISOLATED_MARGIN ->
                    UpgradeCheck.of(subject, PASSED, rule, new Proof.OfMode(mode));
            case UNKNOWN -> inverse(subject, CANNOT_TELL);
            case PORTFOLIO_MARGIN ->
                    inverse(subject, BLOCKED)
                            .offering(
                                    new SwitchMarginMode(mode, MarginMode.REGULAR_MARGIN),
                                    new SwitchMarginMode(mode, MarginMode.ISOLATED_MARGIN),
                                    CLOSE_INVERSE);
        };
    }

    /// Inverse positions of a unified account 1.0 have a margin mode of their own each, which the
    /// exchange no longer tells. In portfolio margin the check before this one says it all.
    UpgradeCheck inverseMode() {
        return mode == MarginMode.PORTFOLIO_MARGIN
                ? UpgradeCheck.of(
                        CheckSubject.INVERSE_MARGIN_MODE, DOES_NOT_APPLY, UpgradeRules.INVERSE_MODE)
                : inverse(CheckSubject.INVERSE_MARGIN_MODE, CANNOT_TELL).offering(CLOSE_INVERSE);
    }

    UpgradeCheck usdt() {
        return held(
                        CheckSubject.USDT_POSITIONS,
                        CANNOT_TELL,
                        UpgradeRules.USDT_POSITIONS,
                        position -> position.category() == Category.LINEAR && !usdc(position))
                .offering(CLOSE);
    }

    UpgradeCheck usdc() {
        return held(
                        CheckSubject.USDC_POSITIONS,
                        CANNOT_TELL,
                        UpgradeRules.USDC_POSITIONS,
                        position ->
                                position.category() == Category.OPTION
                                        || (position.category() == Category.LINEAR
                                                && usdc(position)))
                .offering(CLOSE);
    }

    private UpgradeCheck inverse(CheckSubject subject, CheckVerdict verdict) {
        UpgradeCheck check =
                held(
                        subject,
                        verdict,
                        UpgradeRules.INVERSE_MODE,
                        position -> position.category() == Category.INVERSE);
        if (check.proof().isEmpty()) return check;
        List<Proof> withMode = new ArrayList<>(check.proof());
        withMode.addFirst(new Proof.OfMode(mode));
        return new UpgradeCheck(subject, verdict, withMode, check.rule(), check.remedies());
    }

    private UpgradeCheck held(
            CheckSubject subject,
            CheckVerdict verdict,
            Citation rule,
            Predicate<Position> offends) {
        return positions
                .map(
                        known ->
                                UpgradeCheck.proven(
                                        subject,
                                        verdict,
                                        rule,
                                        known.stream()
                                                .filter(position -> position.size().signum() != 0)
                                                .filter(offends)
                                                .map(Proof.OfPosition::new)
                                                .toList()))
                .orElseGet(() -> UpgradeCheck.of(subject, CANNOT_TELL, rule));
    }

    private static boolean usdc(Position position) {
        return Contract.of(position.category(), position.symbol())
                .filter(known -> known.settleCoin().equals("USDC"))
                .isPresent();
    }
}
