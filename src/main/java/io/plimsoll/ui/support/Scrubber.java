package io.plimsoll.ui.support;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out of a text what is nobody's business: keys, secrets, signatures, ids, private keys in
/// PEM, passwords of proxies, and where the user's home is. Rather too much than too little: any
/// long run of letters and digits counts as secret.
public final class Scrubber {
    private static final String REMOVED = "[removed]";

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN.*?(?:-----END[^-]*-----|\\z)", Pattern.DOTALL);

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)((?:x-bapi-)?(?:api[-_ ]?key|key|secret|sign(?:ature)?|pass(?:phrase|word)"
                            + "|token)[\"']?\\s*[=:]\\s*)(\"[^\"]*\"|'[^']*'|[^\\s,;)}\\]]+)");

    /// What stands before the host in an address.
    private static final Pattern IN_ADDRESS = Pattern.compile("(?<=//)[^\\s/@]+@");

    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9+/=_-]{12,}");
    private static final int LONG = 24;

    private final String home;

    /// @param home the user's folder, of which only `~` is left
    public Scrubber(String home) {
        this.home = home;
    }

    /// The same text without them.
    public String scrub(String text) {
        String clean = PEM.matcher(text).replaceAll(REMOVED);
        if (home.length() > 1) clean = clean.replace(home, "~");
        clean = IN_ADDRESS.matcher(clean).replaceAll(REMOVED + "@");
        clean = NAMED.matcher(clean).replaceAll("$1" + Matcher.quoteReplacement(REMOVED));
        return RUN.matcher(clean)
                .replaceAll(
                        run ->
                                Matcher.quoteReplacement(
                                        looksSecret(run.group()) ? REMOVED : run.group()));
    }

    /// Words have no digits among their letters, and paths have few letters between their slashes.
    private static boolean looksSecret(String run) {
        boolean digits = run.chars().anyMatch(Character::isDigit);
        boolean letters = run.chars().anyMatch(Character::isLetter);
        if (digits && letters) return longestPart(run) >= 12;
        return longestPart(run) >= LONG;
    }

    private static int longestPart(String run) {
        int longest = 0;
        for (String part : run.split("[/_=-]", -1)) longest = Math.max(longest, part.length());
        return Math.max(longest, isSlashed(run) ? 0 : run.length());
    }

    private static boolean isSlashed(String run) {
        return run.indexOf('/') >= 0 || run.indexOf('-') >= 0 || run.indexOf('_') >= 0;
    }
}
