package io.plimsoll.ui.settings;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.audit.AuditEntry;
import io.plimsoll.audit.AuditEntry.Outcome;
import io.plimsoll.audit.Verification;
import io.plimsoll.ui.support.Formats;
import io.plimsoll.ui.support.Messages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The audit log in words.
final class AuditText {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private AuditText() {}

    /// `2026-11-23 12:47:09`, in UTC.
    static String moment(Instant at) {
        return MOMENT.format(at);
    }

    /// What was asked of the exchange.
    static String what(AuditRow row) {
        String endpoint = row.call().asked().call().endpoint();
        String last = endpoint.substring(endpoint.lastIndexOf('/') + 1);
        return Messages.find("audit.what." + last).orElse(endpoint);
    }

    /// How it ended, in a few words.
    static String outcome(AuditRow row) {
        String word = Messages.name(row.end());
        return row.outcome()
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast)
                .map(
                        failed ->
                                failed.code().isPresent()
                                        ? text(
                                                "audit.outcome.code",
                                                word,
                                                Integer.toString(failed.code().getAsInt()))
                                        : word)
                .orElse(word);
    }

    /// One field of an entry.
    ///
    /// @param amounts whether it may hold amounts, which the user can hide
    record Line(String name, String value, boolean amounts) {
        Line(String name, String value) {
            this(name, value, false);
        }
    }

    /// All that is kept of a change.
    static List<Line> lines(AuditRow row) {
        AuditEntry.Asked asked = row.call().asked();
        AuditEntry.Call call = asked.call();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(text("audit.field.what"), what(row)));
        lines.add(new Line(text("audit.field.outcome"), outcome(row)));
        lines.add(new Line(text("audit.field.account"), call.account()));
        lines.add(new Line(text("audit.field.environment"), Messages.name(call.environment())));
        lines.add(new Line(text("audit.field.host"), call.host()));
        lines.add(new Line(text("audit.field.endpoint"), call.endpoint()));
        lines.add(new Line(text("audit.field.body"), dashed(asked.body()), true));
        lines.add(new Line(text("audit.field.before"), dashed(asked.before()), true));
        lines.add(new Line(text("audit.field.at"), EXACT.format(asked.at())));
        lines.add(new Line(text("audit.field.exchangeTime"), EXACT.format(asked.exchangeTime())));
        row.call()
                .ended()
                .ifPresent(
                        end -> {
                            lines.add(new Line(text("audit.field.endAt"), EXACT.format(end.at())));
                            lines.add(
                                    new Line(
                                            text("audit.field.endExchangeTime"),
                                            EXACT.format(end.exchangeTime())));
                        });
        row.outcome().ifPresent(outcome -> lines.addAll(lines(outcome)));
        lines.add(new Line(text("audit.field.line"), numbers(row)));
        return lines;
    }

    private static List<Line> lines(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered ->
                    List.of(new Line(text("audit.field.reply"), dashed(answered.result()), true));
            case Outcome.Failed failed ->
                    List.of(
                            new Line(text("audit.field.fault"), failed.kind()),
                            new Line(text("audit.field.reason"), dashed(failed.text())));
        };
    }

    private static String numbers(AuditRow row) {
        String asked = row.id();
        return row.call()
                .ended()
                .map(end -> text("audit.line.both", asked, Long.toString(end.number())))
                .orElse(asked);
    }

    private static String dashed(String value) {
        return value.isBlank() ? Formats.DASH : value;
    }

    /// The lines for the clipboard.
    static String copy(AuditRow row) {
        StringBuilder text = new StringBuilder();
        for (Line line : lines(row))
            text.append(line.name()).append('\t').append(line.value()).append('\n');
        return text.toString();
    }

    /// What the hashes say, shortly.
    static String chip(Verification verified) {
        return verified.isIntact()
                ? text("audit.intact", Long.toString(verified.lines()))
                : text("audit.broken", Long.toString(verified.intactUpTo() + 1));
    }

    /// Each finding in a sentence.
    static String findings(Verification verified) {
        List<String> sentences = new ArrayList<>();
        for (Verification.Finding finding : verified.findings()) {
            String where =
                    finding.first() == finding.last()
                            ? text("audit.finding.line", Long.toString(finding.first()))
                            : text(
                                    "audit.finding.lines",
                                    Long.toString(finding.first()),
                                    Long.toString(finding.last()));
            sentences.add(where + " " + Messages.name(finding.why()));
        }
        return String.join("\n", sentences);
    }
}
