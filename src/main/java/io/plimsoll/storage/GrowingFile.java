package io.plimsoll.storage;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;

/// A file of lines to which lines are only ever added. A line is there whole, flushed to the disk,
/// when [#add] returns, or not at all when it throws; only a crash in the middle can leave half a
/// line behind, without an end.
///
/// Only the owner may read or write it, as with a [SafeFile]. A thread that is interrupted finishes
/// its line. Safe for use by several threads; not by several processes.
public final class GrowingFile {
    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final SafeFile.Writer writer;

    /// Told of one line, without its end.
    @FunctionalInterface
    public interface LineReader {
        void line(byte[] bytes);
    }

    public GrowingFile(Path file) {
        this(file, (out, content) -> out.write(content));
    }

    /// @param writer how the bytes reach the disk
    public GrowingFile(Path file, SafeFile.Writer writer) {
        this.file = file.toAbsolutePath().normalize();
        this.writer = writer;
    }

    /// Where it stands, absolute.
    public Path path() {
        return file;
    }

    /// Reads all whole lines in their order.
    ///
    /// @return half a line at the end; empty when there is none
    public synchronized byte[] read(LineReader reader) throws StorageException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            return read(in, reader);
        } catch (NoSuchFileException _) {
            return new byte[0];
        } catch (IOException e) {
            throw new StorageException(Disk.fault(file, e, 0), e);
        }
    }

    private static byte[] read(InputStream in, LineReader reader) throws IOException {
        ByteArrayOutputStream half = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            int start = 0;
            for (int i = 0; i < length; i++) {
                if (buffer[i] != '\n') continue;
                if (half.size() > 0) {
                    half.write(buffer, start, i - start);
                    reader.line(half.toByteArray());
                    half.reset();
                } else reader.line(Arrays.copyOfRange(buffer, start, i));
                start = i + 1;
            }
            half.write(buffer, start, length - start);
        }
        return half.toByteArray();
    }

    /// Adds a line; its end is added to it.
    public synchronized void add(byte[] line) throws StorageException {
        byte[] whole = Arrays.copyOf(line, line.length + 1);
        whole[line.length] = '\n';
        try {
            boolean isNew = made();
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                addTo(open, whole);
            }
            if (isNew) Disk.flushFolder(file);
        } catch (IOException e) {
            throw new StorageException(Disk.fault(file, e, whole.length), e);
        }
    }

    /// Not through a channel: Java closes one under a thread that is interrupted.
    private void addTo(RandomAccessFile open, byte[] line) throws IOException {
        long end = open.length();
        open.seek(end);
        try {
            writer.write(new FileOutputStream(open.getFD()), line);
            open.getFD().sync();
        } catch (IOException e) {
            open.setLength(end); // half a line must not stand before the next one
            throw e;
        }
    }

    private boolean made() throws IOException {
        if (Files.exists(file)) return false;
        Disk.makeFolder(file);
        try {
            Files.createFile(file, Disk.ownersAlone(file, "rw-------"));
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }

    /// Takes the end off again: half a line, or the last line when it must not stand.
    ///
    /// @param bytes how many, with the end of the line
    public synchronized void takeOff(int bytes) throws StorageException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(Math.max(0, open.length() - bytes));
            open.getFD().sync();
        } catch (IOException e) {
            throw new StorageException(Disk.fault(file, e, 0), e);
        }
    }
}
