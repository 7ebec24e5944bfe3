package io.plimsoll.upgrade;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One reason for which the exchange refused an upgrade, and the check that would have shown it.
///
/// The exchange's reasons are free texts without a code, so they are told apart by the words in
/// them. A text without known words has no subject; it is shown as it came in any case.
///
/// @param text as the exchange wrote it
public record RefusalReason(String text, Optional<CheckSubject> subject) {

    /// Words that all have to be in a text for it to be about a subject.
    private record Sign(CheckSubject subject, List<Pattern> words) {
        static Sign of(CheckSubject subject, String... words) {
            return new Sign(subject, Stream.of(words).map(Pattern::compile).toList());
        }

        boolean isIn(String text) {
            return words.stream().allMatch(word -> word.matcher(text).find());
        }
    }

    private static final String ORDER = "orders?\\b";
    private static final String TP_SL = "tp ?/ ?sl|tpsl|take.?profit|stop.?loss|\\btp and sl\\b";
    private static final String DEBT = "liabilit|\\bdebts?\\b|borrow|\\bloans?\\b|repay";
    private static final String INVERSE = "inverse|coin.margined";
    private static final String USDC = "usdc";
    private static final String USDT = "usdt|linear";
    private static final String OPTION = "\\boptions?\\b";
    private static final String POSITION = "position|contracts? held";
    private static final String RISK = "risk (rate|ratio|level|limit)|margin rate|too risky";

    /// Asked from the first on, the narrower before the wider.
    private static final List<Sign> SIGNS =
            List.of(
                    Sign.of(CheckSubject.NOT_BANNED, "\\bbann?ed\\b|\\bban\\b"),
                    Sign.of(CheckSubject.VIP_LEVEL, "\\bvip\\b"),
                    Sign.of(CheckSubject.KEY_EXPIRY, "api.?key.*expired|expired.*api.?key"),
                    Sign.of(CheckSubject.KEY_MAY_WRITE, "read.?only|permission"),
                    Sign.of(
                            CheckSubject.CLOSED_MINUTES,
                            "(full|each|every|next|of the|on the) hour|\\d+(st|nd|rd|th) minute"
                                    + "|from minute \\d"),
                    Sign.of(CheckSubject.SPOT_ORDERS, "\\bspot\\b", ORDER),
                    Sign.of(CheckSubject.OPTION_ORDERS, OPTION, ORDER),
                    Sign.of(CheckSubject.INVERSE_ORDERS, INVERSE, ORDER),
                    Sign.of(CheckSubject.USDC_ORDERS, USDC, ORDER),
                    Sign.of(CheckSubject.USDT_ORDERS, USDT, ORDER),
                    Sign.of(CheckSubject.TP_SL_ORDERS, TP_SL),
                    Sign.of(CheckSubject.SPOT_DEBT, "\\bspot\\b", DEBT),
                    Sign.of(CheckSubject.LIABILITIES, DEBT),
                    Sign.of(CheckSubject.RISK_AFTER, RISK, "after|projected|post"),
                    Sign.of(CheckSubject.RISK_NOW, RISK),
                    Sign.of(CheckSubject.HEDGED_INVERSE, INVERSE, "hedge"),
                    Sign.of(CheckSubject.PORTFOLIO_WITH_INVERSE, INVERSE, "portfolio"),
                    Sign.of(CheckSubject.INVERSE_MARGIN_MODE, INVERSE, POSITION),
                    Sign.of(CheckSubject.USDC_POSITIONS, USDC + "|" + OPTION, POSITION),
                    Sign.of(CheckSubject.USDT_POSITIONS, USDT, POSITION),
                    Sign.of(
                            CheckSubject.UPGRADE_PATH,
                            "website|already|uta ?[12]\\.0|not (supported|eligible)"));

    /// One of the texts of a refused upgrade.
    public static RefusalReason of(String message) {
        String text = message.toLowerCase(Locale.ENGLISH);
        return new RefusalReason(
                message,
                SIGNS.stream().filter(sign -> sign.isIn(text)).map(Sign::subject).findFirst());
    }

    /// A refusal of the call itself: by its code, or where that tells nothing by its text.
    public static RefusalReason of(int code, String text) {
        Optional<CheckSubject> subject = of(code);
        return subject.isPresent() ? new RefusalReason(text, subject) : of(text);
    }

    /// The check that a code is about. No check shows the asset requirement of 3400071, nor a
    /// server's own trouble.
    public static Optional<CheckSubject> of(int code) {
        return switch (code) {
            case 3400208 -> Optional.of(CheckSubject.USDT_POSITIONS);
            case 3400209, 3400212 -> Optional.of(CheckSubject.CLOSED_MINUTES);
            case 3400210, 3400213 -> Optional.of(CheckSubject.RISK_NOW);
            case 3400211 -> Optional.of(CheckSubject.RISK_AFTER);
            case 3400052 -> Optional.of(CheckSubject.USDC_ORDERS);
            case 3400053 -> Optional.of(CheckSubject.OPTION_ORDERS);
            case 3400054 -> Optional.of(CheckSubject.USDT_ORDERS);
            case 10008, 10027 -> Optional.of(CheckSubject.NOT_BANNED);
            case 10005 -> Optional.of(CheckSubject.KEY_MAY_WRITE);
            case 33004, -2015 -> Optional.of(CheckSubject.KEY_EXPIRY);
            case 10002 -> Optional.of(CheckSubject.CLOCK);
            default -> Optional.empty();
        };
    }
}
