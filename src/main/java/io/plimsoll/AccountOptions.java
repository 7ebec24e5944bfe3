package io.plimsoll;

import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.Recording;
import io.plimsoll.bybit.RecordingException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// Which account a headless verb is about: one of the two.
final class AccountOptions {
    @Option(
            names = "--recording",
            paramLabel = "FOLDER",
            required = true,
            description = "A recording: a folder of the exchange's raw answers.")
    @Nullable Path recording;

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            required = true,
            description = "An account of the embedded exchange.")
    @Nullable String scenario;

    <T> T lend(Embedded.Use<T> use)
            throws CannotStartException, RecordingException, InterruptedException {
        if (scenario != null) return Embedded.withScenario(scenario, use);
        if (recording == null) throw new IllegalStateException("neither of the two");
        try (BybitClient client = Recording.open(recording)) {
            return use.of(client);
        } catch (ApiException e) {
            throw new CannotStartException(e);
        }
    }
}
