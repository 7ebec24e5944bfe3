package io.plimsoll.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// That something has one user at a time, among all processes. Goes with the process that holds it,
/// however that ends.
public final class ProcessLock implements AutoCloseable {
    /// Within one process the system's lock does not tell two apart, and to close a second channel
    /// would give up the first one's.
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ProcessLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Takes the lock; empty when another has it.
    ///
    /// @param lockFile stays empty, and stays
    public static Optional<ProcessLock> take(Path lockFile) throws StorageException {
        Path file = lockFile.toAbsolutePath().normalize();
        if (!TAKEN.add(file)) return Optional.empty();
        Optional<ProcessLock> taken = Optional.empty();
        try {
            Disk.makeFolder(file);
            taken = locked(file);
            return taken;
        } catch (IOException e) {
            throw new StorageException(Disk.fault(file, e, 0), e);
        } finally {
            if (taken.isEmpty()) TAKEN.remove(file);
        }
    }

    /// The system's lock lasts as long as the channel.
    private static Optional<ProcessLock> locked(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        Optional<ProcessLock> taken = Optional.empty();
        try {
            if (channel.tryLock() != null) taken = Optional.of(new ProcessLock(file, channel));
            return taken;
        } finally {
            if (taken.isEmpty()) channel.close();
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // it goes with the process
        }
        TAKEN.remove(file);
    }
}
