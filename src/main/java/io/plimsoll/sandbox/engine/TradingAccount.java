package io.plimsoll.sandbox.engine;

import static java.time.temporal.ChronoUnit.HOURS;

import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Market.Instrument;
import io.plimsoll.sandbox.scenario.Scenario;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The one account of the exchange, with everything that happens to it by itself: interest and the
/// end of an upgrade.
///
/// Nothing runs in the background. Call [#settle] with the present before reading; whoever shares
/// an account between threads holds its monitor over both.
public final class TradingAccount {
    private static final Duration CHARGE_MINUTE = Duration.ofMinutes(5);
    private static final int HOURS_OF_HISTORY = 24;
    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    private final Market market;
    private final Scenario scenario;
    private final PricePath path;
    private final Ledger ledger;
    private final Membership membership;
    private final UpgradeDesk upgrades;
    private final RepaymentDesk repayments;
    private final ModeDesk modes;
    private final Website website;
    private final InterestBook interest;
    private final Instant openedAt;
    private Instant settledTo;
    private int upgradeRequests;
    private int upgradesAskedWhileRunning;

    public TradingAccount(Scenario scenario, Market market, Instant now) {
        this.scenario = scenario;
        this.market = market;
        this.path = new PricePath(scenario.seed(), scenario.volatility(), scenario.clockAt());
        this.ledger = new Ledger(scenario, market);
        this.membership = new Membership(scenario.user());
        this.upgrades = new UpgradeDesk(market, scenario, ledger, membership);
        this.website = new Website(market, ledger, membership, upgrades);
        this.repayments = new RepaymentDesk(market, ledger);
        this.modes = new ModeDesk(market, scenario, ledger);
        this.interest = new InterestBook(() -> chargedBefore(now));
        this.openedAt = now;
        this.settledTo = now;
    }

    public Scenario scenario() {
        return scenario;
    }

    /// When the exchange opened with it, on the exchange's clock.
    public Instant openedAt() {
        return openedAt;
    }

    public Market market() {
        return market;
    }

    public Ledger ledger() {
        return ledger;
    }

    /// How far the account has been settled; a request may come from before when the clock was set
    /// back.
    public Instant settledTo() {
        return settledTo;
    }

    /// The VIP level of the account's own user, as the exchange spells it.
    public String vipLevel() {
        return membership.level();
    }

    /// How many upgrades were accepted while none was running.
    public int upgradesStarted() {
        return upgrades.started();
    }

    /// How many requests for an upgrade have arrived, whatever became of them.
    public int upgradeRequests() {
        return upgradeRequests;
    }

    /// How many of the requests arrived while an upgrade was running.
    public int upgradesAskedWhileRunning() {
        return upgradesAskedWhileRunning;
    }

    /// A request for an upgrade has arrived.
    public void countUpgradeRequest() {
        upgradeRequests++;
        if (upgrading()) upgradesAskedWhileRunning++;
    }

    public UpgradeConduct upgradeConduct() {
        return upgrades.conduct();
    }

    /// Goes about upgrades in this way from now on, also about one that is running.
    public void conductUpgrades(UpgradeConduct conduct, Instant now) {
        upgrades.conduct(conduct, now);
    }

    /// `unifiedMarginStatus` as told to the one who asks now.
    public int toldStatus() {
        return upgrades.toldStatus();
    }

    /// What would change something on the website now.
    public List<WebsiteAct> websiteActs() {
        return website.offered();
    }

    /// Does nothing when the act is not offered.
    ///
    /// @return whether it was done
    public boolean carryOut(WebsiteAct act, Instant now) {
        if (!website.offered().contains(act)) return false;
        website.carryOut(act, quotes(now), now);
        return true;
    }

    /// While an upgrade runs, what the exchange reports is not to be trusted.
    public boolean upgrading() {
        return upgrades.running();
    }

    /// Lets everything happen that was due up to `now`. A clock that was set back lives its hours
    /// again.
    public void settle(Instant now) {
        if (now.isBefore(settledTo)) {
            settledTo = now;
            interest.forgetAfter(now);
        }
        for (Instant charge = firstChargeAfter(settledTo);
                !charge.isAfter(now);
                charge = charge.plus(1, HOURS)) {
            // In the order of time, so that it does not matter how often somebody looks.
            upgrades.settle(charge);
            chargeInterest(charge);
        }
        settledTo = now;
        upgrades.settle(now);
    }

    public UpgradeAnswer upgrade(Instant now) {
        boolean spotDebt =
                ledger.holdings("SPOT").stream().anyMatch(h -> h.spotBorrow().signum() > 0);
        return upgrades.ask(now, spotDebt);
    }

    public RepaymentAnswer repay(RepaymentRequest request, Instant now) {
        return repayments.ask(request, figures("UNIFIED", now), now);
    }

    /// Changes the margin mode, or gives all that stands against it.
    public List<Obstacle> changeMode(String mode, Instant now) {
        return modes.ask(mode, quotes(now), now);
    }

    public Quotes quotes(Instant at) {
        return new Quotes(market, path, at);
    }

    public AccountFigures figures(String wallet, Instant at) {
        return Valuation.of(market, ledger, quotes(at), wallet);
    }

    /// One coin of the unified wallet, also when the account has nothing to do with it.
    public CoinFigures figure(String coin, Instant at) {
        return figures("UNIFIED", at).coin(coin).orElseGet(() -> absent(coin, at));
    }

    /// A coin that the account neither holds nor owes.
    public CoinFigures absent(String coin, Instant at) {
        return CoinFigures.nothingOf(coin, quotes(at));
    }

    /// Of all wallets, in the contracts that the test picks.
    public List<PositionFigures> positions(Instant at, Predicate<Instrument> which) {
        Quotes quotes = quotes(at);
        return ledger.wallets().stream()
                .flatMap(
                        wallet ->
                                Valuation.positions(market, ledger, quotes, wallet, which).stream())
                .toList();
    }

    /// What of each coin may leave the unified wallet, in units of the coin.
    public Map<String, BigDecimal> transferable(List<Coin> coins, Instant at) {
        AccountFigures totals = figures("UNIFIED", at);
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        for (Coin coin : coins)
            amounts.put(
                    coin.name(),
                    Transferable.of(
                            coin,
                            totals.coin(coin.name()).orElseGet(() -> absent(coin.name(), at)),
                            totals,
                            ledger));
        return amounts;
    }

    /// Interest charged so far, newest first, with a day before the opening.
    public List<InterestCharge> interestCharged() {
        return interest.newestFirst();
    }

    public BorrowTerms borrowTerms(CoinFigures coin) {
        return borrowTerms(coin, membership.level());
    }

    private BorrowTerms borrowTerms(CoinFigures coin, String vipLevel) {
        return BorrowTerms.of(market.coin(coin.coin()), coin, market.vipLevel(vipLevel));
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
        for (InterestCharge charge : interestDue(ledger, at, membership.level())) {
            interest.add(charge);
            if (charge.cost().signum() > 0)
                ledger.debit(charge.wallet(), charge.coin(), charge.cost());
        }
    }

    /// Also of a debt that is all exempt, which costs nothing.
    private List<InterestCharge> interestDue(Ledger of, Instant at, String vipLevel) {
        List<InterestCharge> due = new ArrayList<>();
        Quotes quotes = quotes(at);
        for (String wallet : of.wallets())
            for (CoinFigures coin : Valuation.of(market, of, quotes, wallet).coins())
                if (coin.borrowed().signum() > 0 && market.coin(coin.coin()).borrowable())
                    due.add(InterestCharge.of(wallet, coin, borrowTerms(coin, vipLevel), at));
        return due;
    }

    /// What the account, had it always been as it opened, was charged in the day before. Its
    /// opening balances have this behind them already.
    private List<InterestCharge> chargedBefore(Instant opening) {
        var opened = new Ledger(scenario, market);
        List<InterestCharge> charges = new ArrayList<>();
        Instant last = firstChargeAfter(opening).minus(1, HOURS);
        for (int hour = HOURS_OF_HISTORY - 1; hour >= 0; hour--)
            charges.addAll(
                    interestDue(opened, last.minus(hour, HOURS), scenario.user().vipLevel()));
        return charges;
    }

    /// Interest is charged five minutes after each full hour.
    private static Instant firstChargeAfter(Instant time) {
        Instant charge = time.truncatedTo(HOURS).plus(CHARGE_MINUTE);
        return charge.isAfter(time) ? charge : charge.plus(1, HOURS);
    }
}
