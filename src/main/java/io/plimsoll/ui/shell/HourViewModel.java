package io.plimsoll.ui.shell;

import static io.plimsoll.ui.shell.HourMoment.AUTO_REPAY;
import static io.plimsoll.ui.shell.HourMoment.INTEREST;
import static io.plimsoll.ui.shell.HourMoment.REPAYMENT_CLOSES;
import static io.plimsoll.ui.shell.HourMoment.REPAYMENT_OPENS;
import static io.plimsoll.ui.shell.HourMoment.UPGRADE_CLOSES;
import static io.plimsoll.ui.shell.HourMoment.UPGRADE_OPENS;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.interest.BorrowingOverview;
import io.plimsoll.rules.BorrowingRules;
import io.plimsoll.rules.HourlyWindow;
import io.plimsoll.rules.UpgradeRules;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.support.Ticker;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The hour on the exchange's clock: what is closed, and what comes next.
public final class HourViewModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Hour> hour;
    private final Subscription following;
    private Optional<AccountSnapshot> account = Optional.empty();
    private Optional<BorrowingOverview> borrowing = Optional.empty();

    /// The hour as it stands.
    ///
    /// @param upgrade the closed minutes that hold for this account
    /// @param moments all that comes within the next hour, soonest first
    /// @param headline the next one that concerns this account
    /// @param interest the next charge in USD, when something is owed
    public record Hour(
            Instant now,
            HourlyWindow upgrade,
            List<Moment> moments,
            Moment headline,
            Optional<Figure> interest) {}

    public record Moment(HourMoment kind, Duration in) {}

    public HourViewModel(AccountBooks books, ExchangeClock clock, Ticker ticker) {
        hour = new ReadOnlyObjectWrapper<>(hourAt(clock.now()));
        following =
                books.latestProperty()
                        .subscribe(this::follow)
                        .and(ticker.subscribe(() -> hour.set(hourAt(clock.now()))));
    }

    public ReadOnlyObjectProperty<Hour> hourProperty() {
        return hour.getReadOnlyProperty();
    }

    private void follow(AccountBooks.Latest latest) {
        account = latest.reading().snapshot();
        borrowing =
                latest.figures()
                        .map(AccountBook::borrowing)
                        .filter(owed -> !owed.coins().isEmpty());
    }

    private Hour hourAt(Instant now) {
        boolean widened =
                account.flatMap(AccountSnapshot::positions).map(UpgradeRules::widens).orElse(true);
        HourlyWindow upgrade = UpgradeRules.closedMinutes(widened).window();
        HourlyWindow repayment = BorrowingRules.REPAYMENT_CLOSED;
        List<Moment> moments =
                Stream.concat(
                                Stream.of(
                                        moment(UPGRADE_CLOSES, now, upgrade.nextClosing(now)),
                                        moment(UPGRADE_OPENS, now, upgrade.nextOpening(now)),
                                        moment(INTEREST, now, BorrowingRules.INTEREST.next(now)),
                                        moment(REPAYMENT_CLOSES, now, repayment.nextClosing(now)),
                                        moment(REPAYMENT_OPENS, now, repayment.nextOpening(now))),
                                BorrowingRules.AUTO_REPAY.stream()
                                        .map(slot -> moment(AUTO_REPAY, now, slot.next(now))))
                        .sorted(Comparator.comparing(Moment::in).thenComparing(Moment::kind))
                        .toList();
        return new Hour(
                now,
                upgrade,
                moments,
                headline(moments, upgrade.contains(now)),
                borrowing.map(BorrowingOverview::nextChargeUsd));
    }

    /// While the upgrade is closed, its opening; else the next that concerns this account.
    private Moment headline(List<Moment> moments, boolean upgradeClosed) {
        return moments.stream()
                .filter(moment -> concerns(moment.kind()))
                .filter(moment -> !upgradeClosed || moment.kind() == UPGRADE_OPENS)
                .findFirst()
                .or(() -> moments.stream().filter(moment -> concerns(moment.kind())).findFirst())
                .orElse(moments.getFirst());
    }

    /// What is owed decides about interest and repayment, the status about the upgrade. Whether
    /// auto-repay is switched on is not known.
    private boolean concerns(HourMoment kind) {
        return switch (kind) {
            case UPGRADE_CLOSES, UPGRADE_OPENS ->
                    account.filter(known -> known.info().status() == AccountStatus.UTA2_PRO)
                            .isEmpty();
            case INTEREST, REPAYMENT_CLOSES, REPAYMENT_OPENS -> borrowing.isPresent();
            case AUTO_REPAY -> false;
        };
    }

    private static Moment moment(HourMoment kind, Instant now, Instant at) {
        return new Moment(kind, Duration.between(now, at));
    }

    @Override
    public void close() {
        following.unsubscribe();
    }
}
