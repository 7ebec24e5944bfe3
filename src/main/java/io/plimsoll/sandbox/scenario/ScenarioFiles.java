package io.plimsoll.sandbox.scenario;

import io.plimsoll.sandbox.json.JsonText;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// Finds and reads scenario files.
public final class ScenarioFiles {
    /// The scenarios that come with the app, the default one first.
    public static final List<String> NAMES =
            List.of(
                    "uta2",
                    "uta2-blocked",
                    "uta2-not-vip",
                    "uta2-pro-calm",
                    "uta2-pro-borrowing",
                    "cross-mixed",
                    "near-liquidation",
                    "over-borrow-limit",
                    "isolated",
                    "portfolio",
                    "classic",
                    "uta1",
                    "uta1-pro-blocked",
                    "read-only-key",
                    "empty");

    /// Absolute: a path with dots in it is found in class folders, not in a jar.
    private static final String FOLDER = "/io/plimsoll/sandbox/scenarios/";

    private final Market market;

    public ScenarioFiles() throws ScenarioException {
        market = MarketReader.read(resource("market.json"));
    }

    public Market market() {
        return market;
    }

    /// One of [#NAMES].
    public Scenario named(String name) throws ScenarioException {
        if (!NAMES.contains(name))
            throw new ScenarioException(
                    "there is no scenario \"%s\"; the known ones are %s"
                            .formatted(name, String.join(", ", NAMES)));
        return ScenarioReader.read(name, resource(name + ".json"), market);
    }

    /// A scenario in a file of the user's own; its name is the file's name without `.json`.
    public Scenario in(Path file) throws ScenarioException {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        try (InputStream content = Files.newInputStream(file)) {
            return ScenarioReader.read(name, parsed(file.toString(), content), market);
        } catch (NoSuchFileException _) {
            throw new ScenarioException("there is no scenario file " + file);
        } catch (IOException e) {
            throw new ScenarioException("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static Fields resource(String fileName) throws ScenarioException {
        try (InputStream content = ScenarioFiles.class.getResourceAsStream(FOLDER + fileName)) {
            if (content == null) throw new ScenarioException(fileName + " is not in this build");
            return parsed(fileName, content);
        } catch (IOException e) {
            throw new ScenarioException(
                    "%s cannot be read: %s".formatted(fileName, e.getMessage()));
        }
    }

    private static Fields parsed(String fileName, InputStream content)
            throws IOException, ScenarioException {
        try {
            JsonNode root =
                    JsonText.read(new String(content.readAllBytes(), StandardCharsets.UTF_8));
            return new Fields(root, fileName + ": ");
        } catch (JacksonException e) {
            throw new ScenarioException(
                    "%s, line %d: %s"
                            .formatted(
                                    fileName,
                                    e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                                    e.getOriginalMessage()));
        }
    }
}
