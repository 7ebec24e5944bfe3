package io.plimsoll.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A file of lines that only grows, held by one exchange at a time.
final class KeptFile implements AutoCloseable {
    private final FileChannel channel;

    private KeptFile(FileChannel channel) {
        this.channel = channel;
    }

    /// Opens the file, or makes a new one with its folder.
    ///
    /// @throws IOException also when another exchange holds it
    static KeptFile open(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) return new KeptFile(channel);
        } catch (OverlappingFileLockException _) {
            // Said below, as for one held by another process.
        }
        channel.close();
        throw new IOException("another exchange is using it");
    }

    /// The complete lines. What follows the last of them was cut off in writing, and is removed.
    List<String> lines() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        channel.position(0);
        while (content.hasRemaining()) if (channel.read(content) < 0) break;
        int end = content.position();
        while (end > 0 && content.get(end - 1) != '\n') end--;
        channel.truncate(end).position(end);
        String text =
                StandardCharsets.UTF_8.newDecoder().decode(content.flip().limit(end)).toString();
        return text.lines().toList();
    }

    void append(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) channel.write(bytes);
    }

    void clear() throws IOException {
        channel.truncate(0).position(0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
