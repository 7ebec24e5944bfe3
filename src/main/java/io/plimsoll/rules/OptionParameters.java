package io.plimsoll.rules;

import java.math.BigDecimal;

/// The factors of option margin in cross margin, as fractions of the index price unless said
/// otherwise.
///
/// @param maintenance of the index or the mark price, whichever is higher
/// @param maxInitial before what an option is out of the money is taken off
/// @param minInitial at least this
/// @param feeCap the most that a fee takes of the premium
public record OptionParameters(
        BigDecimal maintenance,
        BigDecimal maxInitial,
        BigDecimal minInitial,
        BigDecimal liquidationFee,
        BigDecimal feeCap) {}
