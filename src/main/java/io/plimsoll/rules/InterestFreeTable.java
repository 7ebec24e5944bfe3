package io.plimsoll.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Up to which amount borrowing caused by unrealised loss bears no interest. Each account has its
/// own amount; above it, the whole borrowing bears interest.
public record InterestFreeTable(List<Row> rows) {

    /// The amounts of some levels.
    ///
    /// @param levels as the exchange spells them in `vipLevel`
    /// @param usdt in USDT
    /// @param usdc in USDC
    public record Row(Set<String> levels, BigDecimal usdt, BigDecimal usdc) {
        public Row {
            levels = Set.copyOf(levels);
        }
    }

    public InterestFreeTable {
        rows = List.copyOf(rows);
    }

    /// Only USDT and USDC have such an amount at all.
    public static boolean covers(String coin) {
        return coin.equals("USDT") || coin.equals("USDC");
    }

    /// In units of the coin: zero for a coin that is not covered, empty for a level that the table
    /// does not know.
    public Optional<BigDecimal> amount(String coin, String vipLevel) {
        return rows.stream()
                .filter(row -> row.levels().contains(vipLevel))
                .findFirst()
                .map(
                        row ->
                                switch (coin) {
                                    case "USDT" -> row.usdt();
                                    case "USDC" -> row.usdc();
                                    default -> BigDecimal.ZERO;
                                });
    }
}
