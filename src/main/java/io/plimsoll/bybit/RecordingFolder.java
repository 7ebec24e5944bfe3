package io.plimsoll.bybit;

import io.plimsoll.bybit.RecordingException.Problem;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Writes a recording so that it is there as a whole or not at all: beside its place first, then
/// moved.
final class RecordingFolder {
    private RecordingFolder() {}

    static void write(Path folder, Map<String, byte[]> files) throws RecordingException {
        Path target = folder.toAbsolutePath().normalize();
        Path parent = target.getParent();
        if (parent == null || target.getFileName() == null) {
            throw new RecordingException(
                    Problem.OCCUPIED, "%s is a disk, not a place to save to.".formatted(folder));
        }
        try {
            requireFree(target);
            Files.createDirectories(parent);
            Path beside = Files.createTempDirectory(parent, ".recording-");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(beside.resolve(file.getKey()), file.getValue());
                }
                moveIntoPlace(beside, target);
            } finally {
                delete(beside);
            }
        } catch (IOException | ReadOnlyFileSystemException e) {
            long bytes = files.values().stream().mapToLong(content -> content.length).sum();
            throw failure(target, parent, bytes, e);
        }
    }

    private static void requireFree(Path target) throws RecordingException, IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) return;
        if (!Files.isDirectory(target)) {
            throw new RecordingException(
                    Problem.NOT_A_FOLDER,
                    "There is a file %s where the recording was to be saved.".formatted(target));
        }
        if (!entries(target).stream().allMatch(RecordingFiles.NAMES::contains)) {
            throw new RecordingException(
                    Problem.OCCUPIED,
                    "The folder %s has other files in it than a recording's.".formatted(target));
        }
    }

    /// A recording that was there is put aside until the new one stands in its place.
    private static void moveIntoPlace(Path beside, Path target) throws IOException {
        if (!Files.exists(target)) {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Path aside = beside.resolveSibling(beside.getFileName() + "-old");
        Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        delete(aside);
    }

    private static List<String> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) return;
        for (String name : entries(folder)) Files.delete(folder.resolve(name));
        Files.delete(folder);
    }

    private static RecordingException failure(
            Path target, Path parent, long bytes, Exception cause) {
        if (cause instanceof FileAlreadyExistsException inTheWay) {
            return new RecordingException(
                    Problem.NOT_A_FOLDER,
                    "%s is not a folder to save to.".formatted(inTheWay.getFile()),
                    cause);
        }
        if (cause instanceof AccessDeniedException
                || cause instanceof ReadOnlyFileSystemException
                || !Files.isWritable(existing(parent))) {
            return new RecordingException(
                    Problem.NO_PERMISSION,
                    "This user may not save to %s.".formatted(target),
                    cause);
        }
        if (spaceLeft(existing(parent)) < bytes) {
            return new RecordingException(
                    Problem.DISK_FULL,
                    "The disk is too full to save the recording %s.".formatted(target),
                    cause);
        }
        return new RecordingException(
                Problem.DISK,
                "The recording %s could not be saved (%s).".formatted(target, reason(cause)),
                cause);
    }

    private static Path existing(Path folder) {
        Path there = folder;
        while (there.getParent() != null && !Files.exists(there)) there = there.getParent();
        return there;
    }

    private static long spaceLeft(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static String reason(Exception cause) {
        return cause instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : cause.getClass().getSimpleName();
    }
}
