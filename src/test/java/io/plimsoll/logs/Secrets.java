package io.plimsoll.logs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What may stand in no line: keys and secrets by their text, signatures and private keys by their
/// shape.
final class Secrets {
    private static final List<Pattern> SHAPES =
            List.of(
                    // an HMAC-SHA256 in hexadecimal
                    Pattern.compile("(?<![0-9A-Za-z])[0-9a-fA-F]{64}(?![0-9A-Za-z])"),
                    // an RSA signature in Base64, of the shortest key that anybody uses
                    Pattern.compile("[0-9A-Za-z+/]{160,}={0,2}"),
                    Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY"),
                    Pattern.compile("(?i)X-BAPI-(?:SIGN|API-KEY)[\\s:=\\[\"']+[0-9A-Za-z+/]+"));

    private final Set<String> texts = ConcurrentHashMap.newKeySet();

    void add(String secret) {
        texts.add(secret);
    }

    /// The text with what is secret in it masked; empty when nothing is.
    Optional<String> maskedIn(String text) {
        String masked = text;
        for (String secret : texts) masked = masked.replace(secret, "***");
        for (Pattern shape : SHAPES) {
            Matcher found = shape.matcher(masked);
            if (found.find()) masked = found.replaceAll("***");
        }
        return masked.equals(text) ? Optional.empty() : Optional.of(masked);
    }
}
