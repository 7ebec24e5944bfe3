package io.plimsoll.storage;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A file that is replaced as a whole: at every moment, whatever happens, it has its old content or
/// its new.
///
/// The new content is written beside it (`name.new`), flushed to the disk and moved into place;
/// then the folder is flushed, where the system has such a call. Once [#write] has returned, the
/// content outlives a power cut. Only the owner may read or write the file, from the moment it
/// exists; where there are no such permissions (Windows) it has those of its folder. A folder that
/// has to be made is the owner's alone, too.
///
/// With backups, the content that is replaced stays on as `name.bak1`, what that was before as
/// `name.bak2`, and so on. A thread that is interrupted finishes its write. Safe for use by several
/// threads; not by several processes.
public final class SafeFile {
    private final Path file;
    private final Path beside;
    private final int backups;
    private final Writer writer;

    /// How the bytes reach the disk: a test puts a full disk here.
    @FunctionalInterface
    public interface Writer {
        /// Writes all of the content.
        void write(OutputStream out, byte[] content) throws IOException;
    }

    /// A file without backups.
    public SafeFile(Path file) {
        this(file, 0);
    }

    /// @param backups how many contents before the present one are kept; may be 0
    public SafeFile(Path file, int backups) {
        this(file, backups, OutputStream::write);
    }

    /// @param writer how the bytes reach the disk
    public SafeFile(Path file, int backups, Writer writer) {
        this.file = file.toAbsolutePath().normalize();
        beside = sibling(".new");
        this.backups = backups;
        this.writer = writer;
    }

    /// Where it stands, absolute.
    public Path path() {
        return file;
    }

    /// The content; empty when there is no such file.
    public Optional<byte[]> read() throws StorageException {
        return read(Integer.MAX_VALUE);
    }

    /// The content up to a length; empty when there is no such file.
    ///
    /// @param most bytes
    public synchronized Optional<byte[]> read(int most) throws StorageException {
        try {
            // Says why a file cannot be read, and does not take one for missing that cannot be
            // seen.
            file.getFileSystem().provider().checkAccess(file, AccessMode.READ);
            try (FileInputStream in = new FileInputStream(file.toFile())) {
                return Optional.of(in.readNBytes(most));
            }
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException(Disk.fault(file, e, 0), e);
        }
    }

    /// Replaces the content. When this throws, the old content still stands.
    public synchronized void write(byte[] content) throws StorageException {
        write(content, true);
    }

    /// Replaces the content and leaves no former one: the backups go just before. When this throws,
    /// the old content still stands; when the disk is full, its backups do, too.
    ///
    /// What [#forgetBackups()] cannot reach, this cannot either.
    public synchronized void writeAnew(byte[] content) throws StorageException {
        write(content, false);
    }

    private void write(byte[] content, boolean keepsFormer) throws StorageException {
        try {
            Disk.makeFolder(file);
            writeBeside(content);
            if (keepsFormer) rollBackups();
            else dropBackups();
            moveIntoPlace(beside, file);
            Disk.flushFolder(file);
        } catch (IOException e) {
            StorageFault fault = Disk.fault(file, e, content.length);
            drop(beside);
            throw new StorageException(fault, e);
        }
    }

    /// The backups that there are, newest first.
    public synchronized List<Path> backups() {
        List<Path> found = new ArrayList<>();
        for (int n = 1; n <= backups; n++) {
            Path backup = backup(n);
            if (Files.exists(backup)) found.add(backup);
        }
        return found;
    }

    /// Removes all backups, and what an interrupted write left behind.
    ///
    /// This unlinks the files. It does not reach what the disk itself keeps of them: a flash disk's
    /// spare blocks, a snapshot, a copy that a backup program made.
    public synchronized void forgetBackups() throws StorageException {
        try {
            Files.deleteIfExists(beside);
            dropBackups();
        } catch (IOException e) {
            throw new StorageException(Disk.fault(file, e, 0), e);
        }
    }

    /// Removes the file and its backups.
    public synchronized void delete() throws StorageException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StorageException(Disk.fault(file, e, 0), e);
        }
        forgetBackups();
    }

    /// Gives the file another name in its folder, and with it the place to a new one. A file that
    /// has that name already is replaced.
    ///
    /// @return where it stands now; empty when there was none
    public synchronized Optional<Path> setAside(String name) throws StorageException {
        try {
            Path aside = file.resolveSibling(name);
            moveIntoPlace(file, aside);
            Disk.flushFolder(file);
            return Optional.of(aside);
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new StorageException(Disk.fault(file, e, 0), e);
        }
    }

    /// Not through a channel: Java closes one under a thread that is interrupted.
    private void writeBeside(byte[] content) throws IOException {
        Files.deleteIfExists(beside);
        Files.createFile(beside, Disk.ownersAlone(beside, "rw-------"));
        try (FileOutputStream out = new FileOutputStream(beside.toFile())) {
            writer.write(out, content);
            out.getFD().sync();
        }
    }

    /// The file itself stays in its place meanwhile: a crash in here may cost a backup, no more.
    private void rollBackups() throws IOException {
        if (backups == 0 || !Files.exists(file)) return;
        for (int n = backups; n > 1; n--) {
            if (Files.exists(backup(n - 1))) moveIntoPlace(backup(n - 1), backup(n));
        }
        Files.deleteIfExists(backup(1)); // there still where it is the only one
        try {
            Files.createLink(backup(1), file);
        } catch (IOException | UnsupportedOperationException _) {
            Files.copy(file, backup(1), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private void dropBackups() throws IOException {
        for (Path backup : backups()) Files.deleteIfExists(backup);
        Disk.flushFolder(file);
    }

    private static void moveIntoPlace(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void drop(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // the next write does it
        }
    }

    private Path backup(int number) {
        return sibling(".bak" + number);
    }

    private Path sibling(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
