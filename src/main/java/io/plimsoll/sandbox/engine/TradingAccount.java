package io.plimsoll.sandbox.engine;

import static java.time.temporal.ChronoUnit.HOURS;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The one account of the exchange, with everything that happens to it by itself: interest and the
/// end of an upgrade.
///
/// Nothing runs in the background. Call [#settle] with the present before reading; whoever shares
/// an account between threads holds its monitor over both.
public final class TradingAccount {
    private static final Duration CHARGE_MINUTE = Duration.ofMinutes(5);
    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    private final Market market;
    private final Scenario scenario;
    private final PricePath path;
    private final Ledger ledger;
    private final UpgradeDesk upgrades;
    private Instant settledTo;

    public TradingAccount(Scenario scenario, Market market, Instant now) {
        this.scenario = scenario;
        this.market = market;
        this.path = new PricePath(scenario.seed(), scenario.volatility(), scenario.clockAt());
        this.ledger = new Ledger(scenario, market);
        this.upgrades = new UpgradeDesk(market, scenario, ledger);
        this.settledTo = now;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Market market() {
        return market;
    }

    public Ledger ledger() {
        return ledger;
    }

    public int upgradesStarted() {
        return upgrades.started();
    }

    /// While an upgrade runs, what the exchange reports is not to be trusted.
    public boolean upgrading() {
        return upgrades.running();
    }

    /// Lets everything happen that was due up to `now`. A clock that was set back lives its hours
    /// again.
    public void settle(Instant now) {
        if (now.isBefore(settledTo)) settledTo = now;
        for (Instant charge = firstChargeAfter(settledTo);
                !charge.isAfter(now);
                charge = charge.plus(1, HOURS)) chargeInterest(charge);
        settledTo = now;
        upgrades.settle(now);
    }

    public UpgradeAnswer upgrade(Instant now) {
        boolean spotDebt =
                ledger.holdings("SPOT").stream().anyMatch(h -> h.spotBorrow().signum() > 0);
        return upgrades.ask(now, spotDebt);
    }

    public Quotes quotes(Instant at) {
        return new Quotes(market, path, at);
    }

    public AccountFigures figures(String wallet, Instant at) {
        return Valuation.of(market, ledger, quotes(at), wallet);
    }

    /// A coin that the account neither holds nor owes.
    public CoinFigures absent(String coin, Instant at) {
        return CoinFigures.nothingOf(coin, quotes(at));
    }

    /// Of all wallets.
    public List<PositionFigures> positions(Instant at) {
        Quotes quotes = quotes(at);
        return ledger.wallets().stream()
                .flatMap(wallet -> Valuation.positions(market, ledger, quotes, wallet).stream())
                .toList();
    }

    public BorrowTerms borrowTerms(CoinFigures coin) {
        return BorrowTerms.of(
                market.coin(coin.coin()), coin, market.vipLevel(scenario.user().vipLevel()));
    }

    /// The interest that the coin's present debt has run up since the last charge.
    public BigDecimal accruedInterest(CoinFigures coin, Instant at) {
        Instant lastCharge = firstChargeAfter(at).minus(1, HOURS);
        BigDecimal seconds = BigDecimal.valueOf(Duration.between(lastCharge, at).toSeconds());
        return Decimals.truncated(
                Decimals.over(
                        borrowTerms(coin).hourlyInterest().multiply(seconds), SECONDS_AN_HOUR),
                8);
    }

    private void chargeInterest(Instant at) {
        for (String wallet : ledger.wallets())
            for (CoinFigures coin : figures(wallet, at).coins()) {
                BigDecimal interest = borrowTerms(coin).hourlyInterest();
                if (interest.signum() > 0) ledger.debit(wallet, coin.coin(), interest);
            }
    }

    /// Interest is charged five minutes after each full hour.
    private static Instant firstChargeAfter(Instant time) {
        Instant charge = time.truncatedTo(HOURS).plus(CHARGE_MINUTE);
        return charge.isAfter(time) ? charge : charge.plus(1, HOURS);
    }
}
