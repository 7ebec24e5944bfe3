package io.plimsoll.sandbox.engine;

import java.math.BigDecimal;

/// Initial and maintenance margin of a position, an order or a debt.
public record Margin(BigDecimal initial, BigDecimal maintenance) {
    static final Margin NONE = new Margin(BigDecimal.ZERO, BigDecimal.ZERO);

    Margin plus(Margin other) {
        return new Margin(initial.add(other.initial), maintenance.add(other.maintenance));
    }
}
