package io.plimsoll;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;

/// A process that logs.
final class LogWriter {
    private LogWriter() {}

    public static void main(String[] args) {
        LogFile.begin(Path.of(args[0]));
        Logger own = LoggerFactory.getLogger(LogWriter.class);
        Logger others = LoggerFactory.getLogger("library");
        own.info("a word of the app");
        own.warn("a warning");
        others.info("another's word");
        others.warn("another's warning");
    }
}
