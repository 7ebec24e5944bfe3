package io.plimsoll.account;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The spot market's prices.
///
/// @param usdIndex coin to its USD index price; coins without one are not in it
/// @param last pair to its last traded price, in the quote coin
public record SpotPrices(Map<String, BigDecimal> usdIndex, Map<String, BigDecimal> last) {

    public SpotPrices {
        usdIndex = Map.copyOf(usdIndex);
        last = Map.copyOf(last);
    }

    /// A USD index price is told on the coin's pairs with USDT and USDC; the former counts where
    /// they differ.
    public static SpotPrices of(List<SpotTicker> tickers) {
        Map<String, BigDecimal> index = new HashMap<>();
        Map<String, BigDecimal> last = new HashMap<>();
        for (SpotTicker ticker : tickers)
            ticker.lastPrice().ifPresent(price -> last.put(ticker.symbol(), price));
        for (String quote : List.of("USDC", "USDT")) {
            for (SpotTicker ticker : tickers) {
                if (!ticker.symbol().endsWith(quote)) continue;
                String coin =
                        ticker.symbol().substring(0, ticker.symbol().length() - quote.length());
                ticker.usdIndexPrice().ifPresent(price -> index.put(coin, price));
            }
        }
        return new SpotPrices(index, last);
    }

    public Optional<BigDecimal> usdIndexPrice(String coin) {
        return Optional.ofNullable(usdIndex.get(coin));
    }

    public Optional<BigDecimal> lastPrice(String symbol) {
        return Optional.ofNullable(last.get(symbol));
    }
}
