package io.plimsoll.logs;

import ch.qos.logback.classic.LoggerContext;

import io.plimsoll.sandbox.scenario.Scenario;
import io.plimsoll.sandbox.scenario.ScenarioException;
import io.plimsoll.sandbox.scenario.ScenarioFiles;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.LoggerFactory;

import java.io.PrintStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Watches from before the first test of a process until after its last one, and fails the whole
/// run when anything secret was written.
public final class LogWatchSession implements LauncherSessionListener {
    private static final Logger ROOT = Logger.getLogger("");

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final LogWatch watch = LogWatch.ofThisProcess();

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        lookForTheEmbeddedKeys();
        watchLogback();
        ROOT.setLevel(Level.FINE);
        ROOT.addHandler(new WatchingHandler(watch));
        System.setOut(WatchedStream.of(out, watch));
        System.setErr(WatchedStream.of(err, watch));
    }

    /// Looks at every line, also at those that nobody would see.
    private void watchLogback() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        var watching = new WatchingAppender(watch);
        watching.setContext(context);
        watching.setName("watch");
        watching.start();
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(ch.qos.logback.classic.Level.DEBUG);
        root.addAppender(watching);
        context.getLogger("io.plimsoll").setLevel(ch.qos.logback.classic.Level.TRACE);
    }

    private static void lookForTheEmbeddedKeys() {
        try {
            var files = new ScenarioFiles();
            for (String name : ScenarioFiles.NAMES) {
                Scenario.Key key = files.named(name).key();
                LogWatch.lookFor(key.apiKey(), key.secret());
            }
        } catch (ScenarioException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        System.setOut(out);
        System.setErr(err);
        System.out.println("Log watch: " + watch.counts());
        List<String> leaks = watch.leaks();
        if (!leaks.isEmpty())
            throw new AssertionError("secrets were written:\n" + String.join("\n", leaks));
    }
}
