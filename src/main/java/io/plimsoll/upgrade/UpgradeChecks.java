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
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.Wallet;
import io.plimsoll.rules.UpgradePath;
import io.plimsoll.rules.UpgradeRules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Judges an account against the conditions of the upgrade page. Pure: the account and the minute
/// come in. Facts that could not be read make a check say that it cannot tell, never that it
/// passed.
final class UpgradeChecks {
    private final AccountSnapshot account;
    private final Gate gate;
    private final AccountStatus status;
    private final Route route;

    private UpgradeChecks(AccountSnapshot account, Gate gate) {
        this.account = account;
        this.gate = gate;
        status = account.info().status();
        route = Route.of(status, gate.now());
    }

    /// @param gate the minute, for positions as in `account`
    static Findings of(AccountSnapshot account, Gate gate) {
        return new UpgradeChecks(account, gate).findings();
    }

    /// Whether the positions keep the upgrade closed for longer; unreadable ones count as such.
    static boolean widened(AccountSnapshot account) {
        return account.positions().map(UpgradeRules::widens).orElse(true);
    }

    /// The check at another minute: those of the clock are judged anew, all others stand.
    static UpgradeCheck at(Gate gate, UpgradeCheck check) {
        return switch (check.subject()) {
            case CLOCK -> clock(gate);
            case CLOSED_MINUTES -> closedMinutes(gate);
            case UPGRADE_PATH,
                    VIP_LEVEL,
                    KEY_MAY_WRITE,
                    OPEN_ORDERS,
                    TP_SL_ORDERS,
                    HEDGED_INVERSE,
                    INVERSE_MARGIN_MODE,
                    SPOT_DEBT ->
                    check;
        };
    }

    private Findings findings() {
        return new Findings(
                route,
                gate.widened(),
                List.of(
                        UpgradeCheck.of(UPGRADE_PATH, pathVerdict()),
                        vipLevel(),
                        UpgradeCheck.of(KEY_MAY_WRITE, keyVerdict()),
                        clock(gate),
                        closedMinutes(gate),
                        orders(OPEN_ORDERS, _ -> true),
                        onlyFor(
                                AccountStatus.UTA1_PRO,
                                TP_SL_ORDERS,
                                subject -> orders(subject, Order::isTakeProfitOrStopLoss)),
                        onlyFor(AccountStatus.UTA1_PRO, HEDGED_INVERSE, this::hedgedInverse),
                        onlyFor(AccountStatus.UTA1_PRO, INVERSE_MARGIN_MODE, this::inverseMode),
                        onlyFor(AccountStatus.CLASSIC, SPOT_DEBT, this::spotDebt)));
    }

    private CheckVerdict pathVerdict() {
        return switch (route.path()) {
            case UpgradePath.ByEndpoint _ -> route.inForce() ? PASSED : CANNOT_TELL;
            case UpgradePath.WebsiteFirst _, UpgradePath.AlreadyThere _, UpgradePath.NotOffered _ ->
                    BLOCKED;
        };
    }

    private UpgradeCheck vipLevel() {
        if (!(route.path() instanceof UpgradePath.ByEndpoint way) || !way.needsVip()) {
            return UpgradeCheck.of(VIP_LEVEL, DOES_NOT_APPLY);
        }
        if (account.key().isEmpty()) return UpgradeCheck.of(VIP_LEVEL, CANNOT_TELL);
        KeyInfo key = account.key().get();
        CheckVerdict verdict =
                key.isVipOrPro()
                        ? PASSED
                        : key.master() ? BLOCKED : CANNOT_TELL; // a sub's main account decides
        return UpgradeCheck.of(VIP_LEVEL, verdict, new Proof.OfLevel(key.vipLevel()));
    }

    private CheckVerdict keyVerdict() {
        return account.key().map(key -> key.readOnly() ? BLOCKED : PASSED).orElse(CANNOT_TELL);
    }

    /// Without a clock there is no guard against the closed minutes, and no run.
    private static UpgradeCheck clock(Gate gate) {
        return UpgradeCheck.of(CLOCK, gate.state() == Gate.State.UNKNOWN ? BLOCKED : PASSED);
    }

    private static UpgradeCheck closedMinutes(Gate gate) {
        return UpgradeCheck.of(
                CLOSED_MINUTES,
                switch (gate.state()) {
                    case OPEN, CLOSING -> PASSED;
                    case CLOSED -> BLOCKED;
                    case UNKNOWN -> CANNOT_TELL;
                });
    }

    private UpgradeCheck onlyFor(
            AccountStatus kind, CheckSubject subject, Function<CheckSubject, UpgradeCheck> check) {
        return status == kind ? check.apply(subject) : UpgradeCheck.of(subject, DOES_NOT_APPLY);
    }

    private UpgradeCheck orders(CheckSubject subject, Predicate<Order> offends) {
        return judged(
                subject,
                BLOCKED,
                account.openOrders(),
                orders -> orders.stream().filter(offends).map(Proof.OfOrder::new));
    }

    private UpgradeCheck hedgedInverse(CheckSubject subject) {
        return judged(
                subject,
                BLOCKED,
                account.positions(),
                held -> inverse(held).filter(Position::isHedgeMode).map(Proof.OfPosition::new));
    }

    /// Inverse positions of a unified account 1.0 have a margin mode of their own each, which the
    /// exchange no longer tells. None of them can agree with portfolio margin.
    private UpgradeCheck inverseMode(CheckSubject subject) {
        CheckVerdict verdict =
                switch (account.info().marginMode()) {
                    case PORTFOLIO_MARGIN -> BLOCKED;
                    case REGULAR_MARGIN, ISOLATED_MARGIN, UNKNOWN -> CANNOT_TELL;
                };
        return judged(
                subject,
                verdict,
                account.positions(),
                held -> inverse(held).map(Proof.OfPosition::new));
    }

    private static Stream<Position> inverse(List<Position> held) {
        return held.stream().filter(position -> position.category() == Category.INVERSE);
    }

    private UpgradeCheck spotDebt(CheckSubject subject) {
        return judged(subject, BLOCKED, account.wallet(), UpgradeChecks::debts);
    }

    private static Stream<Proof> debts(Wallet wallet) {
        return wallet.coins().stream()
                .flatMap(
                        coin ->
                                coin
                                        .borrowAmount()
                                        .filter(owed -> owed.signum() > 0)
                                        .map(owed -> new Proof.OfDebt(coin.coin(), owed))
                                        .stream());
    }

    private static <T> UpgradeCheck judged(
            CheckSubject subject,
            CheckVerdict verdict,
            Optional<T> facts,
            Function<T, Stream<? extends Proof>> proof) {
        return facts.map(
                        known -> UpgradeCheck.proven(subject, verdict, proof.apply(known).toList()))
                .orElseGet(() -> UpgradeCheck.of(subject, CANNOT_TELL));
    }
}
