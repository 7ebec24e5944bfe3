package io.plimsoll.vault;

/// What one try at a passphrase costs.
///
/// @param memoryKib Argon2's m
/// @param passes Argon2's t
/// @param lanes Argon2's p
record Cost(int memoryKib, int passes, int lanes) {
    /// A vault under a keychain has no passphrase to try.
    static final Cost NONE = new Cost(0, 0, 0);

    /// The least that a new vault asks for.
    static final Cost FLOOR = new Cost(64 * 1024, 3, 4);

    private static final int MOST_MEMORY_KIB = 512 * 1024;
    private static final int MOST_LANES = 16;
    private static final long MOST_WORK_KIB = 4L * 1024 * 1024;

    /// Whether a file may ask for this: at most 512 MiB, and at most 4 GiB over all passes, which
    /// is some 20 times the floor. A file that was made to stop the machine asks for more.
    boolean isBearable() {
        return lanes >= 1
                && lanes <= MOST_LANES
                && memoryKib >= 8 * lanes
                && memoryKib <= MOST_MEMORY_KIB
                && passes >= 1
                && (long) memoryKib * passes <= MOST_WORK_KIB;
    }
}
