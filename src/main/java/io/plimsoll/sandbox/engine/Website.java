package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Scenario.Holding;
import io.plimsoll.sandbox.scenario.Scenario.Position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Carries out what a user does outside the API.
final class Website {
    private static final int UTA2 = 5;
    private static final String SPOT = "SPOT";

    private final Market market;
    private final Ledger ledger;
    private final Membership membership;
    private final UpgradeDesk upgrades;

    Website(Market market, Ledger ledger, Membership membership, UpgradeDesk upgrades) {
        this.market = market;
        this.ledger = ledger;
        this.membership = membership;
        this.upgrades = upgrades;
    }

    /// The acts that would change something now. During an upgrade there are none.
    List<WebsiteAct> offered() {
        return upgrades.running()
                ? List.of()
                : Stream.of(WebsiteAct.values()).filter(this::changesSomething).toList();
    }

    private boolean changesSomething(WebsiteAct act) {
        return switch (act) {
            case REPAY_SPOT_DEBT -> !spotDebts().isEmpty();
            case UPGRADE_TO_UTA2 -> upgrades.sendsToWebsite();
            case CLOSE_HEDGED_INVERSE -> ledger.positions().stream().anyMatch(this::hedgedInverse);
            case CLOSE_POSITIONS -> !ledger.positions().isEmpty();
            case GET_VIP -> membership.decidingLevel().equals(Membership.NO_VIP);
        };
    }

    void carryOut(WebsiteAct act, Quotes quotes, Instant now) {
        switch (act) {
            case REPAY_SPOT_DEBT -> spotDebts().forEach(debt -> ledger.put(repaid(debt)));
            case UPGRADE_TO_UTA2 -> ledger.become(UTA2, now);
            case CLOSE_HEDGED_INVERSE -> close(quotes, this::hedgedInverse);
            case CLOSE_POSITIONS -> close(quotes, _ -> true);
            case GET_VIP -> membership.raise();
        }
    }

    private List<Holding> spotDebts() {
        return ledger.holdings(SPOT).stream().filter(h -> h.spotBorrow().signum() > 0).toList();
    }

    /// What the wallet lacks is thought of as deposited first.
    private static Holding repaid(Holding debt) {
        BigDecimal left = Decimals.atLeastZero(debt.balance().subtract(debt.spotBorrow()));
        return Ledger.with(debt, left, BigDecimal.ZERO, debt.realisedPnl());
    }

    private boolean hedgedInverse(Position position) {
        return market.instrument(position.symbol()).inverse() && position.positionIdx() != 0;
    }

    /// At the mark price and without a fee. Orders that could only reduce what is gone go with it.
    private void close(Quotes quotes, Predicate<Position> which) {
        for (String wallet : ledger.wallets())
            for (PositionFigures figures :
                    Valuation.positions(market, ledger, quotes, wallet, _ -> true))
                if (which.test(figures.position())) close(wallet, figures);
    }

    private void close(String wallet, PositionFigures figures) {
        Position position = figures.position();
        Instrument instrument = figures.instrument();
        Holding before = ledger.holding(wallet, instrument.settle());
        ledger.put(
                Ledger.with(
                        before,
                        before.balance().add(proceeds(figures)),
                        before.spotBorrow(),
                        before.realisedPnl().add(figures.unrealisedPnl())));
        ledger.remove(position);
        if (ledger.positions().stream().noneMatch(p -> p.symbol().equals(position.symbol())))
            ledger.cancel(
                    o -> o.terms().reduceOnly() && o.terms().symbol().equals(position.symbol()));
    }

    /// An option's premium was paid when it was opened, so that it brings its whole value.
    private static BigDecimal proceeds(PositionFigures figures) {
        Position position = figures.position();
        return figures.instrument().option().isEmpty()
                ? figures.unrealisedPnl()
                : Decimals.book(
                        figures.markPrice()
                                .multiply(position.size())
                                .multiply(position.direction()));
    }
}
