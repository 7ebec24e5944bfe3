import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The portable archive and the installer of Windows and macOS.
///
/// @param image the app
record JpackagePackages(AppImage image, Icons icons, String version, Path results) {
    private static final boolean WINDOWS = Tools.Platform.HERE == Tools.Platform.WINDOWS;

    void build() throws IOException, InterruptedException {
        // Both systems come with bsdtar, which tells the kind of archive by its name, and keeps the
        // times to the second, on which the AOT cache insists.
        String name =
                "plimsoll-%s-%s".formatted(version, WINDOWS ? "windows-x64.zip" : suffix("tar.gz"));
        Tools.run(
                "tar",
                "-a",
                "-c",
                "-f",
                results.resolve(name).toString(),
                "-C",
                image.root().getParent().toString(),
                image.root().getFileName().toString());

        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of("--type", WINDOWS ? "msi" : "dmg", "--name", "Plimsoll"));
        arguments.addAll(List.of("--app-image", image.root().toString()));
        arguments.addAll(List.of("--app-version", numeric(version)));
        arguments.addAll(List.of("--vendor", "The Plimsoll authors"));
        arguments.addAll(List.of("--license-file", "LICENSE", "--dest", results.toString()));
        if (WINDOWS) {
            // Without an administrator, and newer versions take the place of older ones.
            arguments.addAll(
                    List.of("--win-per-user-install", "--win-menu", "--win-shortcut-prompt"));
            arguments.addAll(List.of("--win-upgrade-uuid", "5f0dc1a0-6d0b-4ac5-9f3c-5b9a3c0a5f6e"));
        } else {
            arguments.addAll(List.of("--icon", icons.forThisSystem().toString()));
        }
        Tools.jdk("jpackage", arguments.toArray(String[]::new));
    }

    private static String suffix(String ending) {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "macos-%s.%s".formatted(arm ? "aarch64" : "x64", ending);
    }

    /// Apple allows no leading zero in a version.
    static String numeric(String version) {
        return WINDOWS ? version : version.replaceFirst("^(0\\.)+", "");
    }
}
