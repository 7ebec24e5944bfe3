package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.rules.HourlyWindow;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.upgrade.UpgradeEvent.CallFailed;
import io.plimsoll.upgrade.UpgradeEvent.ChecksRead;
import io.plimsoll.upgrade.UpgradeEvent.ChecksUnreadable;
import io.plimsoll.upgrade.UpgradeEvent.Replied;
import io.plimsoll.upgrade.UpgradeEvent.StatusSeen;
import io.plimsoll.upgrade.UpgradeEvent.Withheld;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Carries out the upgrade against the exchange. Its calls block and report what happened as an
/// [UpgradeEvent].
///
/// The guard against the closed minutes stands here, below any screen: [#submit] asks the
/// exchange's clock immediately before the call, whatever the screen believed.
public final class Upgrader {
    /// A run is not begun when the closed minutes are nearer than this.
    public static final Duration MARGIN = Duration.ofSeconds(60);

    private final BybitClient client;
    private final AccountReader reader;

    public Upgrader(BybitClient client) {
        this.client = client;
        reader = new AccountReader(client);
    }

    /// Reads everything that the checks need, afresh, and judges it.
    public UpgradeEvent check() throws InterruptedException {
        try {
            reader.forget();
            AccountReader.Round round = reader.read();
            return new ChecksRead(
                    UpgradeChecks.of(
                            round.snapshot(), client.clock().offset(), client.clock().now()));
        } catch (ApiException e) {
            return new ChecksUnreadable(e.fault());
        }
    }

    /// Asks the exchange for the upgrade, once, if the minute allows it.
    ///
    /// @param widened whether positions are held that keep it closed for longer
    public UpgradeEvent submit(boolean widened) {
        Optional<ClockOffset> offset = client.clock().offset();
        if (offset.isEmpty()) {
            return new CallFailed(
                    new ApiFault.ClockOff(
                            Optional.empty(), "the exchange's clock has not been measured"));
        }
        Optional<Instant> opensAt =
                heldBackUntil(widened, client.clock().now(), offset.get().uncertainty());
        if (opensAt.isPresent()) return new Withheld(opensAt.get());
        try {
            return new Replied(client.upgradeToUta());
        } catch (ApiException e) {
            return new CallFailed(e.fault());
        }
    }

    /// Asks where the account stands; empty when that cannot be read at the moment.
    public Optional<UpgradeEvent> look() {
        try {
            AccountStatus status = client.accountInfo().status();
            return Optional.of(new StatusSeen(status, client.clock().now()));
        } catch (ApiException _) {
            return Optional.empty(); // answers may be anything while the exchange moves the account
        }
    }

    /// The next opening, if a run must not begin now: the minutes are closed, or close within
    /// [#MARGIN].
    public static Optional<Instant> heldBackUntil(
            boolean widened, Instant now, Duration uncertainty) {
        HourlyWindow window = UpgradeRules.closedMinutes(widened).window();
        boolean closed =
                window.contains(now, uncertainty)
                        || window.nextClosing(now, uncertainty).isBefore(now.plus(MARGIN));
        return closed ? Optional.of(window.nextOpening(now, uncertainty)) : Optional.empty();
    }
}
