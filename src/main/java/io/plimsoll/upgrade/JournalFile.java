package io.plimsoll.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.storage.ProcessLock;
import io.plimsoll.storage.StorageException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The journal as a file of lines that only ever grows, in a folder of the account's own.
///
/// A line that a crash cut short was not yet acted on: it is dropped. Any other damage makes the
/// journal unusable rather than guessed at. The lock is on a file beside it, and goes with the
/// process that holds it, however that ends.
public final class JournalFile implements Journal {
    private final Path file;
    private final Path lockFile;
    private boolean forgets;
    private @Nullable ProcessLock lock;
    private @Nullable FileChannel lines;

    /// @param folder the account's own; made when it is first needed
    public JournalFile(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        file = place.resolve("upgrades.journal");
        lockFile = place.resolve("upgrades.lock");
    }

    /// The journal of an account that begins anew: what stands there is forgotten when it is
    /// opened, unless another has it.
    public static JournalFile anew(Path folder) {
        JournalFile journal = new JournalFile(folder);
        journal.forgets = true;
        return journal;
    }

    @Override
    public synchronized Optional<JournalEntry> open() throws JournalException {
        try {
            if (lock == null) lock = locked();
            if (forgets) Files.deleteIfExists(file);
            forgets = false;
            return last(channel());
        } catch (IOException e) {
            throw noAccess(e);
        }
    }

    /// The file, opened again where a thread that was interrupted in it has closed it.
    private FileChannel channel() throws IOException {
        FileChannel channel = lines;
        if (channel != null && channel.isOpen()) return channel;
        channel = opened();
        lines = channel;
        return channel;
    }

    private ProcessLock locked() throws JournalException {
        try {
            return ProcessLock.take(lockFile)
                    .orElseThrow(() -> new JournalException(new JournalFault.InUse(file)));
        } catch (StorageException e) {
            throw noAccess(e.getCause() instanceof IOException why ? why : new IOException(e));
        }
    }

    private FileChannel opened() throws IOException {
        boolean isNew = !Files.exists(file);
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (isNew) flushFolder();
        return channel;
    }

    /// A new file is only there after a power cut when its folder was flushed too. Windows has no
    /// such call and needs none.
    private void flushFolder() {
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException _) {
            // not on this system
        }
    }

    /// Reads all lines, and goes back to the end of the last whole one, where the next is added.
    private Optional<JournalEntry> last(FileChannel channel) throws IOException, JournalException {
        ByteBuffer content = ByteBuffer.allocate((int) channel.size());
        channel.position(0);
        while (content.hasRemaining() && channel.read(content) >= 0) {}
        String text = UTF_8.decode(content.flip()).toString();
        int whole = text.lastIndexOf('\n') + 1;
        Optional<JournalEntry> last = Optional.empty();
        int number = 0;
        for (String line : text.substring(0, whole).lines().toList()) {
            number++;
            last = Optional.of(JournalLine.read(line, file, number));
        }
        long end = text.substring(0, whole).getBytes(UTF_8).length;
        channel.truncate(end);
        channel.position(end);
        return last;
    }

    @Override
    public synchronized void write(JournalEntry entry) throws JournalException {
        if (lock == null) throw new IllegalStateException("the journal is not open");
        try {
            FileChannel channel = channel();
            var _ = last(channel); // to the end, where half a line may stand
            long end = channel.position();
            ByteBuffer line = ByteBuffer.wrap((JournalLine.of(entry) + "\n").getBytes(UTF_8));
            try {
                while (line.hasRemaining()) channel.write(line);
                channel.force(true);
            } catch (IOException e) {
                channel.truncate(end); // half a line must not stand before the next one
                throw e;
            }
        } catch (IOException e) {
            throw noAccess(e);
        }
    }

    @Override
    public synchronized void setAside() throws JournalException {
        try {
            if (lock == null) lock = locked();
            closeLines();
            if (Files.exists(file)) {
                Path aside = file.resolveSibling(file.getFileName() + ".bad");
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw noAccess(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            closeLines();
            if (lock == null) return;
            lock.close();
            lock = null;
        } catch (IOException _) {
            // every line was flushed; the lock goes with the process
        }
    }

    private void closeLines() throws IOException {
        if (lines != null) lines.close();
        lines = null;
    }

    private JournalException noAccess(IOException e) {
        String reason =
                e instanceof FileSystemException known && known.getReason() != null
                        ? known.getReason()
                        : e.getClass().getSimpleName();
        return new JournalException(new JournalFault.NoAccess(file, reason), e);
    }
}
