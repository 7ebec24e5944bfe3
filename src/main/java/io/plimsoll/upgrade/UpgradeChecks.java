package io.plimsoll.upgrade;

import static io.plimsoll.account.AccountStatus.CLASSIC;
import static io.plimsoll.account.AccountStatus.UTA1_PRO;
import static io.plimsoll.upgrade.CheckVerdict.BLOCKED;
import static io.plimsoll.upgrade.CheckVerdict.CANNOT_TELL;
import static io.plimsoll.upgrade.CheckVerdict.DOES_NOT_APPLY;
import static io.plimsoll.upgrade.CheckVerdict.PASSED;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.rules.UpgradeRules;

import java.util.List;

/// Judges an account against the conditions of the upgrade page. Pure: the account and the minute
/// come in. Facts that could not be read make a check say that it cannot tell, never that it
/// passed.
final class UpgradeChecks {
    private final AccountStatus status;
    private final Gate gate;
    private final Route route;
    private final AccessChecks access;
    private final OrderChecks orders;
    private final PositionChecks positions;
    private final MoneyChecks money;

    private UpgradeChecks(AccountSnapshot account, Gate gate) {
        this.gate = gate;
        status = account.info().status();
        route = Route.of(status, gate.now());
        access = new AccessChecks(account, route, gate.now());
        orders = new OrderChecks(account.openOrders(), status);
        positions = new PositionChecks(account.positions(), account.info().marginMode());
        money = new MoneyChecks(account);
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
        if (check.subject() == CheckSubject.CLOCK) return clock(gate);
        return check.subject() == CheckSubject.CLOSED_MINUTES ? closedMinutes(gate) : check;
    }

    private Findings findings() {
        return new Findings(
                route,
                gate.widened(),
                List.of(
                        access.path(),
                        access.vipLevel(),
                        access.mayWrite(),
                        access.keyExpiry(),
                        access.notBanned(),
                        clock(gate),
                        closedMinutes(gate),
                        orders.spot(),
                        orders.usdt(),
                        orders.usdc(),
                        orders.inverse(),
                        orders.option(),
                        onlyFor(UTA1_PRO, orders.takeProfitOrStopLoss()),
                        onlyFor(UTA1_PRO, positions.hedgedInverse()),
                        onlyFor(UTA1_PRO, positions.portfolioWithInverse()),
                        onlyFor(UTA1_PRO, positions.inverseMode()),
                        onlyFor(CLASSIC, money.spotDebt()),
                        onlyFor(CLASSIC, positions.usdt()),
                        onlyFor(CLASSIC, positions.usdc()),
                        notForClassic(money.liabilities()),
                        money.riskNow(),
                        money.riskAfter()));
    }

    /// Without a clock there is no guard against the closed minutes, and no run.
    private static UpgradeCheck clock(Gate gate) {
        return UpgradeCheck.of(
                CheckSubject.CLOCK,
                gate.state() == Gate.State.UNKNOWN ? BLOCKED : PASSED,
                UpgradeRules.CLOCK);
    }

    private static UpgradeCheck closedMinutes(Gate gate) {
        return UpgradeCheck.of(
                CheckSubject.CLOSED_MINUTES,
                switch (gate.state()) {
                    case OPEN, CLOSING -> PASSED;
                    case CLOSED -> BLOCKED;
                    case UNKNOWN -> CANNOT_TELL;
                },
                UpgradeRules.closedMinutes(gate.widened()).citation());
    }

    private UpgradeCheck onlyFor(AccountStatus kind, UpgradeCheck check) {
        return status == kind ? check : notAsked(check);
    }

    private UpgradeCheck notForClassic(UpgradeCheck check) {
        return status == CLASSIC ? notAsked(check) : check;
    }

    private static UpgradeCheck notAsked(UpgradeCheck check) {
        return UpgradeCheck.of(check.subject(), DOES_NOT_APPLY, check.rule());
    }
}
