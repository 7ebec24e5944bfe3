package io.plimsoll.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account as the exchange reported it at one moment. Every number on screen comes from one of
/// these, so that two screens cannot disagree.
///
/// A part that could not be read, or does not exist for this kind of account, is empty.
///
/// @param takenAt on the exchange's clock, when the wallet was read
/// @param collateral coin to its borrowing and collateral terms, in the exchange's order
/// @param feeRates symbol to its fee rates; options by base coin
/// @param spotLeverages coin to the leverage chosen for borrowing it; coins without one are not in
///   it
/// @param leverages symbol to the leverage chosen for it, of contracts with orders but no position
/// @param transferable coin to what the exchange lets out of the account
/// @param interest the latest charges, newest first
public record AccountSnapshot(
        Instant takenAt,
        AccountInfo info,
        Optional<Wallet> wallet,
        Optional<Map<String, CollateralInfo>> collateral,
        Optional<List<Position>> positions,
        Optional<List<Order>> openOrders,
        Optional<KeyInfo> key,
        Optional<Map<String, FeeRate>> feeRates,
        Optional<Map<String, BigDecimal>> spotLeverages,
        Optional<Map<String, BigDecimal>> leverages,
        Optional<Map<String, BigDecimal>> transferable,
        Optional<List<InterestRecord>> interest,
        MarketTerms market) {

    public AccountSnapshot {
        collateral = collateral.map(all -> Collections.unmodifiableMap(new LinkedHashMap<>(all)));
        positions = positions.map(List::copyOf);
        openOrders = openOrders.map(List::copyOf);
        feeRates = feeRates.map(Map::copyOf);
        spotLeverages = spotLeverages.map(Map::copyOf);
        leverages = leverages.map(Map::copyOf);
        transferable = transferable.map(Map::copyOf);
        interest = interest.map(List::copyOf);
    }

    /// The same account of another kind or mode.
    public AccountSnapshot withInfo(AccountInfo other) {
        return new AccountSnapshot(
                takenAt,
                other,
                wallet,
                collateral,
                positions,
                openOrders,
                key,
                feeRates,
                spotLeverages,
                leverages,
                transferable,
                interest,
                market);
    }

    /// The same account with another wallet of its owner in sight.
    public AccountSnapshot withWallet(Wallet other) {
        return new AccountSnapshot(
                takenAt,
                info,
                Optional.of(other),
                collateral,
                positions,
                openOrders,
                key,
                feeRates,
                spotLeverages,
                leverages,
                transferable,
                interest,
                market);
    }

    /// The same account at other prices and terms.
    public AccountSnapshot withMarket(MarketTerms other) {
        return new AccountSnapshot(
                takenAt,
                info,
                wallet,
                collateral,
                positions,
                openOrders,
                key,
                feeRates,
                spotLeverages,
                leverages,
                transferable,
                interest,
                other);
    }

    public Optional<CollateralInfo> collateralOf(String coin) {
        return collateral.map(all -> all.get(coin));
    }

    /// The coin's collateral value ratio rows: the tiers when they were read, else the single old
    /// ratio as one unbounded row, else empty.
    public Optional<List<CollateralTier>> tiersOf(String coin) {
        return market.collateralTiers()
                .map(all -> all.get(coin))
                .or(
                        () ->
                                collateralOf(coin)
                                        .flatMap(CollateralInfo::collateralRatio)
                                        .map(
                                                ratio ->
                                                        List.of(
                                                                new CollateralTier(
                                                                        BigDecimal.ZERO,
                                                                        Optional.empty(),
                                                                        ratio))));
    }

    public Optional<BigDecimal> usdIndexPrice(String coin) {
        return market.spot().flatMap(prices -> prices.usdIndexPrice(coin));
    }
}
