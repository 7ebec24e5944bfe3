package io.plimsoll.ui.shell;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.bybit.ClockQuality;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.Freshness;
import io.plimsoll.monitor.Reading;
import io.plimsoll.ui.support.Ticker;
import io.plimsoll.upgrade.UpgradeStep;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The frame around the screens, for one open account at a time.
public final class ShellViewModel implements AutoCloseable {
    private final Ticker ticker;
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.OVERVIEW);
    private final ReadOnlyObjectWrapper<AccountSession> session;
    private final ReadOnlyObjectWrapper<HourViewModel> hour;
    private final ReadOnlyObjectWrapper<Connection> connection;
    private final Subscription ticking;

    /// How current the figures are.
    ///
    /// @param age since the figures were taken, on the exchange's clock; empty before the first
    ///   ones
    /// @param recordedAt when the figures were saved, when they are from a recording
    /// @param fault why they are not live
    /// @param clockLead how far this PC is ahead of the exchange, when that is worth a warning
    public record Connection(
            Site.Environment environment,
            String account,
            Freshness freshness,
            Optional<Duration> age,
            Optional<Instant> recordedAt,
            Optional<ApiFault> fault,
            Optional<Duration> clockLead,
            boolean unreliable) {}

    public ShellViewModel(AccountSession first, Ticker ticker) {
        this.ticker = ticker;
        session = new ReadOnlyObjectWrapper<>(first);
        hour = new ReadOnlyObjectWrapper<>(hourOf(first));
        connection = new ReadOnlyObjectWrapper<>(connectionOf(first));
        ticking = ticker.subscribe(() -> connection.set(connectionOf(session.get())));
        first.upgrade().openJournal();
    }

    /// Shows another account on the screen that is open, and lets go of the one before.
    public void open(AccountSession next) {
        AccountSession before = session.get();
        hour.get().close();
        session.set(next);
        hour.set(hourOf(next));
        connection.set(connectionOf(next));
        before.close().run();
        next.upgrade().openJournal(); // the one before may have had the same
    }

    public void refresh() {
        session.get().monitor().refresh();
    }

    public ObjectProperty<Screen> screenProperty() {
        return screen;
    }

    public ReadOnlyObjectProperty<AccountSession> sessionProperty() {
        return session.getReadOnlyProperty();
    }

    /// Where the open account's upgrade stands.
    public ObservableValue<UpgradeStep> upgradeProperty() {
        return session.flatMap(account -> account.upgrade().stepProperty());
    }

    public ReadOnlyObjectProperty<HourViewModel> hourProperty() {
        return hour.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Connection> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    @Override
    public void close() {
        ticking.unsubscribe();
        hour.get().close();
        session.get().close().run();
    }

    private HourViewModel hourOf(AccountSession account) {
        return new HourViewModel(account.books(), account.clock(), ticker);
    }

    private static Connection connectionOf(AccountSession account) {
        Reading reading = account.monitor().reading();
        return new Connection(
                account.environment(),
                account.name(),
                reading.freshness(),
                reading.snapshot()
                        .map(s -> Duration.between(s.takenAt(), account.clock().now()))
                        .map(age -> age.isNegative() ? Duration.ZERO : age),
                reading.snapshot()
                        .map(AccountSnapshot::takenAt)
                        .filter(_ -> reading.freshness() == Freshness.RECORDED),
                reading.fault(),
                Optional.of(account.clock())
                        .filter(clock -> clock.quality() == ClockQuality.PC_AHEAD)
                        .flatMap(ExchangeClock::offset)
                        .map(ClockOffset::lead),
                reading.unreliable());
    }
}
