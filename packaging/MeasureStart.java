import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Measures from the start of the process until the first figures are on screen, and the memory
/// that is resident then. `mvn -Ppackage exec:exec@measure-start` calls it after `mvn -Ppackage`.
final class MeasureStart {
    private static final int USUAL_ROUNDS = 11;
    private static final Path WORK = Path.of("target", "packaging", "work");

    /// One start.
    ///
    /// @param wall milliseconds on the clock
    /// @param cpu milliseconds of all processors, which other programs disturb less
    /// @param resident MiB at their highest; 0 where the system does not tell
    private record Start(double wall, double cpu, double resident) {}

    private MeasureStart() {}

    /// @param arguments how often each is started, after one start that does not count
    static void main(String... arguments) throws Exception {
        int rounds = arguments.length == 0 ? USUAL_ROUNDS : Integer.parseInt(arguments[0]);
        Map<String, List<String>> ways = ways();
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        VirtualDisplay display =
                VirtualDisplay.open()
                        .orElseThrow(() -> new IllegalStateException("needs a display or Xvfb"));
        try (display) {
            for (int round = 0; round <= rounds; round++) {
                for (Map.Entry<String, List<String>> way : ways.entrySet()) {
                    Start start = start(way.getValue(), display);
                    if (round == 0) continue;
                    starts.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(start);
                }
            }
        }
        print(starts, rounds);
    }

    /// The empty window comes first: the others are told as multiples of it.
    private static Map<String, List<String>> ways() throws IOException {
        Path javafx = Path.of("target", "javafx");
        Path empty = WORK.resolve("empty-window");
        String source = Path.of("packaging", "EmptyWindow.java").toString();
        Tools.jdk(
                "javac",
                "-d",
                empty.toString(),
                "-p",
                javafx.toString(),
                "--add-modules",
                "javafx.controls",
                source);
        String java = Tools.JDK.resolve("bin").resolve("java" + Tools.EXE).toString();
        List<String> plain =
                List.of(
                        java,
                        "-p",
                        javafx.toString(),
                        "--add-modules",
                        "javafx.controls",
                        "--enable-native-access=javafx.graphics");
        String libraries = Path.of("target", "packaging", "libraries").resolve("*").toString();
        String classes = Path.of("target", "classes") + File.pathSeparator + libraries;

        Map<String, List<String>> ways = new LinkedHashMap<>();
        ways.put("an empty window", joined(plain, "-cp", empty.toString(), "EmptyWindow"));
        ways.put(
                "mvn's classes",
                joined(
                        plain,
                        "-XX:+UseSerialGC",
                        "-Xms64m",
                        "-XX:MetaspaceSize=64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseCompactObjectHeaders",
                        "-cp",
                        classes,
                        AppImage.MAIN_CLASS,
                        "--first-figures"));
        ways.put("package, no cache", launcher("untrained"));
        if (Files.exists(WORK.resolve("trained"))) ways.put("package, cache", launcher("trained"));
        return ways;
    }

    private static List<String> joined(List<String> first, String... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    private static List<String> launcher(String image) throws IOException {
        return List.of(AppImage.launcher(WORK.resolve(image)).toString(), "--first-figures");
    }

    /// The first line that it prints tells that the figures are there; it closes its window then,
    /// which leaves the time to look at it.
    private static Start start(List<String> command, VirtualDisplay display)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(display.environment());
        long before = System.nanoTime();
        Process process = builder.start();
        BufferedReader printed = process.inputReader();
        String line = printed.readLine();
        double wall = (System.nanoTime() - before) / 1e6;
        Optional<Duration> cpu = process.info().totalCpuDuration();
        double resident = resident(process.pid());
        printed.readAllAsString();
        if (process.waitFor() != 0 || line == null) {
            throw new IllegalStateException("does not start: " + command);
        }
        return new Start(wall, cpu.orElse(Duration.ZERO).toMillis(), resident);
    }

    private static double resident(long pid) throws IOException {
        Path status = Path.of("/proc", String.valueOf(pid), "status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    private static void print(Map<String, List<Start>> starts, int rounds) {
        System.out.printf("Medians of %d starts each, in turn:%n", rounds);
        System.out.printf("%-20s %16s %16s %18s%n", "", "start", "CPU", "memory");
        List<Start> empty = starts.values().iterator().next();
        starts.forEach(
                (name, measured) ->
                        System.out.printf(
                                "%-20s %7.0f ms %5.2f %7.0f ms %5.2f %8.1f MiB %5.2f%n",
                                name,
                                median(measured, Start::wall),
                                median(measured, Start::wall) / median(empty, Start::wall),
                                median(measured, Start::cpu),
                                median(measured, Start::cpu) / median(empty, Start::cpu),
                                median(measured, Start::resident),
                                median(measured, Start::resident)
                                        / median(empty, Start::resident)));
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> of) {
        double[] sorted = starts.stream().mapToDouble(of).sorted().toArray();
        return (sorted[sorted.length / 2] + sorted[(sorted.length - 1) / 2]) / 2;
    }
}
