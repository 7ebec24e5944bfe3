import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes the AOT cache: the classes that the app has loaded and linked on its tour, and what the
/// compiler learned of them.
final class Training {
    private Training() {}

    /// Sends the app on its tour. Empty, with a line that says why, where it cannot draw.
    static Optional<Path> cacheOf(AppImage image, Path work)
            throws IOException, InterruptedException {
        Optional<VirtualDisplay> display = VirtualDisplay.open();
        if (display.isEmpty() && !hasPango(image)) {
            System.out.println(
                    "No AOT cache: there is no display, no Xvfb to make one, and no Pango to draw"
                            + " text without. The package starts slower.");
            return Optional.empty();
        }
        Path cache = work.resolve(AppImage.CACHE);
        try (VirtualDisplay shown =
                display.orElse(new VirtualDisplay(Map.of(), Optional.empty()))) {
            System.out.println("training the AOT cache on the tour");
            walk(image, shown, List.of("-XX:AOTCacheOutput=" + cache), work.resolve("tour"));
        }
        if (!Files.exists(cache)) throw new IOException("the tour left no AOT cache");
        return Optional.of(cache);
    }

    private static void walk(
            AppImage image, VirtualDisplay display, List<String> options, Path pictures)
            throws IOException, InterruptedException {
        List<String> more = new ArrayList<>(options);
        // What cannot be kept is of no interest here, and there are hundreds of such lines.
        more.add("-Xlog:aot*=error,cds*=error");
        Tools.run(
                display.environment(),
                image.command(more, "--tour", pictures.toString()).toArray(String[]::new));
    }

    /// A JVM that cannot use its cache says nothing and starts slowly; here it has to say so.
    static void check(AppImage image) throws IOException, InterruptedException {
        List<String> insist =
                List.of("-XX:AOTMode=on", "-XX:AOTCache=" + image.app().resolve(AppImage.CACHE));
        Tools.run(image.command(insist, "--version").toArray(String[]::new));
    }

    private static boolean hasPango(AppImage image) throws IOException {
        Path library = image.runtime().resolve("lib").resolve("libjavafx_font_pango.so");
        Process ldd = new ProcessBuilder("ldd", library.toString()).start();
        return ldd.inputReader().lines().noneMatch(line -> line.contains("not found"));
    }
}
