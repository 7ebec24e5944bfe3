package io.plimsoll.doctor;

import io.plimsoll.bybit.Credentials;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What people paste in place of a key: with the blanks, quotes and names that came along, or the
/// wrong text altogether.
///
/// A key of Bybit's has 18 characters and its secret 36; a private key is a PEM text of some 1700.
public final class KeyPaste {
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?:(?:bybit|api|secret|private|rsa|access)[ _-]?)*(?:key|secret|id)"
                            + "[\"' \\t]*[:=]",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FRAME = Pattern.compile("-----BEGIN ([A-Z ]+)-----");
    private static final String QUOTES = "\"'`‘’“”«»‹›„‚";

    /// What follows a text in a list or a file of settings.
    private static final String ENDS = ",;";

    private KeyPaste() {}

    /// A text without what was around it. Whoever holds it wipes it.
    public static final class Tidied implements AutoCloseable {
        private final char[] text;
        private final Set<Removed> removed;

        private Tidied(char[] text, Set<Removed> removed) {
            this.text = text;
            this.removed = Set.copyOf(removed);
        }

        /// The text itself, not a copy.
        public char[] text() {
            return text;
        }

        public Set<Removed> removed() {
            return removed;
        }

        /// What was taken away, to be told; empty when the text was clean.
        public Optional<Diagnosis> diagnosis(Part part) {
            return removed.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Diagnosis.TakenAway(part, removed));
        }

        @Override
        public void close() {
            Arrays.fill(text, '\0');
        }
    }

    /// Takes away what stands around a pasted text (blanks, line breaks, quotes, a name in front),
    /// and characters without a width anywhere in it. The caller's array stays as it is.
    public static Tidied tidy(char[] pasted) {
        Set<Removed> removed = EnumSet.noneOf(Removed.class);
        char[] visible = new char[pasted.length];
        int length = 0;
        for (char c : pasted) {
            if (isInvisible(c)) removed.add(Removed.INVISIBLE);
            else visible[length++] = c;
        }
        int from = 0;
        int to = length;
        for (boolean more = true; more; ) {
            int before = from - to;
            while (from < to && isAround(visible[from], removed)) from++;
            while (from < to && (isEnd(visible[to - 1]) || isAround(visible[to - 1], removed))) {
                to--;
            }
            Matcher label = LABEL.matcher(CharBuffer.wrap(visible, from, to - from));
            if (label.lookingAt()) {
                from += label.end();
                removed.add(Removed.LABEL);
            }
            more = before != from - to;
        }
        char[] text = Arrays.copyOfRange(visible, from, to);
        Arrays.fill(visible, '\0');
        return new Tidied(text, removed);
    }

    private static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT
                || (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
    }

    private static boolean isAround(char c, Set<Removed> removed) {
        Optional<Removed> kind =
                c == '\n' || c == '\r'
                        ? Optional.of(Removed.LINE_BREAKS)
                        : Character.isWhitespace(c) || Character.isSpaceChar(c)
                                ? Optional.of(Removed.BLANKS)
                                : QUOTES.indexOf(c) >= 0
                                        ? Optional.of(Removed.QUOTES)
                                        : Optional.empty();
        kind.ifPresent(removed::add);
        return kind.isPresent();
    }

    private static boolean isEnd(char c) {
        return ENDS.indexOf(c) >= 0;
    }

    /// What is wrong with tidied texts, as far as can be seen without the exchange; empty when
    /// nothing is.
    ///
    /// @param secretPart `SECRET` or `PRIVATE_KEY`
    public static List<Diagnosis> mistakes(char[] apiKey, Part secretPart, char[] secret) {
        List<Diagnosis> mistakes = new ArrayList<>();
        if (apiKey.length == 0) mistakes.add(new Diagnosis.NothingPasted(Part.API_KEY));
        else if (!isPrintable(apiKey)) mistakes.add(new Diagnosis.StrangeCharacters(Part.API_KEY));
        Optional<Diagnosis> ofSecret =
                secret.length == 0
                        ? Optional.of(new Diagnosis.NothingPasted(secretPart))
                        : secretPart == Part.PRIVATE_KEY
                                ? mistakeInPrivateKey(secret)
                                : mistakeInSecret(apiKey, secret);
        ofSecret.ifPresent(mistakes::add);
        return mistakes;
    }

    private static Optional<Diagnosis> mistakeInSecret(char[] apiKey, char[] secret) {
        Matcher frame = FRAME.matcher(CharBuffer.wrap(secret));
        if (frame.find() || Credentials.isLongAsAPrivateKey(secret.length)) {
            return Optional.of(new Diagnosis.PrivateKeyAsSecret());
        }
        if (!isPrintable(secret)) return Optional.of(new Diagnosis.StrangeCharacters(Part.SECRET));
        return apiKey.length > secret.length
                ? Optional.of(new Diagnosis.KeyAndSecretSwapped(false))
                : Optional.empty();
    }

    private static Optional<Diagnosis> mistakeInPrivateKey(char[] secret) {
        Matcher frame = FRAME.matcher(CharBuffer.wrap(secret));
        if (!frame.find()) {
            boolean secretLike =
                    !Credentials.isLongAsAPrivateKey(secret.length) && isPrintable(secret);
            return Optional.of(
                    secretLike
                            ? new Diagnosis.SecretAsPrivateKey()
                            : new Diagnosis.StrangeCharacters(Part.PRIVATE_KEY));
        }
        return switch (frame.group(1)) {
            case "PRIVATE KEY" -> Optional.empty();
            case "PUBLIC KEY", "RSA PUBLIC KEY" ->
                    Optional.of(new Diagnosis.PublicKeyAsPrivateKey());
            case "ENCRYPTED PRIVATE KEY" -> Optional.of(new Diagnosis.PrivateKeyUnusable(true));
            default -> Optional.of(new Diagnosis.PrivateKeyUnusable(false));
        };
    }

    private static boolean isPrintable(char[] text) {
        return Credentials.isPrintable(CharBuffer.wrap(text));
    }
}
