package io.plimsoll;

/// The overview's figures as they stand on screen.
record OverviewPage(Hands hands) {
    String status() {
        return hands.text("#overview-status");
    }

    void untilStatus(String status) {
        hands.untilText("#overview-status", status::equals);
    }

    String marginMode() {
        return hands.text("#overview-margin-mode");
    }

    /// The number of a block such as `equity` or `next-charge`.
    String figure(String name) {
        return hands.text("#overview-" + name + " .figure-number");
    }

    /// The number on a gauge: `imr`, `mmr` or `borrow`.
    String gauge(String name) {
        return hands.text("#overview-" + name + " .gauge-figure");
    }

    String note(String name) {
        return hands.text("#overview-" + name + " .figure-note");
    }
}
