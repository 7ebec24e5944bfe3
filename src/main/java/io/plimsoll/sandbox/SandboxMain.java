package io.plimsoll.sandbox;

import io.plimsoll.sandbox.scenario.Scenario;
import io.plimsoll.sandbox.scenario.ScenarioException;
import io.plimsoll.sandbox.scenario.ScenarioFiles;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// Runs the embedded exchange alone, for other clients.
public final class SandboxMain {
    private static final int BAD_USAGE = 2;
    private static final List<String> ENVIRONMENTS = List.of("mainnet", "testnet", "demo");
    private static final int HIGHEST_PORT = 65_535;
    private static final String USAGE =
            """
            Usage: SandboxMain [--port N] [--scenario NAME|FILE] [--environment NAME] [--at INSTANT]
                               [--speed N] [--list]
              --port N         port on loopback; any free one when left out
              --scenario NAME  one of --list, or the path of a scenario file; uta2 when left out
              --environment NAME  poses as the host of this environment, such as testnet, which knows a
                               key of its own only; mainnet when left out
              --at INSTANT     where the exchange's clock starts, such as 2026-11-23T12:47:00Z; now when
                               left out
              --speed N        how fast the clock runs, 1 being real time
              --list           names the scenarios and ends\
            """;

    /// What was asked for on the command line.
    private record Arguments(
            int port,
            String scenario,
            Optional<String> environment,
            Optional<Instant> at,
            double speed,
            boolean list) {

        static Arguments of(List<String> args) throws BadUsage {
            int port = 0;
            String scenario = ScenarioFiles.NAMES.getFirst();
            Optional<String> environment = Optional.empty();
            Optional<Instant> at = Optional.empty();
            double speed = 1;
            boolean list = false;
            Deque<String> left = new ArrayDeque<>(args);
            while (!left.isEmpty()) {
                String option = left.removeFirst();
                switch (option) {
                    case "--list" -> list = true;
                    case "--port" -> port = port(value(option, left));
                    case "--scenario" -> scenario = value(option, left);
                    case "--environment" ->
                            environment = Optional.of(environment(value(option, left)));
                    case "--at" -> at = Optional.of(instant(value(option, left)));
                    case "--speed" -> speed = speed(value(option, left));
                    default -> throw new BadUsage("unknown option " + option + "\n" + USAGE);
                }
            }
            return new Arguments(port, scenario, environment, at, speed, list);
        }

        SandboxExchange.Options options() {
            boolean named = ScenarioFiles.NAMES.contains(scenario);
            boolean file =
                    !named && (scenario.endsWith(".json") || Files.exists(Path.of(scenario)));
            SandboxExchange.Options options =
                    file
                            ? SandboxExchange.Options.file(Path.of(scenario))
                            : SandboxExchange.Options.scenario(scenario);
            return environment.map(options::posingAs).orElse(options).on(port);
        }

        private static String value(String option, Deque<String> left) throws BadUsage {
            if (left.isEmpty()) throw new BadUsage(option + " needs a value\n" + USAGE);
            return left.removeFirst();
        }

        private static int port(String text) throws BadUsage {
            try {
                int port = Integer.parseInt(text);
                if (port >= 0 && port <= HIGHEST_PORT) return port;
            } catch (NumberFormatException _) {
                // Said below, as for a number out of range.
            }
            throw new BadUsage("--port must be from 0 to 65535, not " + text);
        }

        private static String environment(String text) throws BadUsage {
            if (ENVIRONMENTS.contains(text)) return text;
            throw new BadUsage(
                    "--environment must be one of "
                            + String.join(", ", ENVIRONMENTS)
                            + ", not "
                            + text);
        }

        private static Instant instant(String text) throws BadUsage {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException _) {
                throw new BadUsage("--at must be a time such as 2026-11-23T12:47:00Z, not " + text);
            }
        }

        private static double speed(String text) throws BadUsage {
            try {
                double speed = Double.parseDouble(text);
                if (speed >= 0 && speed <= SandboxClock.FASTEST) return speed;
            } catch (NumberFormatException _) {
                // Said below, as for a number out of range.
            }
            throw new BadUsage("--speed must be from 0 to 100000, not " + text);
        }
    }

    static final class BadUsage extends Exception {
        BadUsage(String message) {
            super(message);
        }
    }

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
        Optional<SandboxExchange> exchange = Optional.empty();
        try {
            exchange = opened(List.of(args), System.out);
        } catch (BadUsage | ScenarioException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (BindException _) {
            refuse(
                    "the port is in use; choose another with --port, or leave it out for a free"
                            + " one");
        } catch (IOException e) {
            refuse("the exchange could not be started: " + e.getMessage());
        }
        if (exchange.isEmpty()) return;
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(exchange.get()::close));
        // Nothing else keeps the program alive: requests run on virtual threads.
        new CountDownLatch(1).await();
    }

    /// Empty when there was nothing to start, only to print.
    static Optional<SandboxExchange> opened(List<String> args, PrintStream out)
            throws BadUsage, ScenarioException, IOException {
        Arguments arguments = Arguments.of(args);
        if (arguments.list()) {
            list(out);
            return Optional.empty();
        }
        // Other clients sign with their PC's time, so that is where the clock starts.
        SandboxClock clock = SandboxClock.runningFrom(arguments.at().orElseGet(Instant::now));
        clock.setSpeed(arguments.speed());
        SandboxExchange exchange = SandboxExchange.start(arguments.options().with(clock));
        Scenario scenario = exchange.scenario();
        out.printf("Scenario  %s: %s%n", scenario.name(), scenario.title());
        out.printf("Poses as  %s%n", scenario.environment());
        out.printf("Base URL  %s%n", exchange.baseUri());
        out.printf("Key       %s%n", exchange.apiKey());
        out.printf("Secret    %s%n", exchange.apiSecret());
        out.printf(
                "Clock     %s, %s times real time%n",
                exchange.clock().instant(), arguments.speed());
        return Optional.of(exchange);
    }

    private static void list(PrintStream out) throws ScenarioException {
        var files = new ScenarioFiles();
        for (String name : ScenarioFiles.NAMES)
            out.printf("%-20s %s%n", name, files.named(name).title());
    }

    private static void refuse(String message) {
        System.err.println("plimsoll sandbox: " + message);
        System.exit(BAD_USAGE);
    }
}
