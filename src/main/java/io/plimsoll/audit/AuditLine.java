package io.plimsoll.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.audit.AuditEntry.Asked;
import io.plimsoll.audit.AuditEntry.Call;
import io.plimsoll.audit.AuditEntry.Ended;
import io.plimsoll.audit.AuditEntry.Noticed;
import io.plimsoll.audit.AuditEntry.Outcome;
import io.plimsoll.audit.Verification.Why;
import io.plimsoll.bybit.Site;
import io.plimsoll.storage.OneLine;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A line of the audit log: its kind, its number, the hash of the line before, what it says, and
/// the SHA-256 of all that, with tabs between. Within what it says, tabs and line ends are escaped.
final class AuditLine {
    /// Before the first line there is none.
    static final String NOTHING = "0".repeat(64);

    private static final String TAB = "\t";
    private static final int LEAST = 4;
    private static final String FORMAT = "FORMAT";
    private static final String VERSION = "1";
    private static final String ASKED = "ASKED";
    private static final String ENDED = "ENDED";
    private static final String NOTICED = "NOTICED";
    private static final String ANSWERED = "ANSWERED";
    private static final String FAILED = "FAILED";
    private static final String DOUBT = "DOUBT";

    private final byte[] bytes;
    private final List<String> fields;

    private AuditLine(byte[] bytes) {
        this.bytes = bytes;
        fields = Arrays.asList(new String(bytes, UTF_8).split(TAB, -1));
    }

    /// The first line of a log.
    static byte[] first(long number, String before, Instant at) {
        return closed(FORMAT, number, before, at.toString(), VERSION, "plimsoll audit log");
    }

    static byte[] of(AuditEntry entry, String before) {
        String at = entry.at().toString();
        return switch (entry) {
            case Asked asked ->
                    closed(
                            ASKED,
                            asked.number(),
                            before,
                            at,
                            asked.exchangeTime().toString(),
                            asked.call().account(),
                            asked.call().environment().name(),
                            asked.call().host(),
                            asked.call().endpoint(),
                            asked.body(),
                            asked.before());
            case Ended ended -> ended(ended, before);
            case Noticed noticed ->
                    closed(
                            NOTICED,
                            noticed.number(),
                            before,
                            at,
                            noticed.why().name(),
                            noticed.detail());
        };
    }

    private static byte[] ended(Ended ended, String before) {
        String at = ended.at().toString();
        String exchangeTime = ended.exchangeTime().toString();
        String asked = Long.toString(ended.asked());
        return switch (ended.outcome()) {
            case Outcome.Answered answered ->
                    closed(
                            ENDED,
                            ended.number(),
                            before,
                            at,
                            exchangeTime,
                            asked,
                            ANSWERED,
                            answered.result());
            case Outcome.Failed failed ->
                    closed(
                            ENDED,
                            ended.number(),
                            before,
                            at,
                            exchangeTime,
                            asked,
                            failed.leavesDoubt() ? DOUBT : FAILED,
                            failed.text(),
                            failed.kind(),
                            failed.code().isPresent()
                                    ? Integer.toString(failed.code().getAsInt())
                                    : "");
        };
    }

    private static byte[] closed(String kind, long number, String before, String... said) {
        StringBuilder line = new StringBuilder(kind);
        line.append(TAB).append(number).append(TAB).append(before);
        for (String field : said) line.append(TAB).append(OneLine.of(field));
        byte[] content = line.toString().getBytes(UTF_8);
        return line.append(TAB).append(sha256(content, content.length)).toString().getBytes(UTF_8);
    }

    /// Takes any bytes, and keeps them.
    static AuditLine read(byte[] bytes) {
        return new AuditLine(bytes);
    }

    /// The number that it says it has; 0 when it says none.
    long number() {
        return fields.size() > 1 ? number(fields.get(1)) : 0;
    }

    /// Hash of the line that it says it was written after.
    String before() {
        return fields.size() > 2 ? fields.get(2) : "";
    }

    /// The hash that it says it has.
    String hash() {
        return fields.getLast();
    }

    /// Whether it is what its hash was made of.
    boolean isWhole() {
        int end = bytes.length - 1;
        while (end >= 0 && bytes[end] != '\t') end--;
        return fields.size() > LEAST && hash().equals(sha256(bytes, end));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /// Whether a later version of the app has begun this log.
    boolean isOfANewerFormat() {
        return fields.getFirst().equals(FORMAT)
                && fields.size() > 5
                && !fields.get(4).equals(VERSION)
                && isWhole();
    }

    /// What it says; empty when that cannot be read, and for the first line of a log.
    Optional<AuditEntry> entry() {
        try {
            return switch (fields.getFirst()) {
                case ASKED -> Optional.of(asked());
                case ENDED -> Optional.of(ended());
                case NOTICED ->
                        Optional.of(
                                new Noticed(
                                        number(), time(3), Why.valueOf(fields.get(4)), plain(5)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Whether it tells of what was noticed about the log.
    boolean isNotice() {
        return fields.getFirst().equals(NOTICED);
    }

    private Asked asked() {
        Call call = new Call(plain(5), Site.Environment.valueOf(fields.get(6)), plain(7), plain(8));
        return new Asked(number(), time(3), time(4), call, plain(9), plain(10));
    }

    private Ended ended() {
        Outcome outcome =
                fields.get(6).equals(ANSWERED)
                        ? new Outcome.Answered(plain(7))
                        : new Outcome.Failed(
                                plain(8), code(), plain(7), !fields.get(6).equals(FAILED));
        return new Ended(number(), time(3), time(4), Long.parseLong(fields.get(5)), outcome);
    }

    private OptionalInt code() {
        String code = fields.get(9);
        return code.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(code));
    }

    private Instant time(int field) {
        return Instant.parse(fields.get(field));
    }

    private String plain(int field) {
        return OneLine.back(fields.get(field));
    }

    private static String sha256(byte[] content, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, 0, length);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
