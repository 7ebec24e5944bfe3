package io.plimsoll.logs;

import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/// Shows the watch what goes through the JDK's own logging: OkHttp, JavaFX, the JDK.
final class WatchingHandler extends Handler {
    private final LogWatch watch;
    private final SimpleFormatter formatter = new SimpleFormatter();

    WatchingHandler(LogWatch watch) {
        this.watch = watch;
    }

    @Override
    public void publish(LogRecord logged) {
        watch.logged(String.valueOf(logged.getLoggerName()), formatter.format(logged));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
