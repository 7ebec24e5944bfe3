package io.plimsoll.upgrade;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ExchangeClock;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Judges the minute whenever it is asked, and remembers what it saw last.
final class MinuteGuard implements BooleanSupplier {
    private final ExchangeClock clock;
    private final boolean widened;
    private volatile Gate gate;

    /// @param widened positions are held, or may be held, that keep it closed for longer
    MinuteGuard(ExchangeClock clock, boolean widened) {
        this.clock = clock;
        this.widened = widened;
        this.gate = Gate.at(clock, widened);
    }

    @Override
    public boolean getAsBoolean() {
        gate = Gate.at(clock, widened);
        return gate.allowsSubmit();
    }

    /// Why it said no.
    UpgradeEvent verdict() {
        return gate.state() == Gate.State.UNKNOWN
                ? new UpgradeEvent.CallFailed(
                        new ApiFault.ClockOff(
                                Optional.empty(), "the exchange's clock is not known"))
                : new UpgradeEvent.Withheld(gate.opens());
    }
}
