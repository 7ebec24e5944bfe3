package io.plimsoll.calc.interest;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.BorrowingRules;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the exchange repays by itself when a borrow limit is exceeded for too long or by too much:
/// as much as brings the borrowing down to 90 % of the limit (FAQ of 2025-07-09).
public final class AutoRepayment {
    private AutoRepayment() {}

    /// In units of the coin; zero up to the limit.
    ///
    /// @param borrowed by all accounts that share the limit
    /// @param target the part of the limit that is left borrowed
    public static BigDecimal size(BigDecimal borrowed, BigDecimal limit, BigDecimal target) {
        return borrowed.compareTo(limit) <= 0
                ? BigDecimal.ZERO
                : borrowed.subtract(limit.multiply(target));
    }

    /// What selling other coins for it costs, in the unit of `size`.
    public static BigDecimal fee(BigDecimal size, BigDecimal rate) {
        return size.multiply(rate);
    }

    static Figure size(BorrowUsage use, Instant when) {
        var target = BorrowingRules.AUTO_REPAYMENT_TARGET.at(when);
        Figure borrowed = use.groupBorrowed();
        Figure limit = use.limit();
        Figure size =
                borrowed.combine(
                        limit, limit.unit(), (owed, most) -> size(owed, most, target.value()));
        Figure part =
                Figure.of(target.value(), Unit.RATIO, () -> new Working.Given(target.citation()));
        return size.explained(
                () ->
                        size.isZero()
                                ? new Working.Formula(
                                        "0",
                                        Optional.of(target.citation()),
                                        Optional.of(Remark.WITHIN_LIMIT),
                                        List.of(
                                                term("groupBorrowed", borrowed),
                                                term("maxBorrowingAmount", limit)))
                                : Working.of(
                                        "groupBorrowed − maxBorrowingAmount × target",
                                        target.citation(),
                                        term("groupBorrowed", borrowed),
                                        term("maxBorrowingAmount", limit),
                                        term("target", part)));
    }
}
