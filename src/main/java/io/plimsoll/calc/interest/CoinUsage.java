package io.plimsoll.calc.interest;

import io.plimsoll.calc.Figure;

/// A coin with the used part of its borrow limit.
public record CoinUsage(String coin, Figure usage) {}
