package io.plimsoll.calc.margin;

import static io.plimsoll.calc.Working.term;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.IndexPrice;
import io.plimsoll.calc.Origin;
import io.plimsoll.calc.Remark;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Source;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Working;
import io.plimsoll.rules.Citation;
import io.plimsoll.rules.MarginRules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One coin of the wallet and what it counts as margin. Amounts in units of the coin unless the
/// name says USD.
///
/// @param walletBalance as reported
/// @param netBalance the wallet balance less spot borrowing: what is weighted by the tiers. Without
///   a reported spot borrowing (before September 2025) the wallet balance is net already
/// @param equity with unrealised profit and loss and option value
/// @param unrealisedPnl of perpetuals and futures
/// @param optionValue of the options that settle in the coin
/// @param price USD for one coin
/// @param reportedUsdValue what the exchange says that the equity is worth
/// @param tiers the coin's collateral value ratio rows; no rows when they are not known
/// @param counted how much of the net balance counts as margin
/// @param borrowed what is borrowed of the coin
public record CoinCollateral(
        String coin,
        CollateralState state,
        Figure walletBalance,
        Figure netBalance,
        Compared equity,
        Compared unrealisedPnl,
        Figure optionValue,
        Figure price,
        Figure reportedUsdValue,
        List<CollateralTier> tiers,
        Figure counted,
        Compared borrowed) {

    public CoinCollateral {
        tiers = List.copyOf(tiers);
    }

    static CoinCollateral of(AccountSnapshot account, CoinBalance balance, CoinExposure exposure) {
        String coin = balance.coin();
        Unit unit = Unit.coin(coin);
        CollateralState state = CollateralState.of(balance);
        Figure wallet =
                Figure.reported(
                        balance.walletBalance(), unit, Source.wallet(coin, "walletBalance"));
        Figure net = net(balance, wallet);
        Figure reportedEquity =
                Figure.reported(balance.equity(), unit, Source.wallet(coin, "equity"));
        var pnl =
                new Compared(
                        exposure.unrealisedPnl(),
                        Figure.reported(
                                balance.unrealisedPnl(),
                                unit,
                                Source.wallet(coin, "unrealisedPnl")));
        Figure options = optionValue(exposure, net, reportedEquity, pnl.official());
        List<CollateralTier> tiers = account.tiersOf(coin).orElse(List.of());
        var equity =
                new Compared(equity(net, pnl.official(), exposure.optionValue()), reportedEquity);
        return new CoinCollateral(
                coin,
                state,
                wallet,
                net,
                equity,
                pnl,
                options,
                IndexPrice.of(account, balance),
                Figure.reported(balance.usdValue(), Unit.USD, Source.wallet(coin, "usdValue")),
                tiers,
                counted(account, coin, state, net, tiers),
                BorrowedAmount.of(
                        account,
                        balance,
                        equity.official(),
                        longOptions(exposure, options),
                        exposure.buyOptionMargin()));
    }

    private static Figure net(CoinBalance balance, Figure wallet) {
        if (balance.spotBorrow().isEmpty()) return wallet;
        Figure borrowed =
                Figure.reported(
                        balance.spotBorrow(),
                        wallet.unit(),
                        Source.wallet(balance.coin(), "spotBorrow"));
        if (borrowed.isZero()) return wallet;
        return wallet.minus(borrowed)
                .explained(
                        () ->
                                Working.of(
                                        "walletBalance − spotBorrow",
                                        MarginRules.NET_BALANCE,
                                        term("walletBalance", wallet),
                                        term("spotBorrow", borrowed)));
    }

    private static Figure equity(Figure net, Figure pnl, Figure options) {
        return net.plus(pnl)
                .plus(options)
                .explained(
                        () ->
                                Working.of(
                                        "netBalance + unrealisedPnl + optionValue",
                                        MarginRules.EQUITY,
                                        term("netBalance", net),
                                        term("unrealisedPnl", pnl),
                                        term("optionValue", options)));
    }

    /// Without the positions: what the reported equity leaves over.
    private static Figure optionValue(
            CoinExposure exposure, Figure net, Figure equity, Figure pnl) {
        if (exposure.optionValue().isKnown()) return exposure.optionValue();
        return equity.minus(net)
                .minus(pnl)
                .explained(
                        () ->
                                Working.arithmetic(
                                        "equity − netBalance − unrealisedPnl",
                                        term("equity", equity),
                                        term("netBalance", net),
                                        term("unrealisedPnl", pnl)));
    }

    /// Without the positions: none, where the equity leaves nothing over for options.
    private static Figure longOptions(CoinExposure exposure, Figure options) {
        return exposure.longOptionValue().isKnown() || !options.isZero()
                ? exposure.longOptionValue()
                : options;
    }

    /// The debt itself: as reported, because that is what the exchange charges, else as calculated.
    public Figure debt() {
        return borrowed.official();
    }

    /// Whether the exchange gives the coin no value at all: no price, and no place in the margin.
    boolean isUnvalued() {
        return state == CollateralState.NOT_ACCEPTED && !price.isKnown();
    }

    /// What the equity is worth.
    public Figure equityUsd() {
        return usd("equity", equity.official());
    }

    /// What the equity is worth, here and by the exchange.
    public Compared usdValue() {
        return new Compared(equityUsd(), reportedUsdValue);
    }

    /// What the net balance is worth.
    public Figure balanceUsd() {
        return usd("netBalance", netBalance);
    }

    /// What the net balance counts as margin.
    public Figure collateralUsd() {
        return usd("countedBalance", counted);
    }

    /// What of its worth does not count as margin.
    public Figure haircutUsd() {
        Figure balance = balanceUsd();
        Figure collateral = collateralUsd();
        return balance.minus(collateral)
                .explained(
                        () ->
                                Working.arithmetic(
                                        "balanceUsd − collateralValue",
                                        term("balanceUsd", balance),
                                        term("collateralValue", collateral)));
    }

    public Figure debtUsd() {
        return usd("borrowAmount", debt());
    }

    public Figure unrealisedPnlUsd() {
        return usd("unrealisedPnl", unrealisedPnl.official());
    }

    Figure optionValueUsd() {
        return usd("optionValue", optionValue);
    }

    /// What an amount of this coin is worth, explained under the amount's name.
    Figure usd(String name, Figure amount) {
        return IndexPrice.usdValue(name, amount, price);
    }

    /// The tiers with what of the net balance lies in each.
    public List<TierPart> tierParts() {
        return tiers.stream()
                .map(
                        tier ->
                                new TierPart(
                                        tier,
                                        netBalance.map(
                                                balance -> CollateralValue.within(tier, balance))))
                .toList();
    }

    /// The ratio that the net balance gets as a whole, 34 digits: 1 for a negative one, 0 where the
    /// coin does not count.
    public Figure effectiveRatio() {
        return netBalance.isZero()
                ? Figure.absent(Absence.NO_BALANCE, Unit.RATIO)
                : counted.combine(
                                netBalance,
                                Unit.RATIO,
                                (part, all) -> part.divide(all, Rounding.PRECISE))
                        .explained(
                                () ->
                                        Working.arithmetic(
                                                "countedBalance ÷ netBalance",
                                                term("countedBalance", counted),
                                                term("netBalance", netBalance)));
    }

    /// The ratio at which one more unit of the coin would count.
    public Figure marginalRatio() {
        if (netBalance instanceof Figure.Absent none)
            return Figure.absent(none.reason(), Unit.RATIO);
        if (PositionFigures.amount(netBalance).signum() < 0)
            return Figure.of(
                    BigDecimal.ONE,
                    Unit.RATIO,
                    () -> new Working.Given(MarginRules.COLLATERAL_RATIO));
        if (!state.counts()) return Figure.zero(Unit.RATIO);
        return netBalance
                .value()
                .flatMap(
                        balance ->
                                IntStream.range(0, tiers.size())
                                        .filter(
                                                i ->
                                                        tiers.get(i)
                                                                .maxQty()
                                                                .filter(
                                                                        top ->
                                                                                balance.compareTo(
                                                                                                top)
                                                                                        >= 0)
                                                                .isEmpty())
                                        .mapToObj(
                                                i ->
                                                        Figure.of(
                                                                tiers.get(i).collateralRatio(),
                                                                Unit.RATIO,
                                                                ratioSource(coin, i)))
                                        .findFirst())
                .orElseGet(() -> Figure.absent(Absence.NO_TIERS, Unit.RATIO));
    }

    private static Figure counted(
            AccountSnapshot account,
            String coin,
            CollateralState state,
            Figure net,
            List<CollateralTier> tiers) {
        Optional<Absence> notShared = SharedMargin.absence(account.info());
        if (notShared.isPresent()) return Figure.absent(notShared.get(), net.unit());
        if (net.isPositive() && !state.counts()) {
            Remark why =
                    state == CollateralState.OFF_BY_USER
                            ? Remark.SWITCHED_OFF
                            : Remark.NOT_ACCEPTED;
            return Figure.zero(net.unit())
                    .explained(() -> because("0", MarginRules.MARGIN_BALANCE, why));
        }
        if (!net.isPositive())
            return net.explained(
                    () ->
                            because(
                                    "netBalance",
                                    MarginRules.COLLATERAL_RATIO,
                                    Remark.NEGATIVE_COUNTS_IN_FULL,
                                    term("netBalance", net)));
        if (tiers.isEmpty()) return Figure.absent(noTiers(account), net.unit());
        return net.map(quantity -> CollateralValue.weighted(quantity, tiers))
                .explained(() -> walk(coin, net, tiers));
    }

    private static Working because(
            String notation, Citation rule, Remark remark, Working.Term... terms) {
        return new Working.Formula(
                notation, Optional.of(rule), Optional.of(remark), List.of(terms));
    }

    /// Each tier that the balance reaches, with what lies in it.
    private static Working walk(String coin, Figure net, List<CollateralTier> tiers) {
        return new Working.Formula(
                "Σ tierValue",
                Optional.of(MarginRules.COLLATERAL_TIERS),
                Optional.empty(),
                IntStream.range(0, tiers.size())
                        .mapToObj(i -> tierTerm(coin, net, tiers.get(i), i))
                        .filter(tier -> !tier.figure().isZero())
                        .toList());
    }

    private static Working.Term tierTerm(String coin, Figure net, CollateralTier tier, int i) {
        Figure from =
                Figure.of(tier.minQty(), net.unit(), Source.collateralTier(coin, i, "minQty"));
        Figure ratio = Figure.of(tier.collateralRatio(), Unit.RATIO, ratioSource(coin, i));
        Figure value =
                net.map(
                        balance ->
                                CollateralValue.within(tier, balance)
                                        .multiply(tier.collateralRatio()));
        Optional<Figure> to =
                tier.maxQty()
                        .map(
                                top ->
                                        Figure.of(
                                                top,
                                                net.unit(),
                                                Source.collateralTier(coin, i, "maxQty")));
        Working how =
                to.map(
                                top ->
                                        Working.arithmetic(
                                                "(min(netBalance, maxQty) − minQty) ×"
                                                        + " collateralRatio",
                                                term("netBalance", net),
                                                term("maxQty", top),
                                                term("minQty", from),
                                                term("collateralRatio", ratio)))
                        .orElseGet(
                                () ->
                                        Working.arithmetic(
                                                "(netBalance − minQty) × collateralRatio",
                                                term("netBalance", net),
                                                term("minQty", from),
                                                term("collateralRatio", ratio)));
        return new Working.Term("tierValue", Integer.toString(i + 1), value.explained(() -> how));
    }

    private static Origin ratioSource(String coin, int tier) {
        return Source.collateralTier(coin, tier, "collateralRatio");
    }

    private static Absence noTiers(AccountSnapshot account) {
        boolean read =
                account.market().collateralTiers().isPresent() || account.collateral().isPresent();
        return read ? Absence.NO_TIERS : Absence.NOT_READ;
    }
}
