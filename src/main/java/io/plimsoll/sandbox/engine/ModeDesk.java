package io.plimsoll.sandbox.engine;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Scenario;
import io.plimsoll.sandbox.scenario.Scenario.Position;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides on changes of the margin mode and carries them out.
final class ModeDesk {
    private static final BigDecimal LEAST_EQUITY_USD = BigDecimal.valueOf(1000);

    /// Few obstacles have a published code of their own; the others carry that of the refusal.
    private static final int REFUSED = 3400045;

    private static final int EQUITY_TOO_SMALL = 3400000;
    private static final int COPY_TRADING_LEADER = 3401010;

    private final Market market;
    private final Scenario scenario;
    private final Ledger ledger;

    ModeDesk(Market market, Scenario scenario, Ledger ledger) {
        this.market = market;
        this.scenario = scenario;
        this.ledger = ledger;
    }

    /// Changes the mode unless something stands against it; gives all that does. The mode that the
    /// account has already is accepted and changes nothing.
    List<Obstacle> ask(String mode, Quotes quotes, Instant now) {
        if (mode.equals(ledger.marginMode())) return List.of();
        List<Obstacle> obstacles =
                switch (mode) {
                    case "ISOLATED_MARGIN" -> againstIsolated(quotes);
                    case "PORTFOLIO_MARGIN" -> againstPortfolio(quotes);
                    default -> againstCross(quotes);
                };
        if (obstacles.isEmpty()) ledger.change(mode, now);
        return obstacles;
    }

    private AccountFigures figures(Ledger of, Quotes quotes) {
        return Valuation.of(market, of, quotes, "UNIFIED");
    }

    private List<Obstacle> againstCross(Quotes quotes) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (String symbol : symbolsOfUnequalLeverage())
            obstacles.add(
                    new Obstacle(
                            REFUSED,
                            "The long and the short position of %s must have the same leverage."
                                    .formatted(symbol)));
        AccountFigures after = figures(ledger.in("REGULAR_MARGIN"), quotes);
        if (after.maintenanceRate().compareTo(BigDecimal.ONE) >= 0)
            obstacles.add(
                    new Obstacle(REFUSED, "The account would be due for liquidation at once."));
        return obstacles;
    }

    private Set<String> symbolsOfUnequalLeverage() {
        Map<String, BigDecimal> leverages = new HashMap<>();
        Set<String> unequal = new LinkedHashSet<>();
        for (Position position : ledger.positions()) {
            BigDecimal other = leverages.putIfAbsent(position.symbol(), position.leverage());
            if (other != null && other.compareTo(position.leverage()) != 0)
                unequal.add(position.symbol());
        }
        return unequal;
    }

    private List<Obstacle> againstIsolated(Quotes quotes) {
        return figures(ledger, quotes).coins().stream()
                .filter(coin -> coin.borrowed().signum() > 0)
                .map(
                        coin ->
                                new Obstacle(
                                        REFUSED,
                                        "Repay your liability in %s first.".formatted(coin.coin())))
                .toList();
    }

    private List<Obstacle> againstPortfolio(Quotes quotes) {
        List<Obstacle> obstacles = new ArrayList<>();
        AccountFigures after = figures(ledger.in("PORTFOLIO_MARGIN"), quotes);
        if (after.equity().compareTo(LEAST_EQUITY_USD) < 0)
            obstacles.add(new Obstacle(EQUITY_TOO_SMALL, "Equity needs to be at least 1000 USDC."));
        if (scenario.account().masterTrader())
            obstacles.add(
                    new Obstacle(
                            COPY_TRADING_LEADER, "Copy trading leaders cannot use this mode."));
        if (ledger.positions().stream().anyMatch(position -> position.positionIdx() != 0))
            obstacles.add(new Obstacle(REFUSED, "Close the positions in hedge mode first."));
        if (after.initialMargin().compareTo(after.atRisk()) > 0)
            obstacles.add(new Obstacle(REFUSED, "The initial margin rate would be above 100 %."));
        return obstacles;
    }
}
