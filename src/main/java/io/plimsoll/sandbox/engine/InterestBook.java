package io.plimsoll.sandbox.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The interest that was charged. What lies before the opening is worked out when first asked for.
final class InterestBook {
    private final Supplier<List<InterestCharge>> before;
    private final List<InterestCharge> since = new ArrayList<>();
    private Optional<List<InterestCharge>> known = Optional.empty();

    InterestBook(Supplier<List<InterestCharge>> before) {
        this.before = before;
    }

    void add(InterestCharge charge) {
        since.add(charge);
    }

    /// Of hours that will be lived again.
    void forgetAfter(Instant time) {
        since.removeIf(charge -> charge.bookedAt().isAfter(time));
    }

    List<InterestCharge> newestFirst() {
        List<InterestCharge> early = known.orElseGet(before);
        known = Optional.of(early);
        List<InterestCharge> all = new ArrayList<>(since);
        all.addAll(early);
        all.sort(Comparator.comparing(InterestCharge::bookedAt).reversed());
        return all;
    }
}
