package io.plimsoll.logs;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.UnsynchronizedAppenderBase;

/// Shows the watch what goes through Logback.
final class WatchingAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private final LogWatch watch;

    WatchingAppender(LogWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        String text = event.getFormattedMessage();
        watch.logged(
                event.getLoggerName(),
                thrown == null ? text : text + "\n" + ThrowableProxyUtil.asString(thrown));
    }
}
