import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The portable archive and the Debian package.
///
/// @param image the app
/// @param legal folder of the licences
/// @param time that all files get
record LinuxPackages(
        AppImage image, Icons icons, Path legal, String version, FileTime time, Path results) {
    private static final Path TEMPLATES = Path.of("packaging", "linux");
    private static final String ID = "io.plimsoll.Plimsoll";
    private static final int KIB = 1024;

    void build(Path work) throws IOException, InterruptedException {
        share(image.root().resolve("share"));
        Tools.date(image.root(), time);
        archive();
        if (Tools.isOnPath("dpkg-deb")) debian(work.resolve("deb"));
        else System.out.println("No .deb: there is no dpkg-deb.");
    }

    /// What desktops read of an app; the archive has it too, for those who install by hand.
    private void share(Path share) throws IOException {
        for (int size : Icons.SIZES) {
            Path icon = share.resolve("icons/hicolor/%1$dx%1$d/apps/plimsoll.png".formatted(size));
            Files.createDirectories(icon.getParent());
            Files.copy(icons.png(size), icon);
        }
        Path scalable = share.resolve("icons/hicolor/scalable/apps/plimsoll.svg");
        Files.createDirectories(scalable.getParent());
        Files.copy(Path.of("assets", "icon.svg"), scalable);
        for (String file :
                List.of("applications/" + ID + ".desktop", "metainfo/" + ID + ".metainfo.xml")) {
            Path to = share.resolve(file);
            Tools.write(
                    to,
                    filled(
                            to.getFileName().toString(),
                            Map.of("version", version, "date", date())));
        }
        Tools.copy(legal, share.resolve("doc/plimsoll"));
    }

    private String date() {
        return time.toString().substring(0, "yyyy-mm-dd".length());
    }

    private static String filled(String template, Map<String, String> values) throws IOException {
        String text = Files.readString(TEMPLATES.resolve(template));
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private void archive() throws IOException, InterruptedException {
        Path archive =
                results.resolve(
                        "plimsoll-%s-linux-%s.tar.gz".formatted(version, arch("x64", "aarch64")));
        Tools.run(
                "tar",
                "--create",
                "--gzip",
                "--file",
                archive.toString(),
                "--sort=name",
                "--owner=0",
                "--group=0",
                "--numeric-owner",
                "--directory",
                image.root().getParent().toString(),
                image.root().getFileName().toString());
    }

    /// Laid out as Debian wants it, with nothing to be run at installation: desktops notice new
    /// entries and icons by themselves. By jpackage it would live in /opt, without a command on the
    /// path, and depend on what the building machine happens to have.
    private void debian(Path root) throws IOException, InterruptedException {
        Path usr = root.resolve("usr");
        Path home = usr.resolve("lib/plimsoll");
        Tools.copy(image.root(), home);
        Files.move(home.resolve("share"), usr.resolve("share"));
        Files.createDirectories(usr.resolve("bin"));
        Files.createSymbolicLink(
                usr.resolve("bin/plimsoll"), Path.of("../lib/plimsoll/bin/plimsoll"));
        String depends =
                Files.readAllLines(TEMPLATES.resolve("depends")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .collect(Collectors.joining(", "));
        String control =
                filled(
                        "control",
                        Map.of(
                                "version",
                                version,
                                "architecture",
                                arch("amd64", "arm64"),
                                "size",
                                String.valueOf(size(root) / KIB),
                                "depends",
                                depends));
        Tools.write(root.resolve("DEBIAN/control"), control);
        Tools.date(root, time);
        Path deb = results.resolve("plimsoll_%s_%s.deb".formatted(version, arch("amd64", "arm64")));
        // Zstandard is read by every Debian since 12 and Ubuntu since 22.04; xz takes a minute.
        Tools.run(
                "dpkg-deb",
                "--root-owner-group",
                "-Zzstd",
                "--build",
                root.toString(),
                deb.toString());
    }

    private static long size(Path root) throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (Path file : Tools.tree(root))
            if (Files.isRegularFile(file)) sizes.add(Files.size(file));
        return sizes.stream().mapToLong(Long::longValue).sum();
    }

    /// The two processors that JavaFX comes for, as this kind of package calls them.
    private static String arch(String amd64, String arm64) {
        return System.getProperty("os.arch").equals("aarch64") ? arm64 : amd64;
    }
}
