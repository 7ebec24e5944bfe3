package io.plimsoll.upgrade;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.upgrade.UpgradeEvent.CallFailed;
import io.plimsoll.upgrade.UpgradeEvent.ChecksRead;
import io.plimsoll.upgrade.UpgradeEvent.ChecksUnreadable;
import io.plimsoll.upgrade.UpgradeEvent.Replied;
import io.plimsoll.upgrade.UpgradeEvent.StatusSeen;
import io.plimsoll.upgrade.UpgradeEvent.Withheld;

import java.util.Optional;

/// Carries out the upgrade against the exchange. Its calls block and report what happened as an
/// [UpgradeEvent].
///
/// The guard against the closed minutes stands here, below any screen: [#submit] asks the
/// exchange's clock immediately before the call, whatever the screen believed.
public final class Upgrader {
    private final BybitClient client;

    public Upgrader(BybitClient client) {
        this.client = client;
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
        Gate gate = Gate.at(client.clock(), widened);
        return switch (gate.state()) {
            case OPEN -> call();
            case CLOSING, CLOSED -> new Withheld(gate.opens());
            case UNKNOWN ->
                    new CallFailed(
                            new ApiFault.ClockOff(
                                    Optional.empty(), "the exchange's clock is not known"));
        };
    }

    private UpgradeEvent call() {
        try {
            return new Replied(client.upgradeToUta());
        } catch (ApiException e) {
            return new CallFailed(e.fault());
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
