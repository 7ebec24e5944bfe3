package io.plimsoll.sandbox.engine;

import java.math.BigDecimal;

/// What trading costs every account here, as fractions of the value: the published rates without a
/// VIP level.
public final class FeeRates {
    public static final BigDecimal CONTRACT_TAKER = new BigDecimal("0.00055");
    public static final BigDecimal CONTRACT_MAKER = new BigDecimal("0.0002");
    public static final BigDecimal SPOT = new BigDecimal("0.001");
    public static final BigDecimal OPTION_TAKER = new BigDecimal("0.0003");
    public static final BigDecimal OPTION_MAKER = new BigDecimal("0.0002");

    private FeeRates() {}
}
