package io.plimsoll.sandbox;

import io.plimsoll.sandbox.engine.TradingAccount;
import io.plimsoll.sandbox.rest.Changes;
import io.plimsoll.sandbox.scenario.Scenario;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Writes down what happens to one account, when there is a file for it. Safe for several threads.
final class ChangeLog implements Changes {
    /// Well below the week that a clock may run on by, so that no time is lost that was seen.
    private static final Duration LONGEST_SILENCE = Duration.ofDays(1);

    private final SandboxClock clock;
    private final InstantSource realTime;
    private Optional<KeptFile> file;
    private Instant lastAt = Instant.MIN;

    /// @param file empty to write nothing
    ChangeLog(Optional<KeptFile> file, SandboxClock clock, InstantSource realTime) {
        this.file = file;
        this.clock = clock;
        this.realTime = realTime;
    }

    /// Begins the log of an account that was just opened.
    void opened(TradingAccount account) {
        Scenario scenario = account.scenario();
        append(account.settledTo(), new Change.Opened(scenario.name(), scenario.mark()));
    }

    @Override
    public void timePassed(Instant from, Instant to) {
        if (to.isBefore(from)) append(to, new Change.SetBack(from));
        else if (silentFor(LONGEST_SILENCE, to)) append(to, new Change.TimePassed());
    }

    private synchronized boolean silentFor(Duration time, Instant now) {
        return file.isPresent() && lastAt.plus(time).isBefore(now);
    }

    @Override
    public void requested(Instant at, String path, String body) {
        append(at, new Change.Requested(path, body));
    }

    synchronized void append(Instant at, Change change) {
        if (file.isEmpty()) return;
        lastAt = at;
        try {
            file.get().append(new KeptLine(realTime.instant(), at, clock.speed(), change).text());
        } catch (IOException e) {
            LoggerFactory.getLogger(ChangeLog.class)
                    .error("the embedded exchange is not kept from now on", e);
            close(file.get());
            file = Optional.empty();
        }
    }

    /// How the clock stands now.
    synchronized void clockStands() {
        append(clock.instant(), new Change.TimePassed());
    }

    /// Ends this log, and lets another account have its file, emptied.
    synchronized ChangeLog next() {
        Optional<KeptFile> emptied = file;
        file = Optional.empty();
        try {
            if (emptied.isPresent()) emptied.get().clear();
        } catch (IOException e) {
            LoggerFactory.getLogger(ChangeLog.class)
                    .error("the embedded exchange is not kept from now on", e);
            close(emptied.get());
            emptied = Optional.empty();
        }
        return new ChangeLog(emptied, clock, realTime);
    }

    synchronized void close() {
        if (file.isEmpty()) return;
        clockStands();
        file.ifPresent(ChangeLog::close);
        file = Optional.empty();
    }

    private static void close(KeptFile file) {
        try {
            file.close();
        } catch (IOException e) {
            LoggerFactory.getLogger(ChangeLog.class).warn("a log was not closed", e);
        }
    }
}
