package io.plimsoll.upgrade;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.upgrade.UpgradeEvent.CallFailed;
import io.plimsoll.upgrade.UpgradeEvent.ChecksRead;
import io.plimsoll.upgrade.UpgradeEvent.ChecksUnreadable;
import io.plimsoll.upgrade.UpgradeEvent.Replied;
import io.plimsoll.upgrade.UpgradeEvent.StatusSeen;
import io.plimsoll.upgrade.UpgradeEvent.Withheld;

import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Carries out the upgrade against the exchange. Its calls block and report what happened as an
/// [UpgradeEvent].
///
/// The guard against the closed minutes stands here, below any screen: [#submit] asks the
/// exchange's clock before the call and once more when the connection to it stands, whatever the
/// screen believed.
public final class Upgrader {
    private final BybitClient client;

    public Upgrader(BybitClient client) {
        this.client = client;
    }

    /// What carries out remedies for the same account.
    public RemedyDesk remedies() {
        return new RemedyDesk(client);
    }

    /// Reads everything that the checks need, afresh, and judges it.
    public UpgradeEvent check() throws InterruptedException {
        try {
            AccountSnapshot account = new AccountReader(client).read().snapshot();
            Gate gate = Gate.at(client.clock(), UpgradeChecks.widened(account));
            return new ChecksRead(UpgradeChecks.of(account, gate));
        } catch (ApiException e) {
            return new ChecksUnreadable(e.fault());
        }
    }

    /// Asks the exchange for the upgrade, once, if the minute allows it.
    ///
    /// @param widened whether positions are held that keep it closed for longer
    public UpgradeEvent submit(boolean widened) {
        var guard = new Guard(client.clock(), widened);
        return guard.getAsBoolean() ? call(guard) : guard.verdict();
    }

    private UpgradeEvent call(Guard guard) {
        try {
            return new Replied(client.upgradeToUta(guard));
        } catch (ApiException e) {
            return e.fault() instanceof ApiFault.HeldBack
                    ? guard.verdict()
                    : new CallFailed(e.fault());
        }
    }

    /// Judges the minute whenever it is asked, and remembers what it saw last.
    private static final class Guard implements BooleanSupplier {
        private final ExchangeClock clock;
        private final boolean widened;
        private volatile Gate gate;

        Guard(ExchangeClock clock, boolean widened) {
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
                    ? new CallFailed(
                            new ApiFault.ClockOff(
                                    Optional.empty(), "the exchange's clock is not known"))
                    : new Withheld(gate.opens());
        }
    }

    /// Asks where the account stands; empty when that cannot be read at the moment, as may happen
    /// while the exchange moves the account.
    public Optional<UpgradeEvent> look() {
        try {
            return Optional.of(new StatusSeen(client.accountInfo().status(), client.clock().now()));
        } catch (ApiException _) {
            return Optional.empty(); // the monitor reads the same account and tells the fault
        }
    }
}
