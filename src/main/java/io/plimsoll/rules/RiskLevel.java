package io.plimsoll.rules;

/// How much attention a rate asks for, least first.
public enum RiskLevel {
    /// No rule of the exchange applies.
    CALM,
    /// The exchange warns.
    WATCH,
    /// The exchange restricts or charges more, or is about to act by itself.
    DANGER,
    /// The exchange acts by itself: it liquidates or repays.
    CRITICAL
}
