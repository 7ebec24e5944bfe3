package io.plimsoll.sandbox;

import io.plimsoll.sandbox.engine.TradingAccount;
import io.plimsoll.sandbox.rest.Gateway;
import io.plimsoll.sandbox.scenario.Market;
import io.plimsoll.sandbox.scenario.Scenario;

import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An account that an exchange opens with, as an earlier run left it where that was kept.
///
/// @param restored from a file, not begun anew
record Kept(TradingAccount account, SandboxClock clock, ChangeLog log, boolean restored) {

    /// Where an exchange may find and keep its account.
    ///
    /// @param clock of the caller's, which is set to where it would have run to
    record Place(
            Scenario scenario,
            Market market,
            Optional<SandboxClock> clock,
            InstantSource realTime) {

        /// An account as the scenario has it.
        Kept fresh(Optional<KeptFile> file) {
            SandboxClock own = clock.orElseGet(() -> SandboxClock.runningFrom(scenario.clockAt()));
            var account = new TradingAccount(scenario, market, own.instant());
            var log = new ChangeLog(file, own, realTime);
            log.opened(account);
            return new Kept(account, own, log, false);
        }

        /// The account that the file keeps, or else a fresh one that is kept from now on.
        Kept in(Path path) {
            try {
                KeptFile file = KeptFile.open(path);
                try {
                    return restored(file);
                } catch (KeptLine.Damaged | IOException | RuntimeException e) {
                    file.close();
                    setAside(path, e);
                    return fresh(Optional.of(KeptFile.open(path)));
                }
            } catch (IOException e) {
                LoggerFactory.getLogger(Kept.class)
                        .warn("the embedded exchange is not kept in {}", path, e);
                return fresh(Optional.empty());
            }
        }

        private Kept restored(KeptFile file) throws KeptLine.Damaged, IOException {
            List<KeptLine> lines = new ArrayList<>();
            for (String text : file.lines()) lines.add(KeptLine.read(text));
            if (lines.isEmpty()) return fresh(Optional.of(file));
            TradingAccount account = opened(lines.getFirst());
            for (KeptLine line : lines.subList(1, lines.size())) repeat(account, line);
            KeptLine last = lines.getLast();
            Instant now = last.runTo(realTime.instant());
            SandboxClock running = clock.orElseGet(() -> SandboxClock.runningFrom(now));
            running.set(now);
            running.setSpeed(last.speed());
            var log = new ChangeLog(Optional.of(file), running, realTime);
            log.clockStands();
            return new Kept(account, running, log, true);
        }

        private TradingAccount opened(KeptLine first) throws KeptLine.Damaged {
            if (first.change().equals(new Change.Opened(scenario.name(), scenario.mark())))
                return new TradingAccount(scenario, market, first.at());
            throw new KeptLine.Damaged("it does not keep the scenario " + scenario.name());
        }

        private static void repeat(TradingAccount account, KeptLine line) throws KeptLine.Damaged {
            boolean repeated =
                    switch (line.change()) {
                        case Change.Opened _ -> false;
                        case Change.Requested requested ->
                                Gateway.repeat(
                                        account, line.at(), requested.path(), requested.body());
                        case Change.Acted acted -> {
                            account.settle(line.at());
                            yield account.carryOut(acted.act(), line.at());
                        }
                        case Change.Conducted conducted -> {
                            account.settle(line.at());
                            account.conductUpgrades(conducted.conduct(), line.at());
                            yield true;
                        }
                        case Change.SetBack setBack -> {
                            account.settle(setBack.from());
                            account.settle(line.at());
                            yield true;
                        }
                        case Change.TimePassed _ -> true;
                    };
            if (!repeated) throw new KeptLine.Damaged("it cannot be repeated: " + line.text());
        }

        private static void setAside(Path path, Exception reason) throws IOException {
            Path aside = path.resolveSibling(path.getFileName() + ".bad");
            LoggerFactory.getLogger(Kept.class)
                    .warn("the embedded exchange starts anew, its log is now {}", aside, reason);
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Which scenario a file keeps; empty when there is no such file or it cannot be read.
    static Optional<String> scenarioIn(Path path) {
        try (Stream<String> lines = Files.lines(path)) {
            Optional<String> first = lines.findFirst();
            if (first.isPresent()
                    && KeptLine.read(first.get()).change() instanceof Change.Opened opened)
                return Optional.of(opened.scenario());
            return Optional.empty();
        } catch (KeptLine.Damaged | IOException | RuntimeException _) {
            // Told when an exchange is opened on it.
            return Optional.empty();
        }
    }
}
