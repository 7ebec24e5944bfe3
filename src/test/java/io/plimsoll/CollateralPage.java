package io.plimsoll;

/// The table of coins.
record CollateralPage(Hands hands) {
    TableOnScreen table() {
        return new TableOnScreen(hands, "#collateral-table");
    }

    /// The sum below a column: `value`, `collateral`, `haircut` or `debt`.
    String total(String name) {
        return hands.text("#collateral-total-" + name);
    }

    void untilShown() {
        hands.untilShown("#collateral-table");
    }
}
