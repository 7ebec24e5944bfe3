import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The app as it is installed: its runtime, its jars and a launcher, in one folder.
///
/// @param root of all of it
/// @param app folder of the jars and the cache
/// @param runtime folder of the Java runtime
/// @param classPath in the order that the launcher gives, on which the cache insists
record AppImage(Path root, Path app, Path runtime, List<Path> classPath) {
    static final String MAIN_CLASS = "io.plimsoll.Launcher";
    static final String CACHE = "plimsoll.aot";

    /// Folder of the licences, which the app shows.
    private static final String LEGAL = "legal";

    /// What an image is made of.
    ///
    /// @param jars folder of the app's jar and its libraries
    /// @param legal folder of the licences
    /// @param cache the AOT cache, once the app has been trained
    record Parts(
            Path runtime,
            Path jars,
            Path legal,
            Icons icons,
            String version,
            Optional<Path> cache) {
        Parts with(Path cache) {
            return new Parts(runtime, jars, legal, icons, version, Optional.of(cache));
        }
    }

    /// What the JVM is told wherever the app starts from a package; the cache is bound to it.
    static List<String> options() {
        List<String> options = new ArrayList<>();
        // On Windows the keychain is called by the app itself.
        boolean windows = Tools.Platform.HERE == Tools.Platform.WINDOWS;
        options.add("--enable-native-access=javafx.graphics" + (windows ? ",ALL-UNNAMED" : ""));
        // Small heaps need no parallel collector, and it starts faster.
        options.add("-XX:+UseSerialGC");
        // By default the heap grows with the machine's memory, and the start fills what there is.
        options.add("-Xms64m");
        // Loading the classes would set off two collections of the whole heap.
        options.add("-XX:MetaspaceSize=64m");
        // What the second compiler gains in an hour of figures, it takes from the start.
        options.add("-XX:TieredStopAtLevel=1");
        options.add("-XX:+UseCompactObjectHeaders");
        // Figures for the JDK's own monitors, in a file that outlasts the app's removal.
        options.add("-XX:-UsePerfData");
        // Else the JVM moves the cache to a random address at every start, and so copies all of it.
        options.add("-XX:+UnlockDiagnosticVMOptions");
        options.add("-XX:ArchiveRelocationMode=0");
        if (Tools.Platform.HERE == Tools.Platform.LINUX) options.add("-Djava.awt.headless=true");
        return options;
    }

    /// Lays an image into a folder that is not there yet.
    static AppImage lay(Parts parts, Path folder) throws IOException {
        return Tools.Platform.HERE == Tools.Platform.LINUX
                ? byHand(parts, folder)
                : byJpackage(parts, folder);
    }

    /// Not by jpackage on Linux: its launcher asks rpm and dpkg at every start which package it
    /// belongs to, which takes longer than the whole of the JVM's own start.
    private static AppImage byHand(Parts parts, Path folder) throws IOException {
        Path root = folder.resolve("plimsoll");
        Path app = root.resolve("app");
        Tools.copy(parts.runtime(), root.resolve("runtime"));
        Tools.copy(parts.jars(), app);
        Tools.copy(parts.legal(), app.resolve(LEGAL));
        if (parts.cache().isPresent()) Files.copy(parts.cache().get(), app.resolve(CACHE));
        List<Path> jars = Tools.files(app, ".jar");
        String classPath =
                jars.stream()
                        .map(jar -> "$home/app/" + jar.getFileName())
                        .collect(Collectors.joining(":"));
        List<String> options = new ArrayList<>(options());
        options.add("-Dplimsoll.licences=\"$home/app/" + LEGAL + '"');
        if (parts.cache().isPresent()) options.add("-XX:AOTCache=\"$home/app/" + CACHE + '"');
        Tools.writeExecutable(
                root.resolve("bin").resolve("plimsoll"),
                """
                #!/bin/sh
                home=$(dirname "$(dirname "$(readlink -f "$0")")")
                exec "$home/runtime/bin/java" %s -cp "%s" %s "$@"
                """
                        .formatted(String.join(" ", options), classPath, MAIN_CLASS));
        return new AppImage(root, app, root.resolve("runtime"), jars);
    }

    private static AppImage byJpackage(Parts parts, Path folder) throws IOException {
        Path input = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "input");
        Tools.copy(parts.jars(), input);
        Tools.copy(parts.legal(), input.resolve(LEGAL));
        Path jar = Tools.files(input, ".jar").stream().filter(AppImage::isApp).findFirst().get();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--type", "app-image", "--name", "Plimsoll"));
        arguments.addAll(
                List.of(
                        "--app-version",
                        JpackagePackages.numeric(parts.version()),
                        "--dest",
                        folder.toString()));
        arguments.addAll(List.of("--runtime-image", parts.runtime().toString()));
        arguments.addAll(List.of("--input", input.toString()));
        arguments.addAll(List.of("--main-jar", jar.getFileName().toString()));
        arguments.addAll(List.of("--main-class", MAIN_CLASS));
        arguments.addAll(List.of("--icon", parts.icons().forThisSystem().toString()));
        options().forEach(option -> arguments.addAll(List.of("--java-options", option)));
        arguments.addAll(List.of("--java-options", "-Dplimsoll.licences=$APPDIR/" + LEGAL));
        if (parts.cache().isPresent()) {
            Files.copy(parts.cache().get(), input.resolve(CACHE));
            arguments.addAll(List.of("--java-options", "-XX:AOTCache=$APPDIR/" + CACHE));
        }
        Tools.jdk("jpackage", arguments.toArray(String[]::new));
        return ofJpackage(folder);
    }

    private static AppImage ofJpackage(Path folder) throws IOException {
        Path configuration =
                Tools.tree(folder).stream()
                        .filter(file -> file.endsWith("Plimsoll.cfg"))
                        .findFirst()
                        .orElseThrow();
        Path app = configuration.getParent();
        Path runtime =
                Tools.tree(folder).stream()
                        .filter(file -> file.endsWith(Path.of("bin", "java" + Tools.EXE)))
                        .map(java -> java.getParent().getParent())
                        .findFirst()
                        .orElseThrow();
        String entry = "app.classpath=$APPDIR";
        List<Path> jars =
                Files.readAllLines(configuration).stream()
                        .filter(line -> line.startsWith(entry))
                        .map(line -> app.resolve(line.substring(entry.length() + 1)))
                        .toList();
        Path root = Tools.files(folder, "").getFirst();
        return new AppImage(root, app, runtime, jars);
    }

    static boolean isApp(Path jar) {
        return jar.getFileName().toString().startsWith("plimsoll");
    }

    /// What a user starts, in a folder into which an image was laid.
    static Path launcher(Path folder) throws IOException {
        Path name = Path.of("plimsoll" + Tools.EXE);
        return Tools.tree(folder).stream()
                .filter(file -> file.getFileName().toString().equalsIgnoreCase(name.toString()))
                .filter(Files::isRegularFile)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    /// The command by which the launcher starts the app.
    ///
    /// @param more options for the JVM
    List<String> command(List<String> more, String... arguments) {
        List<String> command = new ArrayList<>(List.of(java(more.toArray(String[]::new))));
        command.add("-classpath");
        command.add(
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator)));
        command.add(MAIN_CLASS);
        command.addAll(List.of(arguments));
        return command;
    }

    /// The image's own JVM as the launcher starts it.
    String[] java(String... more) {
        List<String> command = new ArrayList<>();
        command.add(runtime.resolve("bin").resolve("java" + Tools.EXE).toString());
        command.addAll(options());
        command.addAll(List.of(more));
        return command.toArray(String[]::new);
    }
}
