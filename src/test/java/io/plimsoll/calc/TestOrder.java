package io.plimsoll.calc;

import io.plimsoll.account.Category;
import io.plimsoll.account.Order;

import java.math.BigDecimal;
import java.util.Optional;

/// A limit order put together by a test: new, and not reducing, until told otherwise. Amounts are
/// texts; an empty one is not reported.
public final class TestOrder {
    private final Category category;
    private final String symbol;
    private final String side;
    private final String quantity;
    private final String price;
    private String id = "1";
    private String status = "New";
    private String left = "";
    private boolean reducing;

    private TestOrder(
            Category category, String symbol, String side, String quantity, String price) {
        this.category = category;
        this.symbol = symbol;
        this.side = side;
        this.quantity = quantity;
        this.price = price;
    }

    public static TestOrder buy(Category category, String symbol, String quantity, String price) {
        return new TestOrder(category, symbol, "Buy", quantity, price);
    }

    public static TestOrder sell(Category category, String symbol, String quantity, String price) {
        return new TestOrder(category, symbol, "Sell", quantity, price);
    }

    public TestOrder id(String id) {
        this.id = id;
        return this;
    }

    /// How much of it is not filled yet.
    public TestOrder left(String quantity) {
        left = quantity;
        return this;
    }

    public TestOrder reducing() {
        reducing = true;
        return this;
    }

    public TestOrder untriggered() {
        status = "Untriggered";
        return this;
    }

    public Order order() {
        return new Order(
                category,
                id,
                symbol,
                side,
                "Limit",
                status,
                "",
                sent(price),
                sent(quantity),
                sent(left),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                reducing,
                Optional.empty());
    }

    private static Optional<BigDecimal> sent(String amount) {
        return Optional.of(amount).filter(text -> !text.isEmpty()).map(BigDecimal::new);
    }
}
