import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// What every step of the packaging needs of the JDK and of the system.
final class Tools {
    static final Path JDK = Path.of(System.getProperty("java.home"));
    static final String EXE = Platform.HERE == Platform.WINDOWS ? ".exe" : "";

    private Tools() {}

    /// The systems that packages are built on, each for itself.
    enum Platform {
        LINUX,
        MAC,
        WINDOWS;

        static final Platform HERE = of(System.getProperty("os.name").toLowerCase(Locale.ROOT));

        private static Platform of(String name) {
            if (name.startsWith("windows")) return WINDOWS;
            return name.startsWith("mac") ? MAC : LINUX;
        }
    }

    /// Runs one of the JDK's own tools and returns what it printed.
    static String jdk(String name, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
        int status = tool.run(new PrintWriter(out), new PrintWriter(err), arguments);
        if (status != 0) throw new IllegalStateException(name + " failed: " + out + err);
        return out.toString().strip();
    }

    static void run(String... command) throws IOException, InterruptedException {
        run(Map.of(), command);
    }

    /// Runs a program whose output goes where ours goes.
    static void run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException(
                    "ended with %d: %s".formatted(status, String.join(" ", command)));
        }
    }

    static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program + EXE)));
    }

    /// All below a folder, parents first, in an order that does not depend on the file system.
    static List<Path> tree(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted().toList();
        }
    }

    static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        for (Path file : tree(from)) {
            Path copied = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(copied);
            } else {
                Files.createDirectories(copied.getParent());
                Files.copy(
                        file,
                        copied,
                        StandardCopyOption.COPY_ATTRIBUTES,
                        StandardCopyOption.REPLACE_EXISTING,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
        for (Path file : tree(root).reversed()) Files.delete(file);
    }

    /// Gives all files one time. The AOT cache is refused when a jar's time is not what it was in
    /// the training, and some archives keep whole or even seconds only.
    static void date(Path root, FileTime time) throws IOException {
        for (Path file : tree(root).reversed()) {
            Files.getFileAttributeView(
                            file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(time, null, null);
        }
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void writeExecutable(Path file, String text) throws IOException {
        write(file, text);
        if (!file.toFile().setExecutable(true, false)) throw new IOException(file + " stays data");
    }
}
