package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Scenario;
import io.plimsoll.sandbox.scenario.Scenario.Upgrade.Outcome;
import io.plimsoll.sandbox.scenario.Scenario.Upgrade.Rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Decides on upgrades of one account and carries them out.
final class UpgradeDesk {
    private static final int UTA2 = 5;
    private static final int PRO = 6;
    private static final int CLOSES = 50;
    private static final int LAST_CLOSED = 5;
    private static final int LAST_CLOSED_WITH_POSITIONS = 10;

    private static final String NEAR_THE_HOUR =
            "No upgrade within ten minutes of the full hour while holding ";
    private static final String CLOSED =
            "Update account failed. Upgrading is closed from minute 50 to minute 5.";

    /// What the exchange's page shows as an example of a refusal.
    private static final List<String> REFUSAL =
            List.of(
                    "Update account failed. You have outstanding liabilities in your Spot account.",
                    "Update account failed. Please close the usdc perpetual positions in USDC"
                            + " Account.",
                    "unable to upgrade, please cancel the usdt perpetual open orders in USDT"
                            + " account.",
                    "unable to upgrade, please close the usdt perpetual positions in USDT"
                            + " account.");

    private final Market market;
    private final Scenario scenario;
    private final Ledger ledger;
    private final Membership membership;
    private UpgradeConduct conduct = UpgradeConduct.USUAL;
    private Optional<Instant> doneAt = Optional.empty();
    private int started;
    private boolean newStatusNext;

    UpgradeDesk(Market market, Scenario scenario, Ledger ledger, Membership membership) {
        this.market = market;
        this.scenario = scenario;
        this.ledger = ledger;
        this.membership = membership;
    }

    /// How many upgrades were accepted, at most one if all is well.
    int started() {
        return started;
    }

    boolean running() {
        return doneAt.isPresent();
    }

    UpgradeConduct conduct() {
        return conduct;
    }

    /// An upgrade that stalled is done as soon as it may.
    void conduct(UpgradeConduct next, Instant now) {
        if (conduct == UpgradeConduct.STALLS)
            doneAt = doneAt.map(end -> end.isBefore(now) ? now : end);
        conduct = next;
    }

    /// Finishes the running upgrade when its time has come.
    void settle(Instant now) {
        if (conduct == UpgradeConduct.STALLS) return;
        Optional<Instant> end = doneAt.filter(time -> !now.isBefore(time));
        if (end.isEmpty()) return;
        doneAt = Optional.empty();
        ledger.become(PRO, end.get());
    }

    /// The status that is told to the one who asks now, which may differ from time to time while an
    /// upgrade runs.
    int toldStatus() {
        if (!running() || conduct != UpgradeConduct.FLAPS) return ledger.status();
        boolean tellsNew = newStatusNext;
        newStatusNext = !tellsNew;
        return tellsNew ? PRO : ledger.status();
    }

    /// A second request while one is running changes nothing.
    UpgradeAnswer ask(Instant now, boolean spotDebt) {
        if (running()) return new UpgradeAnswer.InProgress();
        Optional<UpgradeAnswer> closed = closedFor(now);
        if (closed.isPresent()) return closed.get();
        if (conduct == UpgradeConduct.REFUSES) return new UpgradeAnswer.Fail(REFUSAL);
        List<String> blockers = blockers(spotDebt);
        if (!blockers.isEmpty()) return new UpgradeAnswer.Fail(blockers);
        started++;
        newStatusNext = false;
        doneAt = Optional.of(now.plus(scenario.upgrade().delay()));
        // What is done at once can neither stall nor flap.
        if (scenario.upgrade().outcome() == Outcome.PROCESS || conduct != UpgradeConduct.USUAL)
            return new UpgradeAnswer.InProgress();
        doneAt = Optional.of(now);
        settle(now);
        return new UpgradeAnswer.Success();
    }

    /// Whether this kind of account has to go to UTA2.0 on the website first.
    boolean sendsToWebsite() {
        int status = ledger.status();
        return status == 3
                || (scenario.upgrade().rules() == Rules.FROM_2026_01_28
                        && status != UTA2
                        && status != PRO);
    }

    /// The closed minutes around the full hour, wider when contracts or options are held.
    private Optional<UpgradeAnswer> closedFor(Instant now) {
        int minute = now.atOffset(ZoneOffset.UTC).getMinute();
        boolean aroundTheHour = minute >= CLOSES || minute <= LAST_CLOSED_WITH_POSITIONS;
        if (aroundTheHour && holds("USDT", false))
            return Optional.of(
                    new UpgradeAnswer.Refused(3400209, NEAR_THE_HOUR + "USDT perpetuals"));
        if (aroundTheHour && (holds("USDC", false) || holds("", true)))
            return Optional.of(
                    new UpgradeAnswer.Refused(
                            3400212, NEAR_THE_HOUR + "USDC perpetuals, USDC futures or options"));
        if (minute >= CLOSES || minute <= LAST_CLOSED)
            return Optional.of(new UpgradeAnswer.Fail(List.of(CLOSED)));
        return Optional.empty();
    }

    private boolean holds(String settle, boolean option) {
        return ledger.positions().stream()
                .map(p -> market.instrument(p.symbol()))
                .anyMatch(
                        i ->
                                i.option().isPresent() == option
                                        && !i.inverse()
                                        && (option || i.settle().equals(settle)));
    }

    private List<String> blockers(boolean spotDebt) {
        if (!scenario.upgrade().messages().isEmpty()) return scenario.upgrade().messages();
        List<String> blockers = new ArrayList<>();
        if (scenario.user().banned())
            blockers.add("Update account failed. A banned user cannot upgrade the account.");
        int status = ledger.status();
        if (status == PRO) {
            blockers.add("Update account failed. The account is a UTA2.0 Pro account already.");
            return blockers;
        }
        if (sendsToWebsite()) {
            blockers.add("Update account failed. Please upgrade to UTA2.0 on the website first.");
            return blockers;
        }
        if (scenario.upgrade().rules() == Rules.FROM_2026_01_28
                && membership.decidingLevel().equals(Membership.NO_VIP))
            blockers.add("Update account failed. UTA2.0 Pro is open to VIP and PRO users only.");
        if (status == 1 && spotDebt)
            blockers.add(
                    "Update account failed. You have outstanding liabilities in your Spot"
                            + " account.");
        blockers.addAll(openOrders());
        if (status == 4) blockers.addAll(inversePositions());
        return blockers;
    }

    private Set<String> openOrders() {
        Set<String> messages = new LinkedHashSet<>();
        for (OpenOrder order : ledger.orders()) {
            String product = product(order.terms());
            boolean takeProfitOrStopLoss =
                    !order.terms().takeProfit().isEmpty()
                            || !order.terms().stopLoss().isEmpty()
                            || order.terms().stopOrderType().endsWith("Profit")
                            || order.terms().stopOrderType().endsWith("Loss")
                            || order.terms().stopOrderType().contains("psl");
            String kind =
                    takeProfitOrStopLoss
                            ? "TP/SL orders"
                            : order.terms().conditional() ? "conditional orders" : "open orders";
            messages.add("unable to upgrade, please cancel the %s %s.".formatted(product, kind));
        }
        return messages;
    }

    private String product(Scenario.Order order) {
        return switch (order.category()) {
            case "linear" ->
                    market.instrument(order.symbol()).settle().equals("USDT")
                            ? "usdt perpetual"
                            : "usdc perpetual";
            default -> order.category();
        };
    }

    private List<String> inversePositions() {
        List<String> messages = new ArrayList<>();
        boolean inverse = false;
        boolean hedged = false;
        for (Scenario.Position position : ledger.positions()) {
            Instrument instrument = market.instrument(position.symbol());
            inverse |= instrument.inverse();
            hedged |= instrument.inverseFuture() && position.positionIdx() != 0;
        }
        if (inverse && ledger.portfolioMargin())
            messages.add(
                    "unable to upgrade, please close the inverse positions or leave portfolio"
                            + " margin mode.");
        if (hedged)
            messages.add("unable to upgrade, close the inverse futures positions in hedge mode.");
        return messages;
    }
}
