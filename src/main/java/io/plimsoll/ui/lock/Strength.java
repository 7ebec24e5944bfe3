package io.plimsoll.ui.lock;

/// How long a passphrase would hold against someone who has the file, by a rough estimate.
public enum Strength {
    NONE,
    WEAK,
    FAIR,
    STRONG;

    /// Below this, in bits, the passphrase is the weakest point by far.
    private static final double FAIR_FROM = 45;

    private static final double STRONG_FROM = 65;

    /// Characters that repeat the one before or follow it in the alphabet count for nothing, and
    /// the same few characters over and over for little: each counts the logarithm of the kinds of
    /// characters there are, but at most that of twice the different ones.
    public static Strength of(CharSequence passphrase) {
        if (passphrase.isEmpty()) return NONE;
        double bits = counting(passphrase) * Math.log(choices(passphrase)) / Math.log(2);
        return bits >= STRONG_FROM ? STRONG : bits >= FAIR_FROM ? FAIR : WEAK;
    }

    private static int counting(CharSequence passphrase) {
        int counting = 1;
        for (int i = 1; i < passphrase.length(); i++) {
            int step = passphrase.charAt(i) - passphrase.charAt(i - 1);
            if (step < -1 || step > 1) counting++;
        }
        return counting;
    }

    private static double choices(CharSequence passphrase) {
        int kinds = 0;
        if (passphrase.chars().anyMatch(Character::isLowerCase)) kinds += 26;
        if (passphrase.chars().anyMatch(Character::isUpperCase)) kinds += 26;
        if (passphrase.chars().anyMatch(Character::isDigit)) kinds += 10;
        if (passphrase.chars().anyMatch(c -> !Character.isLetterOrDigit(c))) kinds += 33;
        long different = passphrase.chars().distinct().count();
        return Math.max(2, Math.min(Math.max(kinds, 10), 2 * different));
    }
}
