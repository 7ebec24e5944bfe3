package io.plimsoll.doctor;

/// What the exchange's codes for a refused key say of it.
final class KeyCodes {
    private KeyCodes() {}

    /// Which step a refusal belongs to; those before it must then be good. The exchange looks for
    /// the key first, and refuses a signature only of a key that it knows.
    static Step step(int code) {
        return switch (code) {
            case 10004 -> Step.SIGNATURE;
            case 10010 -> Step.ADDRESS;
            case 33004, -2015 -> Step.EXPIRY;
            default -> Step.KEY;
        };
    }

    /// Whether the key is known all the same.
    static boolean isKnown(int code) {
        return step(code) != Step.KEY;
    }
}
