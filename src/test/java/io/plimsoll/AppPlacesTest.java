package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Where the app keeps its files on each system.
class AppPlacesTest {
    private static final Path HOME = Path.of("/home/me");

    private static AppPlaces places(String system, Map<String, String> environment) {
        return AppPlaces.of(Optional.empty(), system, environment, HOME);
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, .config, .local/share, .local/state",
        "FreeBSD, .config, .local/share, .local/state",
        "Windows 11, AppData/Roaming, AppData/Roaming, AppData/Local",
        "Mac OS X, Library/Application Support, Library/Application Support, Library/Logs"
    })
    void areWhereEachSystemExpectsThem(String system, String settings, String data, String state) {
        AppPlaces places = places(system, Map.of());

        assertThat(places.settings()).isEqualTo(HOME.resolve(settings).resolve("plimsoll"));
        assertThat(places.data().root()).isEqualTo(HOME.resolve(data).resolve("plimsoll"));
        assertThat(places.state()).isEqualTo(HOME.resolve(state).resolve("plimsoll"));
    }

    @Test
    void areInTheHomeThatTheUserOfLinuxNames() {
        AppPlaces places = places("Linux", Map.of("HOME", "/elsewhere"));

        assertThat(places.settings()).isEqualTo(Path.of("/elsewhere/.config/plimsoll"));
        assertThat(places.state()).isEqualTo(Path.of("/elsewhere/.local/state/plimsoll"));
    }

    @Test
    void areWhereTheUserOfLinuxHasMovedThem() {
        AppPlaces places =
                places(
                        "Linux",
                        Map.of(
                                "XDG_CONFIG_HOME", "/c",
                                "XDG_DATA_HOME", "/d",
                                "XDG_STATE_HOME", "/s"));

        assertThat(places)
                .isEqualTo(
                        new AppPlaces(
                                new DataFolder(Path.of("/d/plimsoll")),
                                Path.of("/c/plimsoll"),
                                Path.of("/s/plimsoll")));
    }

    @Test
    void areWhereTheUserOfWindowsHasMovedThem() {
        AppPlaces places =
                places("Windows 10", Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local"));

        assertThat(places)
                .isEqualTo(
                        new AppPlaces(
                                new DataFolder(Path.of("/roaming/plimsoll")),
                                Path.of("/roaming/plimsoll"),
                                Path.of("/local/plimsoll")));
    }

    @ParameterizedTest
    @CsvSource({"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
    void areNotAtARelativeOrEmptyPlace(String variable) {
        for (String value : new String[] {"some/where", ""}) {
            Map<String, String> environment = new HashMap<>();
            environment.put(variable, value);

            assertThat(places("Linux", environment)).isEqualTo(places("Linux", Map.of()));
        }
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Windows 11", "Mac OS X"})
    void areAllBelowTheFolderThatTheUserNames(String system) {
        AppPlaces places =
                AppPlaces.of(
                        Optional.of(Path.of("here")),
                        system,
                        Map.of("XDG_CONFIG_HOME", "/c", "APPDATA", "/r"),
                        HOME);

        Path here = Path.of("here").toAbsolutePath();
        assertThat(places).isEqualTo(new AppPlaces(new DataFolder(here), here, here));
    }
}
