package io.plimsoll.upgrade;

import static io.plimsoll.upgrade.CheckSubject.CLOCK;
import static io.plimsoll.upgrade.CheckSubject.CLOSED_MINUTES;
import static io.plimsoll.upgrade.CheckSubject.HEDGED_INVERSE;
import static io.plimsoll.upgrade.CheckSubject.INVERSE_MARGIN_MODE;
import static io.plimsoll.upgrade.CheckSubject.KEY_MAY_WRITE;
import static io.plimsoll.upgrade.CheckSubject.OPEN_ORDERS;
import static io.plimsoll.upgrade.CheckSubject.SPOT_DEBT;
import static io.plimsoll.upgrade.CheckSubject.TP_SL_ORDERS;
import static io.plimsoll.upgrade.CheckSubject.UPGRADE_PATH;
import static io.plimsoll.upgrade.CheckSubject.VIP_LEVEL;
import static io.plimsoll.upgrade.CheckVerdict.BLOCKED;
import static io.plimsoll.upgrade.CheckVerdict.CANNOT_TELL;
import static io.plimsoll.upgrade.CheckVerdict.DOES_NOT_APPLY;
import static io.plimsoll.upgrade.CheckVerdict.PASSED;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.bybit.ClockOffset;
import io.plimsoll.rules.UpgradePath;
import io.plimsoll.rules.UpgradeRules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Judges an account against the conditions of the upgrade page. Pure: the account, the clock and
/// the moment come in. Facts that could not be read make a check say that it cannot tell, never
/// that it passed.
final class UpgradeChecks {
    private final AccountSnapshot account;
    private final Optional<ClockOffset> clock;
    private final Instant now;
    private final AccountStatus status;
    private final UpgradePath path;

    private UpgradeChecks(AccountSnapshot account, Optional<ClockOffset> clock, Instant now) {
        this.account = account;
        this.clock = clock;
        this.now = now;
        status = account.info().status();
        path = UpgradeRules.pathFor(status, now);
    }

    static Findings of(AccountSnapshot account, Optional<ClockOffset> clock, Instant now) {
        return new UpgradeChecks(account, clock, now).findings();
    }

    private Findings findings() {
        return new Findings(
                account.info(),
                path,
                widened(),
                List.of(
                        UpgradeCheck.of(UPGRADE_PATH, pathVerdict()),
                        UpgradeCheck.of(VIP_LEVEL, vipVerdict()),
                        UpgradeCheck.of(KEY_MAY_WRITE, keyVerdict()),
                        UpgradeCheck.of(CLOCK, clock.isPresent() ? PASSED : CANNOT_TELL),
                        UpgradeCheck.of(CLOSED_MINUTES, minuteVerdict()),
                        openOrders(),
                        takeProfitAndStopLoss(),
                        hedgedInverse(),
                        inverseMarginMode(),
                        spotDebt()));
    }

    /// Unreadable positions count as positions that widen the closed minutes.
    private boolean widened() {
        return account.positions().map(UpgradeRules::widens).orElse(true);
    }

    private CheckVerdict pathVerdict() {
        return switch (path) {
            case UpgradePath.ByEndpoint _ -> PASSED;
            case UpgradePath.WebsiteFirst _, UpgradePath.AlreadyThere _ -> BLOCKED;
            // Today's page is silent. Where an earlier one named the endpoint the exchange may
            // still accept it.
            case UpgradePath.NotOffered _ ->
                    firstKnownPath() instanceof UpgradePath.ByEndpoint ? CANNOT_TELL : BLOCKED;
        };
    }

    private UpgradePath firstKnownPath() {
        return UpgradeRules.PATHS
                .versions()
                .getFirst()
                .value()
                .getOrDefault(status, new UpgradePath.NotOffered());
    }

    private CheckVerdict vipVerdict() {
        if (!(path instanceof UpgradePath.ByEndpoint way) || !way.needsVip()) return DOES_NOT_APPLY;
        if (account.key().isEmpty()) return CANNOT_TELL;
        if (account.key().get().isVipOrPro()) return PASSED;
        return account.key().get().master() ? BLOCKED : CANNOT_TELL; // a sub's parent decides
    }

    private CheckVerdict keyVerdict() {
        return account.key().map(key -> key.readOnly() ? BLOCKED : PASSED).orElse(CANNOT_TELL);
    }

    private CheckVerdict minuteVerdict() {
        if (clock.isEmpty()) return CANNOT_TELL;
        Duration uncertainty = clock.get().uncertainty();
        return UpgradeRules.closedMinutes(widened()).window().contains(now, uncertainty)
                ? BLOCKED
                : PASSED;
    }

    private UpgradeCheck openOrders() {
        return account.openOrders()
                .map(orders -> UpgradeCheck.against(OPEN_ORDERS, orderProof(orders)))
                .orElseGet(() -> UpgradeCheck.of(OPEN_ORDERS, CANNOT_TELL));
    }

    private UpgradeCheck takeProfitAndStopLoss() {
        if (status != AccountStatus.UTA1_PRO) return UpgradeCheck.of(TP_SL_ORDERS, DOES_NOT_APPLY);
        return account.openOrders()
                .map(
                        orders ->
                                UpgradeCheck.against(
                                        TP_SL_ORDERS,
                                        orderProof(
                                                orders.stream()
                                                        .filter(Order::isTakeProfitOrStopLoss)
                                                        .toList())))
                .orElseGet(() -> UpgradeCheck.of(TP_SL_ORDERS, CANNOT_TELL));
    }

    private UpgradeCheck hedgedInverse() {
        return inverse(HEDGED_INVERSE, Position::isHedgeMode);
    }

    private UpgradeCheck inverseMarginMode() {
        boolean portfolio = account.info().marginMode() == MarginMode.PORTFOLIO_MARGIN;
        return inverse(INVERSE_MARGIN_MODE, _ -> portfolio);
    }

    private UpgradeCheck inverse(CheckSubject subject, Predicate<Position> offends) {
        if (status != AccountStatus.UTA1_PRO) return UpgradeCheck.of(subject, DOES_NOT_APPLY);
        return account.positions()
                .map(
                        positions ->
                                UpgradeCheck.against(
                                        subject,
                                        positions.stream()
                                                .filter(p -> p.category() == Category.INVERSE)
                                                .filter(offends)
                                                .map(Proof.OfPosition::new)
                                                .toList()))
                .orElseGet(() -> UpgradeCheck.of(subject, CANNOT_TELL));
    }

    private UpgradeCheck spotDebt() {
        if (status != AccountStatus.CLASSIC) return UpgradeCheck.of(SPOT_DEBT, DOES_NOT_APPLY);
        return account.wallet()
                .map(wallet -> UpgradeCheck.against(SPOT_DEBT, debts(wallet.coins())))
                .orElseGet(() -> UpgradeCheck.of(SPOT_DEBT, CANNOT_TELL));
    }

    private static List<Proof.OfDebt> debts(List<CoinBalance> coins) {
        return coins.stream()
                .filter(coin -> coin.borrowAmount().filter(b -> b.signum() > 0).isPresent())
                .map(coin -> new Proof.OfDebt(coin.coin(), coin.borrowAmount().orElseThrow()))
                .toList();
    }

    private static List<Proof.OfOrder> orderProof(List<Order> orders) {
        return orders.stream().map(Proof.OfOrder::new).toList();
    }
}
