package io.plimsoll;

import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.sandbox.SandboxClock;
import io.plimsoll.sandbox.SandboxExchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// Exchanges on this computer that pose as sites of Bybit's, with clocks that go right.
final class Testnet {
    private static final String NOBODY = "http://127.0.0.1:9";

    private Testnet() {}

    static SandboxExchange posingAs(String environment) {
        return posingAs(environment, Instant.now());
    }

    /// With a clock that goes from this time on.
    static SandboxExchange posingAs(String environment, Instant now) {
        return started(SandboxExchange.Options.scenario("uta2").posingAs(environment), now);
    }

    /// With a scenario of these fields.
    static SandboxExchange of(String fields) {
        try {
            Path file = Files.createTempFile("scenario", ".json");
            Files.writeString(file, "{\"title\": \"T\", \"description\": \"D\", " + fields + "}");
            SandboxExchange exchange =
                    started(SandboxExchange.Options.file(file).posingAs("testnet"), Instant.now());
            Files.delete(file);
            return exchange;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static SandboxExchange started(SandboxExchange.Options options, Instant now) {
        return RunningApp.started(options.with(SandboxClock.runningFrom(now)));
    }

    /// The app, with an exchange in the place of the testnet, and a vault that is open.
    static RunningApp appOn(SandboxExchange testnet) {
        return appOn(Map.of("testnet", testnet.baseUri().toString()));
    }

    /// Nobody is at home at all other sites, which the doctor asks for a key that it does not know:
    /// no test leaves this computer.
    static RunningApp appOn(Map<String, String> sitesAt) {
        Map<String, String> places = new HashMap<>();
        for (Site site : Sites.known().all()) places.put(site.id(), NOBODY);
        places.putAll(sitesAt);
        RunningApp app = RunningApp.on("uta2", places);
        app.makeVault();
        return app;
    }
}
