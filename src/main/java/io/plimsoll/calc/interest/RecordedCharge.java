package io.plimsoll.calc.interest;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.InterestRecord;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.BorrowingRules;

/// An interest charge that the exchange recorded, held against what its own size and rate make.
///
/// @param cost in units of the coin, truncated to 8 decimals
public record RecordedCharge(InterestRecord record, Compared cost) {

    /// Holds a record against itself.
    ///
    /// @param overLimit whether the coin's borrow limit is exceeded: then the charge holds a
    ///   penalty by the usage of its hour, which the record does not tell
    public static RecordedCharge of(InterestRecord record, boolean overLimit) {
        Unit unit = Unit.coin(record.currency());
        Figure size =
                Figure.reported(
                        record.interestBearingBorrowSize(),
                        unit,
                        Source.interest(record, "InterestBearingBorrowSize"));
        Figure rate =
                Figure.reported(
                        record.hourlyBorrowRate(),
                        Unit.RATE_PER_HOUR,
                        Source.interest(record, "hourlyBorrowRate"));
        Figure exact =
                size.times(rate, unit)
                        .explained(
                                () ->
                                        Working.of(
                                                "trunc8(interestBearing × hourlyBorrowRate)",
                                                BorrowingRules.HOURLY_INTEREST,
                                                term("interestBearing", size),
                                                term("hourlyBorrowRate", rate)));
        return new RecordedCharge(
                record,
                Compared.rounded(
                        overLimit ? Figure.absent(Absence.USAGE_NOT_RECORDED, unit) : exact,
                        Figure.reported(
                                record.borrowCost(), unit, Source.interest(record, "borrowCost")),
                        Rounding::interest));
    }
}
