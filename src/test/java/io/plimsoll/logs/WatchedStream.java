package io.plimsoll.logs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// Passes on what is printed, and shows the watch each line of it.
final class WatchedStream extends OutputStream {
    private final OutputStream to;
    private final LogWatch watch;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    private WatchedStream(OutputStream to, LogWatch watch) {
        this.to = to;
        this.watch = watch;
    }

    static PrintStream of(PrintStream to, LogWatch watch) {
        return new PrintStream(new WatchedStream(to, watch), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        to.write(bytes, from, length);
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') endLine();
            else line.write(bytes[i]);
        }
    }

    private void endLine() {
        watch.printed(line.toString(StandardCharsets.UTF_8));
        line.reset();
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
