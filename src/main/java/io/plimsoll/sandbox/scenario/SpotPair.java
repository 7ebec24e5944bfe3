package io.plimsoll.sandbox.scenario;

import java.util.Optional;

/// A spot symbol taken apart, such as BTC and USDT of `BTCUSDT`.
public record SpotPair(String base, String quote) {
    public String symbol() {
        return base + quote;
    }

    /// Empty when the symbol is not quoted in USDT or USDC.
    public static Optional<SpotPair> of(String symbol) {
        for (String quote : new String[] {"USDT", "USDC"})
            if (symbol.endsWith(quote) && symbol.length() > quote.length())
                return Optional.of(
                        new SpotPair(symbol.substring(0, symbol.length() - quote.length()), quote));
        return Optional.empty();
    }
}
