package io.plimsoll.vault;

import java.util.Arrays;

/// Overwrites what must not stay in memory.
final class Wipe {
    private Wipe() {}

    static void all(byte[]... arrays) {
        for (byte[] array : arrays) Arrays.fill(array, (byte) 0);
    }

    static void all(char[]... arrays) {
        for (char[] array : arrays) Arrays.fill(array, '\0');
    }
}
