package io.plimsoll.sandbox.rest;

import io.plimsoll.sandbox.engine.RepaymentAnswer;
import io.plimsoll.sandbox.engine.RepaymentRequest;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// `/v5/account/repay` and `/v5/account/no-convert-repay`
final class RepaymentEndpoints {
    private static final String FLEXIBLE = "FLEXIBLE";
    private static final String FIXED = "FIXED";
    private static final String ALL = "ALL";
    private static final int MOST_DECIMALS = 18;
    private static final int LONGEST_AMOUNT = 60;

    private RepaymentEndpoints() {}

    /// Sells other coins where the coin's own balance does not do.
    static ObjectNode repay(Call call) throws Refusal {
        requireReady(call);
        return repaid(call, call.params().get("coin"), true);
    }

    /// From the coin's own balance alone.
    static ObjectNode repayWithoutConversion(Call call) throws Refusal {
        requireReady(call);
        return repaid(call, Optional.of(call.params().required("coin")), false);
    }

    private static void requireReady(Call call) throws Refusal {
        call.requireUnified();
        call.requireNoUpgrade();
    }

    /// The floating kind is repaid at once, the others are said to take their time.
    private static ObjectNode repaid(Call call, Optional<String> coin, boolean converting)
            throws Refusal {
        String type = call.params().get("repaymentType").orElse(FLEXIBLE);
        if (!List.of(FLEXIBLE, FIXED, ALL).contains(type)) throw invalid("repaymentType " + type);
        Optional<BigDecimal> amount = amount(call);
        if (coin.isEmpty() && (amount.isPresent() || !type.equals(ALL)))
            throw invalid("only everything can be repaid without naming a coin");
        if (coin.isPresent() && !call.account().market().coins().containsKey(coin.get()))
            throw new Refusal(34022010, "The borrow coin does not exist.");
        if (type.equals(FIXED))
            throw amount.isPresent()
                    ? invalid("the amount is more than the fixed-rate liability")
                    : new Refusal(34022041, "Nothing is borrowed at a fixed rate.");
        var request = new RepaymentRequest(coin, amount, converting);
        return switch (call.account().repay(request, call.now())) {
            case RepaymentAnswer.Done _ ->
                    Json.object().put("resultStatus", type.equals(FLEXIBLE) ? "SU" : "P");
            case RepaymentAnswer.Refused refused ->
                    throw new Refusal(refused.code(), refused.message());
        };
    }

    private static Optional<BigDecimal> amount(Call call) throws Refusal {
        Optional<String> text = call.params().get("amount");
        if (text.isEmpty()) return Optional.empty();
        if (!text.get().matches("\\d{1,%1$d}(\\.\\d{1,%1$d})?".formatted(LONGEST_AMOUNT)))
            throw invalid("amount");
        BigDecimal amount = new BigDecimal(text.get());
        if (amount.signum() == 0) throw invalid("amount");
        if (amount.scale() > MOST_DECIMALS)
            throw new Refusal(34022014, "The amount has more than 18 decimals.");
        return Optional.of(amount);
    }

    private static Refusal invalid(String what) {
        return new Refusal(34022027, "Invalid parameters: " + what);
    }
}
