package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.bybit.Site;
import io.plimsoll.settings.LiveSettings;
import io.plimsoll.ui.support.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What the app makes of its command line and of its surroundings before a window is there.
class LaunchTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, '', '', HEADLESS",
        "Linux, ' ', '', HEADLESS",
        "Linux, :0, '', WINDOW",
        "Linux, '', wayland-0, WINDOW",
        "Mac OS X, '', '', WINDOW",
        "Windows 11, '', '', WINDOW"
    })
    void runsWithoutAWindowOnlyOnLinuxWithoutADisplay(
            String system, String x11, String wayland, Display expected) {
        var environment = Map.of("DISPLAY", x11, "WAYLAND_DISPLAY", wayland);

        assertThat(Display.find(system, environment)).isEqualTo(expected);
    }

    @Test
    void opensTheAccountThatIsReadyToUpgradeUnlessTold() {
        assertThat(parsed().scenario(Path.of("no such log"))).isEqualTo("uta2");
    }

    @Test
    void takesScenarioThemeAndTourFromTheCommandLine() {
        LaunchOptions options = parsed("--scenario", "empty", "--theme", "LIGHT", "--tour", "here");

        assertThat(options.scenario).isEqualTo("empty");
        assertThat(options.theme).isEqualTo(Theme.LIGHT);
        assertThat(options.tourFolder()).contains(Path.of("here"));
    }

    @Test
    void takesNoTourUnlessTold() {
        assertThat(parsed().tourFolder()).isEmpty();
    }

    @Test
    void refusesAnOptionThatIsNone() {
        assertThatThrownBy(() -> parsed("--scenery", "uta2"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--scenery");
    }

    @Test
    void namesTheKnownScenariosWhenOneIsUnknown() {
        assertThatThrownBy(() -> started("uta9"))
                .isInstanceOf(CannotStartException.class)
                .message()
                .startsWith("there is no scenario \"uta9\"; the known ones are uta2, ")
                .hasLineCount(1);
    }

    @Test
    void saysThatAScenarioFileIsNotThere() {
        String file = folder.resolve("gone.json").toString();

        assertThatThrownBy(() -> started(file))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("there is no scenario file " + file);
    }

    @Test
    void saysWhereAScenarioFileCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("torn.json"), "{\n  \"title\": \"Torn");

        assertThatThrownBy(() -> started(file.toString()))
                .isInstanceOf(CannotStartException.class)
                .message()
                .startsWith(file + ", line 2: ")
                .hasLineCount(1);
    }

    @Test
    void reachesASiteAtThisComputerToTryThingsOut() throws Exception {
        Site testnet =
                parsed("--site-at", "testnet=http://127.0.0.1:8100")
                        .sites()
                        .byId("testnet")
                        .orElseThrow();

        assertThat(testnet.rest()).hasToString("http://127.0.0.1:8100");
        assertThat(testnet.environment()).isEqualTo(Site.Environment.TESTNET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "testnet=https://api.example.com",
                "testnet=http://192.168.1.5:8100",
                "testnet=nonsense",
                "moon=http://127.0.0.1:8100"
            })
    void reachesNoSiteAtAnotherComputer(String place) {
        assertThatThrownBy(() -> parsed("--site-at", place).sites())
                .isInstanceOf(CannotStartException.class)
                .message()
                .startsWith("--site-at takes")
                .hasLineCount(1);
    }

    private static LaunchOptions parsed(String... args) {
        LaunchOptions options = new LaunchOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }

    /// Closes what should not have been started.
    private static void started(String scenario) throws CannotStartException {
        LaunchOptions options = new LaunchOptions();
        options.scenario = scenario;
        AppPlaces places = AppPlaces.below(Path.of("target", "launch-data"));
        LiveSettings settings = LiveSettings.in(places.settings());
        new Wiring(options, new AppHome(places, Optional.empty(), settings)).close();
    }
}
