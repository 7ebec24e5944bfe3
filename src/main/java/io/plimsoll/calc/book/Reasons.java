package io.plimsoll.calc.book;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.MarketTerms;
import io.plimsoll.account.SpotPrices;
import io.plimsoll.calc.Rounding;
import io.plimsoll.calc.Verdict;
import io.plimsoll.calc.margin.CoinCollateral;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds the [Reason] of a difference where one can be shown.
///
/// A round of reading takes a moment, and prices do not wait: the wallet tells what its coins were
/// worth when it was made, the tickers what they cost when they were read. Where a coin's USD value
/// differs and its equity does not, the wallet implies the price that it was made with, its USD
/// value divided by its equity. What agrees once it is reckoned at those prices differs for no
/// other reason.
final class Reasons {
    /// No price moves further while an account is read, as a fraction: what is further off is wrong
    /// in another way.
    private static final BigDecimal MOST_MOVED = new BigDecimal("0.05");

    private Reasons() {}

    /// By the ids of the figures that differ for a reason.
    static Map<String, Reason> of(AccountBook book) {
        List<Entry> differing =
                book.entriesWithoutEstimates().stream()
                        .filter(e -> e.figure().verdict() == Verdict.DIFFERS)
                        .toList();
        if (differing.isEmpty()) return Map.of();
        Map<String, BigDecimal> moved = movedPrices(book.margin().collateral().coins());
        if (moved.isEmpty()) return Map.of();
        Map<String, Entry> atTheWallets =
                AccountBook.of(at(book.snapshot(), moved)).entriesWithoutEstimates().stream()
                        .collect(
                                Collectors.toMap(
                                        Entry::id, Function.identity(), (first, _) -> first));
        return differing.stream()
                .map(Entry::id)
                .distinct()
                .filter(id -> agrees(atTheWallets.get(id)))
                .collect(Collectors.toMap(Function.identity(), _ -> Reason.PRICES_MOVED));
    }

    private static boolean agrees(@Nullable Entry entry) {
        return entry != null && entry.figure().verdict() == Verdict.AGREES;
    }

    private static Map<String, BigDecimal> movedPrices(List<CoinCollateral> coins) {
        Map<String, BigDecimal> moved = new HashMap<>();
        for (CoinCollateral coin : coins) {
            if (coin.usdValue().verdict() != Verdict.DIFFERS
                    || coin.equity().verdict() == Verdict.DIFFERS) continue;
            BigDecimal equity = coin.equity().official().value().orElse(BigDecimal.ZERO);
            if (equity.signum() == 0) continue;
            BigDecimal implied =
                    coin.reportedUsdValue().value().orElseThrow().divide(equity, Rounding.PRECISE);
            BigDecimal ticker = coin.price().value().orElseThrow();
            boolean near =
                    implied.subtract(ticker).abs().compareTo(ticker.multiply(MOST_MOVED)) <= 0;
            if (near) moved.put(coin.coin(), implied);
        }
        return moved;
    }

    private static AccountSnapshot at(AccountSnapshot account, Map<String, BigDecimal> prices) {
        MarketTerms market = account.market();
        return account.withMarket(
                new MarketTerms(
                        market.spot().map(spot -> at(spot, prices)),
                        market.contracts(),
                        market.collateralTiers(),
                        market.riskTiers(),
                        market.loanTiers()));
    }

    private static SpotPrices at(SpotPrices spot, Map<String, BigDecimal> prices) {
        Map<String, BigDecimal> index = new HashMap<>(spot.usdIndex());
        index.putAll(prices);
        return new SpotPrices(index, spot.last());
    }
}
