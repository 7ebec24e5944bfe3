package io.plimsoll.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The account as the exchange reported it at one moment. Every number on screen comes from one of
/// these, so that two screens cannot disagree.
///
/// A part that could not be read, or does not exist for this kind of account, is empty.
///
/// @param takenAt on the exchange's clock, when the wallet was read
/// @param tiers coin to its collateral value ratio rows, ascending
/// @param usdIndexPrices coin to its price in USD; coins without a price are not in it
public record AccountSnapshot(
        Instant takenAt,
        AccountInfo info,
        Optional<Wallet> wallet,
        Optional<List<CollateralInfo>> collateral,
        Optional<Map<String, List<CollateralTier>>> tiers,
        Optional<Map<String, BigDecimal>> usdIndexPrices,
        Optional<List<Position>> positions,
        Optional<List<Order>> openOrders,
        Optional<KeyInfo> key) {

    public AccountSnapshot {
        collateral = collateral.map(List::copyOf);
        tiers = tiers.map(Map::copyOf);
        usdIndexPrices = usdIndexPrices.map(Map::copyOf);
        positions = positions.map(List::copyOf);
        openOrders = openOrders.map(List::copyOf);
    }

    public Optional<CollateralInfo> collateralOf(String coin) {
        return collateral.flatMap(
                list -> list.stream().filter(c -> c.currency().equals(coin)).findFirst());
    }

    /// The coin's collateral value ratio rows: the tiers when they were read, else the single old
    /// ratio as one unbounded row, else empty.
    public Optional<List<CollateralTier>> tiersOf(String coin) {
        return tiers.map(all -> all.get(coin))
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
        return usdIndexPrices.map(prices -> prices.get(coin));
    }
}
