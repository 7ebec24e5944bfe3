package io.plimsoll.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/// What the systems do differently about files.
final class Disk {
    private static final int PAGE = 4096;

    private Disk() {}

    /// The folder that the file is to stand in, its owner's alone where it has to be made.
    static void makeFolder(Path file) throws IOException {
        Path folder = folder(file);
        if (Files.isDirectory(folder)) return;
        Path there = folder;
        while (there.getParent() != null && !Files.isDirectory(there)) there = there.getParent();
        Files.createDirectories(folder, ownersAlone(folder, "rwx------"));
        for (Path made = folder; !made.equals(there); made = folder(made)) flushFolder(made);
    }

    /// For a file or folder to have from its first moment; nothing where the system has no such
    /// permissions.
    static FileAttribute<?>[] ownersAlone(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (!posix) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    /// A file is only in its place after a power cut when its folder was flushed too. Windows has
    /// no such call and needs none.
    static void flushFolder(Path file) {
        boolean interrupted = Thread.interrupted();
        try (FileChannel channel = FileChannel.open(folder(file), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException _) {
            // not on this system
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// The system has words of its own, in the user's language, for most of these; so the state of
    /// the disk is asked as well.
    ///
    /// @param needed bytes that were to be written
    static StorageFault fault(Path file, IOException e, int needed) {
        String said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof AccessDeniedException
                || said.contains("permission denied")
                || said.contains("not permitted")
                || said.contains("read-only file system")) {
            return new StorageFault.NoPermission(file);
        }
        if (said.contains("no space left")
                || said.contains("not enough space")
                || said.contains("quota exceeded")
                || hasNoSpaceFor(file, needed)) {
            return new StorageFault.DiskFull(file);
        }
        return new StorageFault.Failed(file, reason(file, e));
    }

    /// In the system's words; the name of the failure where it has none.
    private static String reason(Path file, IOException e) {
        String said =
                e instanceof FileSystemException known
                        ? known.getReason()
                        : e.getMessage(); // a stream's has the path in front: path (words)
        if (said == null) return e.getClass().getSimpleName();
        String words = said.replace(file.toString(), "").strip();
        if (words.startsWith("(") && words.endsWith(")"))
            words = words.substring(1, words.length() - 1);
        return words.isBlank() ? e.getClass().getSimpleName() : words;
    }

    private static boolean hasNoSpaceFor(Path file, int bytes) {
        try {
            return bytes > 0 && Files.getFileStore(folder(file)).getUsableSpace() < bytes + PAGE;
        } catch (IOException _) {
            return false;
        }
    }

    private static Path folder(Path file) {
        Path folder = file.getParent();
        return folder == null ? file : folder;
    }
}
