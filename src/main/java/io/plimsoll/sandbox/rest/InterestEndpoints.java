package io.plimsoll.sandbox.rest;

import static io.plimsoll.sandbox.rest.Json.plain;

import io.plimsoll.sandbox.engine.BorrowTerms;
import io.plimsoll.sandbox.engine.InterestCharge;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// `/v5/account/borrow-history`: what interest was charged.
final class InterestEndpoints {
    private static final Duration LONGEST_WINDOW = Duration.ofDays(30);
    private static final int USUAL_PAGE = 20;
    private static final int LONGEST_PAGE = 50;
    private static final int COST_DECIMALS = 8;

    private InterestEndpoints() {}

    static ObjectNode history(Call call) throws Refusal {
        call.requireUnified();
        Params params = call.params();
        Optional<Instant> start = params.millis("startTime");
        Optional<Instant> end = params.millis("endTime");
        Instant to = end.or(() -> start.map(s -> s.plus(LONGEST_WINDOW))).orElse(call.now());
        Instant from = start.orElse(to.minus(LONGEST_WINDOW));
        if (from.isAfter(to) || Duration.between(from, to).compareTo(LONGEST_WINDOW) > 0)
            throw Refusal.badParameter("startTime to endTime must be within 30 days");
        List<InterestCharge> found =
                call.account().interestCharged().stream()
                        .filter(c -> c.wallet().equals("UNIFIED"))
                        .filter(c -> !c.bookedAt().isAfter(call.now()))
                        .filter(c -> !c.bookedAt().isBefore(from) && !c.bookedAt().isAfter(to))
                        .filter(c -> params.allows("currency", c.coin()))
                        .toList();
        return Pages.page(
                call,
                found,
                params.limit(USUAL_PAGE, LONGEST_PAGE),
                c -> c.coin() + ":" + Json.millis(c.bookedAt()),
                InterestEndpoints::row);
    }

    /// The time is a number here, and one name begins with a capital letter.
    private static ObjectNode row(InterestCharge charge) {
        BorrowTerms terms = charge.terms();
        return Json.object()
                .put("currency", charge.coin())
                .put("createdTime", charge.bookedAt().toEpochMilli())
                .put("borrowCost", cost(charge.cost()))
                .put("hourlyBorrowRate", plain(terms.hourlyRate()))
                .put("InterestBearingBorrowSize", plain(terms.bearing()))
                .put("costExemption", cost(terms.exempt().multiply(terms.hourlyRate())))
                .put("borrowAmount", plain(terms.borrowed()))
                .put("unrealisedLoss", plain(charge.borrowedByLosses()))
                .put("freeBorrowedAmount", plain(terms.exempt()));
    }

    private static String cost(BigDecimal amount) {
        return amount.setScale(COST_DECIMALS, RoundingMode.DOWN).toPlainString();
    }
}
