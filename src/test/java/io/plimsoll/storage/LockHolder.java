package io.plimsoll.storage;

import java.io.IOException;
import java.nio.file.Path;

/// A process that takes a lock and stays until it is killed.
final class LockHolder {
    private LockHolder() {}

    public static void main(String[] args) throws StorageException, IOException {
        boolean holds = ProcessLock.take(Path.of(args[0])).isPresent();
        System.out.println("holds it: " + holds);
        System.out.flush();
        System.exit(System.in.read()); // for as long as the process lives
    }
}
