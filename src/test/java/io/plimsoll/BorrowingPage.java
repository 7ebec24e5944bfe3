package io.plimsoll;

/// The sums and the table of borrowed coins.
record BorrowingPage(Hands hands) {
    TableOnScreen table() {
        return new TableOnScreen(hands, "#borrowing-table");
    }

    /// The number of a block: `total-debt`, `next-charge`, `day` or `month`.
    String figure(String name) {
        return hands.text("#borrowing-" + name + " .figure-number");
    }

    String caption(String name) {
        return hands.text("#borrowing-" + name + " .figure-caption");
    }

    void untilShown() {
        hands.untilShown("#borrowing-table");
    }
}
