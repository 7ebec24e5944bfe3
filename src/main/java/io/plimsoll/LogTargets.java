package io.plimsoll;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;

import java.nio.file.Path;

/// Where log lines go: warnings to the console, and to the [LogFile] once it has begun. Said here
/// and not in a file of Logback's, because reading that one takes a tenth of the time of a start;
/// Logback finds this class among its services.
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogTargets extends ContextAwareBase implements Configurator {
    private static final String OWN_FILE = "logback.configurationFile";
    private static final String ON_CONSOLE = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n";
    private static final String IN_FILE =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{0}: %msg%n";
    private static final FileSize LARGEST = new FileSize(FileSize.MB_COEFFICIENT);
    private static final int OLDER_FILES = 2;

    /// A user who names a file of their own has the last word.
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty(OWN_FILE) != null) return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(console());
        LogFile.begun()
                .ifPresent(
                        file -> {
                            context.getLogger("io.plimsoll").setLevel(Level.INFO);
                            root.addAppender(rolling(file));
                        });
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private Appender<ILoggingEvent> console() {
        var filter = new ThresholdFilter();
        filter.setLevel(Level.WARN.toString());
        filter.start();
        var console = new ConsoleAppender<ILoggingEvent>();
        console.setContext(context);
        console.setName("console");
        console.setTarget("System.err");
        console.setEncoder(encoder(ON_CONSOLE));
        console.addFilter(filter);
        console.start();
        return console;
    }

    private Appender<ILoggingEvent> rolling(Path file) {
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        appender.setEncoder(encoder(IN_FILE));
        appender.setRollingPolicy(numbered(file, appender));
        appender.setTriggeringPolicy(atSize());
        appender.start();
        return appender;
    }

    private FixedWindowRollingPolicy numbered(
            Path file, RollingFileAppender<ILoggingEvent> appender) {
        var policy = new FixedWindowRollingPolicy();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(file + ".%i");
        policy.setMinIndex(1);
        policy.setMaxIndex(OLDER_FILES);
        policy.start();
        return policy;
    }

    private SizeBasedTriggeringPolicy<ILoggingEvent> atSize() {
        var policy = new SizeBasedTriggeringPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setMaxFileSize(LARGEST);
        policy.start();
        return policy;
    }

    private PatternLayoutEncoder encoder(String pattern) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(UTF_8);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}
