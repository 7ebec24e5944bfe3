package io.plimsoll;

import io.plimsoll.calc.Verdict;

/// The figures held against those of the exchange.
record ReconciliationPage(Hands hands) {
    ReconciliationPage untilShown() {
        hands.untilShown("#reconcile-table");
        return this;
    }

    TableOnScreen table() {
        return new TableOnScreen(hands, "#reconcile-table");
    }

    String summary() {
        return hands.text("#reconcile-summary");
    }

    /// Chooses a verdict, or lets go of it.
    ReconciliationPage only(Verdict verdict) {
        hands.click("#reconcile-only-" + verdict.name());
        return this;
    }

    String chip(Verdict verdict) {
        return hands.text("#reconcile-only-" + verdict.name());
    }
}
