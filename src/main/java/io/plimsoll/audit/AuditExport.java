package io.plimsoll.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.audit.AuditEntry.Asked;
import io.plimsoll.audit.AuditEntry.Ended;
import io.plimsoll.audit.AuditEntry.Outcome;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.storage.StorageException;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The audit log for others to read: a table, the log itself, and what its hashes say.
final class AuditExport {
    private static final String CSV = ".csv";
    private static final String LINE_END = "\r\n"; // as RFC 4180 has it
    private static final List<String> HEADINGS =
            List.of(
                    "number",
                    "asked at (this computer)",
                    "asked at (exchange)",
                    "account",
                    "environment",
                    "host",
                    "endpoint",
                    "body",
                    "account before",
                    "ended at (this computer)",
                    "ended at (exchange)",
                    "end",
                    "fault",
                    "code",
                    "answer or reason");

    private AuditExport() {}

    static List<Path> write(Path csv, List<AuditCall> calls, byte[] raw, Verification verification)
            throws StorageException {
        String name = csv.toAbsolutePath().getFileName().toString();
        String base = name.endsWith(CSV) ? name.substring(0, name.length() - CSV.length()) : name;
        SafeFile table = new SafeFile(csv);
        SafeFile log = new SafeFile(table.path().resolveSibling(base + ".log"));
        SafeFile verdict = new SafeFile(table.path().resolveSibling(base + ".txt"));
        table.write(table(calls).getBytes(UTF_8));
        log.write(raw);
        verdict.write(text(verification).getBytes(UTF_8));
        return List.of(table.path(), log.path(), verdict.path());
    }

    private static String table(List<AuditCall> calls) {
        StringBuilder table = new StringBuilder(row(HEADINGS));
        calls.forEach(call -> table.append(row(cells(call))));
        return table.toString();
    }

    private static List<String> cells(AuditCall call) {
        Asked asked = call.asked();
        Optional<Ended> ended = call.ended();
        Optional<Outcome> outcome = ended.map(Ended::outcome);
        Optional<Outcome.Failed> failed =
                outcome.filter(Outcome.Failed.class::isInstance).map(Outcome.Failed.class::cast);
        return List.of(
                Long.toString(asked.number()),
                asked.at().toString(),
                asked.exchangeTime().toString(),
                asked.call().account(),
                asked.call().environment().name(),
                asked.call().host(),
                asked.call().endpoint(),
                asked.body(),
                asked.before(),
                ended.map(end -> end.at().toString()).orElse(""),
                ended.map(end -> end.exchangeTime().toString()).orElse(""),
                outcome.map(AuditExport::word).orElse("not known"),
                failed.map(Outcome.Failed::kind).orElse(""),
                failed.filter(one -> one.code().isPresent())
                        .map(one -> Integer.toString(one.code().getAsInt()))
                        .orElse(""),
                outcome.map(AuditExport::words).orElse(""));
    }

    private static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Answered) return "done";
        return outcome.isDoubtful() ? "in doubt" : "not done";
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> answered.result();
            case Outcome.Failed failed -> failed.text();
        };
    }

    private static String row(List<String> cells) {
        return cells.stream().map(AuditExport::cell).collect(Collectors.joining(",")) + LINE_END;
    }

    /// A spreadsheet takes what begins so for a formula, and works it out.
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
    }

    private static String text(Verification verification) {
        StringBuilder text = new StringBuilder();
        text.append(verification.lines()).append(" lines, ");
        if (verification.isIntact()) text.append("all as they were written.\n");
        else {
            text.append("as they were written up to line ")
                    .append(verification.intactUpTo())
                    .append(".\n");
        }
        for (Verification.Finding finding : verification.findings()) {
            text.append("Line ").append(finding.first());
            if (finding.last() > finding.first()) text.append(" to ").append(finding.last());
            text.append(": ").append(words(finding.why())).append(".\n");
        }
        return text.toString();
    }

    private static String words(Verification.Why why) {
        return switch (why) {
            case CHANGED -> "changed after it was written";
            case REPLACED -> "replaced together with its hash";
            case MISSING -> "written, and not there any more";
            case REORDERED -> "not in its place";
            case ADDED -> "not written by the app";
            case CUT_OFF -> "written at the end, and not there any more";
            case REWRITTEN -> "not the line that stood there when the log was last added to";
            case NO_HEAD -> "whether this was the last line cannot be told: audit.head was missing";
            case HALF_LINE -> "half a line that a crash left behind; nothing was sent on it";
        };
    }
}
