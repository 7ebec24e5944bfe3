package io.plimsoll;

import io.plimsoll.bybit.RecordingException;
import io.plimsoll.monitor.AccountRecorder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `plimsoll record`: saves an account of the embedded exchange as a recording, without a window.
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        description = "Saves an account's raw answers as a folder, without ids and secrets.",
        sortOptions = false)
final class RecordCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @Option(
            names = "--scenario",
            paramLabel = "NAME|FILE",
            required = true,
            description = "An account of the embedded exchange.")
    private String scenario = "";

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            required = true,
            description = "Where to; a recording that is there already is replaced.")
    private Path folder = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        try {
            Embedded.withScenario(scenario, client -> AccountRecorder.save(client, folder));
            return 0;
        } catch (CannotStartException | RecordingException e) {
            System.err.println(e.getMessage());
            return WRONG_USE;
        }
    }
}
