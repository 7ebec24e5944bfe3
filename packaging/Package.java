import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Builds what a user installs, for the system on which it runs: `mvn -Ppackage` calls it after
/// Maven has laid the jars ready.
final class Package {
    private static final Path TARGET = Path.of("target", "packaging");
    private static final Path RESULTS = Path.of("target", "packages");

    private Package() {}

    /// @param arguments the app's jar without its ending, the project's version, and the time that
    ///     all files get
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

        AppImage.Parts parts = new AppImage.Parts(runtime, jars, icons, version, Optional.empty());
        AppImage image = AppImage.lay(parts, work.resolve("untrained"));
        Tools.date(image.root(), time);
        Optional<Path> cache = Training.cacheOf(image, work);
        if (cache.isPresent()) {
            image = AppImage.lay(parts.with(cache.get()), work.resolve("trained"));
            Tools.date(image.root(), time);
        }
        System.out.println(image.root());
    }
}
