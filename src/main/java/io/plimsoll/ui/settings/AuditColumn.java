package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.Messages;

import java.util.Comparator;
import java.util.Locale;

/// What the table says of each change, in the order of its columns.
public enum AuditColumn {
    TIME,
    EXCHANGE_TIME,
    ACCOUNT,
    ENVIRONMENT,
    WHAT,
    OUTCOME;

    private static final int LONGEST = 24;

    private static final Comparator<AuditRow> NEWEST_FIRST =
            Comparator.comparingLong((AuditRow row) -> row.call().asked().number()).reversed();

    String title() {
        return text("audit.column." + name().toLowerCase(Locale.ROOT));
    }

    String words(AuditRow row) {
        return switch (this) {
            case TIME -> AuditText.moment(row.call().asked().at());
            case EXCHANGE_TIME -> AuditText.moment(row.call().asked().exchangeTime());
            case ACCOUNT -> shortened(row.call().asked().call().account());
            case ENVIRONMENT -> Messages.name(row.call().asked().call().environment());
            case WHAT -> AuditText.what(row);
            case OUTCOME -> AuditText.outcome(row);
        };
    }

    /// The details have the whole of it.
    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }

    Comparator<AuditRow> order(boolean descending) {
        Comparator<AuditRow> order =
                switch (this) {
                    case TIME -> NEWEST_FIRST.reversed();
                    case EXCHANGE_TIME ->
                            Comparator.comparing(row -> row.call().asked().exchangeTime());
                    case ACCOUNT, ENVIRONMENT, WHAT, OUTCOME -> Comparator.comparing(this::words);
                };
        return (descending ? order.reversed() : order).thenComparing(NEWEST_FIRST);
    }
}
