import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/// What the licences of the app and of everything in it ask to be handed on. That none of them is
/// in the way has been checked when this runs: Maven has made the list, and stops at a licence that
/// is not among the allowed ones.
final class Licences {
    private static final Path TEXTS = Path.of("packaging", "licences");

    private Licences() {}

    /// Fills a folder: the app's licence, the list, a text of each licence, and what the libraries
    /// themselves bring along. The JDK's are in its runtime; JavaFX is under the same one, but its
    /// jars bring no text.
    ///
    /// @param list of the libraries and their licences
    static Path gather(Path list, Path jars, Path runtime, Path folder) throws IOException {
        Tools.copy(TEXTS, folder.resolve("texts"));
        Files.copy(Path.of("LICENSE"), folder.resolve("LICENSE"));
        Files.copy(Path.of("assets", "fonts", "OFL.txt"), folder.resolve("texts/OFL-1.1.txt"));
        Files.copy(
                runtime.resolve("legal/java.base/LICENSE"),
                folder.resolve("texts/GPL-2.0-only WITH Classpath-exception-2.0.txt"));
        Files.copy(list, folder.resolve("LIBRARIES.txt"));
        Files.copy(Path.of("packaging", "linux", "copyright"), folder.resolve("copyright"));
        for (Path jar : Tools.files(jars, ".jar")) own(jar, folder);
        return folder;
    }

    private static void own(Path jar, Path folder) throws IOException {
        String library = jar.getFileName().toString().replaceFirst("\\.jar$", "");
        try (JarFile file = new JarFile(jar.toFile())) {
            List<ZipEntry> texts =
                    file.stream().map(ZipEntry.class::cast).filter(Licences::isText).toList();
            for (ZipEntry entry : texts) {
                Path text = folder.resolve(library).resolve(Path.of(entry.getName()).getFileName());
                Files.createDirectories(text.getParent());
                try (InputStream content = file.getInputStream(entry)) {
                    Files.copy(content, text);
                }
            }
        }
    }

    private static boolean isText(ZipEntry entry) {
        return entry.getName().matches("META-INF/[^/]*(LICENSE|NOTICE)[^/]*");
    }
}
