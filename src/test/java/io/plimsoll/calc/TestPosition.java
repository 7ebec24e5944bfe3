package io.plimsoll.calc;

import io.plimsoll.account.Category;
import io.plimsoll.account.Position;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// A position put together by a test, in one-way mode. Amounts are texts; what is not set is not
/// reported.
public final class TestPosition {
    private final Category category;
    private final String symbol;
    private final String side;
    private final String size;
    private final Map<String, String> fields = new HashMap<>();
    private int positionIdx;

    private TestPosition(Category category, String symbol, String side, String size) {
        this.category = category;
        this.symbol = symbol;
        this.side = side;
        this.size = size;
    }

    /// A long one.
    ///
    /// @param size in coins, of inverse contracts in USD
    public static TestPosition bought(Category category, String symbol, String size) {
        return new TestPosition(category, symbol, "Buy", size);
    }

    public static TestPosition sold(Category category, String symbol, String size) {
        return new TestPosition(category, symbol, "Sell", size);
    }

    /// One side of hedge mode.
    public TestPosition hedged() {
        positionIdx = side.equals("Buy") ? 1 : 2;
        return this;
    }

    public TestPosition entry(String price) {
        return with("avgPrice", price);
    }

    public TestPosition mark(String price) {
        return with("markPrice", price);
    }

    public TestPosition leverage(String times) {
        return with("leverage", times);
    }

    /// A field by its name in the record.
    public TestPosition with(String field, String amount) {
        fields.put(field, amount);
        return this;
    }

    public Position position() {
        return new Position(
                category,
                symbol,
                positionIdx,
                side,
                new BigDecimal(size),
                amount("avgPrice"),
                amount("sessionAvgPrice"),
                amount("positionValue"),
                amount("leverage"),
                amount("markPrice"),
                amount("unrealisedPnl"),
                amount("positionIm"),
                amount("positionMm"),
                amount("liqPrice"),
                Optional.empty(),
                Optional.empty(),
                "Normal");
    }

    private Optional<BigDecimal> amount(String field) {
        return Optional.ofNullable(fields.get(field)).map(BigDecimal::new);
    }
}
