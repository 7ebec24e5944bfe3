import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// Builds what a user installs, for the system on which it runs: `mvn -Ppackage` calls it after
/// Maven has laid the jars ready.
final class Package {
    private static final Path TARGET = Path.of("target", "packaging");
    private static final Path RESULTS = Path.of("target", "packages");
    private static final double MIB = 1 << 20;

    private Package() {}

    /// @param arguments the app's jar without its ending, the project's version, and the time that
    ///   all files get
    static void main(String... arguments) throws Exception {
        String version = arguments[1].replace("-SNAPSHOT", "");
        FileTime time = FileTime.from(Instant.parse(arguments[2]));
        Path work = TARGET.resolve("work");
        Tools.delete(work);
        Tools.delete(RESULTS);
        Files.createDirectories(work);
        Files.createDirectories(RESULTS);

        Path jars = work.resolve("jars");
        Tools.copy(TARGET.resolve("libraries"), jars);
        Tools.copy(Path.of("target", arguments[0] + ".jar"), jars.resolve("plimsoll.jar"));
        Path runtime = work.resolve("runtime");
        new RuntimeImage(Path.of("target", "javafx"), jars, work).build(runtime);
        Icons icons = Icons.draw(Path.of("assets", "icon.svg"), work.resolve("icons"));

        Path list = TARGET.resolve("LIBRARIES.txt");
        Path legal = Licences.gather(list, jars, runtime, work.resolve("legal"));

        AppImage.Parts parts =
                new AppImage.Parts(runtime, jars, legal, icons, version, Optional.empty());
        AppImage image = AppImage.lay(parts, work.resolve("untrained"));
        Tools.date(image.root(), time);
        Optional<Path> cache = Training.cacheOf(image, work);
        // What the package starts with where it has no cache: the JVM's own archive of the JDK.
        Tools.run(image.java("-Xshare:dump"));
        if (cache.isPresent()) {
            image = AppImage.lay(parts.with(cache.get()), work.resolve("trained"));
            Tools.date(image.root(), time);
            Training.check(image);
        }
        if (Tools.Platform.HERE == Tools.Platform.LINUX) {
            new LinuxPackages(image, icons, legal, version, time, RESULTS).build(work);
        } else {
            new JpackagePackages(image, icons, version, RESULTS).build();
        }
        sums();
    }

    /// In the form that `sha256sum --check` reads.
    private static void sums() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        StringBuilder sums = new StringBuilder();
        for (Path file : Tools.files(RESULTS, "")) {
            String sum = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
            sums.append(sum).append("  ").append(file.getFileName()).append('\n');
            System.out.printf("%s, %.1f MiB%n", file, Files.size(file) / MIB);
        }
        Tools.write(RESULTS.resolve("SHA256SUMS"), sums.toString());
        System.out.print(sums);
    }
}
