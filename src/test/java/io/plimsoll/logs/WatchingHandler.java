package io.plimsoll.logs;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Shows the watch what goes through the JDK's own logging: OkHttp, JavaFX, the JDK.
final class WatchingHandler extends Handler {
    private final LogWatch watch;

    /// For the message alone: who wrote it would be looked up in the stack.
    private final SimpleFormatter formatter = new SimpleFormatter();

    WatchingHandler(LogWatch watch) {
        this.watch = watch;
    }

    @Override
    public void publish(LogRecord logged) {
        Throwable thrown = logged.getThrown();
        String text = formatter.formatMessage(logged);
        watch.logged(
                String.valueOf(logged.getLoggerName()),
                thrown == null ? text : text + "\n" + withTrace(thrown));
    }

    private static String withTrace(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
