package io.plimsoll.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/// Where the log ends, as it is kept beside it. Without that, a log whose last lines were taken off
/// would be as good as one that never had them.
///
/// @param number of the last line; 0 before the first
/// @param hash of the last line
record AuditHead(long number, String hash) {
    static final AuditHead NONE = new AuditHead(0, AuditLine.NOTHING);

    private static final String FORMAT = "1";

    byte[] text() {
        return String.join(" ", FORMAT, Long.toString(number), hash).concat("\n").getBytes(UTF_8);
    }

    /// Empty when it makes no sense.
    static Optional<AuditHead> read(byte[] bytes) {
        String[] words = new String(bytes, UTF_8).strip().split(" ", -1);
        if (words.length != 3 || !words[0].equals(FORMAT) || !words[1].matches("\\d{1,18}"))
            return Optional.empty();
        return Optional.of(new AuditHead(Long.parseLong(words[1]), words[2]));
    }
}
