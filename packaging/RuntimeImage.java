import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The Java runtime inside the package: JDK and JavaFX, as far as the app uses them.
///
/// @param javafx folder of JavaFX's jars
/// @param jars folder of the app's jar and its libraries
/// @param work folder for what is needed on the way
record RuntimeImage(Path javafx, Path jars, Path work) {
    /// JavaFX reports to the flight recorder where there is one, and starts later for it.
    private static final String FLIGHT_RECORDER = "jdk.jfr";

    /// The app draws with JavaFX alone. Of java.desktop it needs the beans that JavaFX is made of,
    /// and the writing of PNG files; AWT's windows, fonts and sounds would ask for more of the
    /// system's libraries than the app itself.
    private static final List<String> UNUSED_OF_AWT =
            List.of(
                    "awt_xawt",
                    "fontmanager",
                    "freetype",
                    "javajpeg",
                    "jawt",
                    "jsound",
                    "lcms",
                    "splashscreen");

    private static final Pattern PROVIDER = Pattern.compile("security\\.provider\\.\\d+=(\\S+)");

    /// Security providers in java.base.
    private static final Set<String> PRESENT =
            Set.of("SUN", "SunRsaSign", "SunEC", "SunJSSE", "SunJCE", "Apple");

    void build(Path runtime) throws IOException {
        Path modules = jmods();
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--module-path", modules.toString()));
        arguments.addAll(List.of("--add-modules", String.join(",", needed())));
        arguments.addAll(List.of("--output", runtime.toString()));
        arguments.addAll(List.of("--strip-debug", "--no-man-pages", "--no-header-files"));
        if (Tools.Platform.HERE == Tools.Platform.LINUX) {
            arguments.addAll(
                    List.of(
                            "--exclude-files",
                            UNUSED_OF_AWT.stream()
                                    .map("**/lib%s.so"::formatted)
                                    .collect(Collectors.joining(","))));
        }
        Tools.jdk("jlink", arguments.toArray(String[]::new));
        nameOnlyPresentProviders(runtime.resolve("conf").resolve("security"));
    }

    /// The JDK names security providers whose modules are not linked in. Whoever asks for all of
    /// them would have each missing one looked for among the libraries, and so have Bouncy Castle's
    /// provider loaded, which nobody uses: a sixth of the time of a start.
    private static void nameOnlyPresentProviders(Path security) throws IOException {
        Path file = security.resolve("java.security");
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            Matcher provider = PROVIDER.matcher(line);
            if (!provider.matches()) lines.add(line);
            else if (PRESENT.contains(provider.group(1)))
                lines.add("security.provider." + ++number + "=" + provider.group(1));
        }
        if (number == 0) throw new IOException("no security provider is named in " + file);
        Files.write(file, lines);
    }

    /// The modules that the app, its libraries and JavaFX refer to.
    private List<String> needed() throws IOException {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--print-module-deps", "--ignore-missing-deps"));
        arguments.addAll(List.of("--multi-release", "25", "--add-modules", "ALL-MODULE-PATH"));
        arguments.addAll(List.of("--module-path", javafxJars() + File.pathSeparator + jars));
        Path app = Tools.files(jars, ".jar").stream().filter(AppImage::isApp).findFirst().get();
        arguments.add(app.toString());
        String printed = Tools.jdk("jdeps", arguments.toArray(String[]::new));
        String last = printed.lines().reduce((_, line) -> line).orElseThrow();
        TreeSet<String> modules = new TreeSet<>(Arrays.asList(last.split(",")));
        modules.remove(FLIGHT_RECORDER);
        modules.add("javafx.controls");
        return List.copyOf(modules);
    }

    /// JavaFX's jars carry their native libraries inside, and unpack them into the user's home at
    /// the first start. As jmods they lie in the runtime beside the JDK's own.
    private Path jmods() throws IOException {
        Path jmods = Files.createDirectories(work.resolve("jmods"));
        for (Path jar : platformJars()) {
            String name =
                    jar.getFileName().toString().replaceFirst("^javafx-(\\w+)-.*", "javafx.$1");
            Path classes = Files.createDirectories(work.resolve(name).resolve("classes"));
            Path libraries = Files.createDirectories(work.resolve(name).resolve("libraries"));
            Tools.jdk("jar", "--extract", "--file", jar.toString(), "--dir", classes.toString());
            for (Path file : Tools.files(classes, "")) {
                if (file.toString().matches(".*\\.(so|dll|dylib)")) {
                    Path moved = libraries.resolve(file.getFileName());
                    Files.move(file, moved, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Tools.jdk(
                    "jmod",
                    "create",
                    "--class-path",
                    classes.toString(),
                    "--libs",
                    libraries.toString(),
                    jmods.resolve(name + ".jmod").toString());
        }
        return jmods;
    }

    private String javafxJars() throws IOException {
        return platformJars().stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /// Each module is there twice: as an empty jar, and as the one for this system.
    private List<Path> platformJars() throws IOException {
        return Tools.files(javafx, ".jar").stream()
                .filter(jar -> jar.getFileName().toString().matches(".*\\d-[a-z].*"))
                .toList();
    }
}
