package io.plimsoll;

import io.plimsoll.bybit.RecordingException;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.report.Report;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// `plimsoll report`: every figure of an account, without a window.
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Prints every figure of an account and what the exchange says of it.",
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private static final int WRONG_USE = 2;

    @ArgGroup(multiplicity = "1")
    private AccountOptions account = new AccountOptions();

    @Option(names = "--json", description = "As JSON; else as a table.")
    private boolean json;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes there and not to the standard output.")
    private @Nullable Path file;

    @Override
    public Integer call() throws InterruptedException {
        try {
            AccountReader.Round round = account.lend(client -> new AccountReader(client).read());
            write(new Report(AccountBook.of(round.snapshot()), round.missing()));
            return 0;
        } catch (CannotStartException | RecordingException e) {
            System.err.println(e.getMessage());
        } catch (IOException e) {
            System.err.println("Cannot write to " + file + ": " + e.getMessage());
        }
        return WRONG_USE;
    }

    private void write(Report report) throws IOException {
        if (file == null) {
            write(report, System.out);
            return;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            write(report, out);
        }
    }

    private void write(Report report, OutputStream out) {
        if (json) {
            report.writeJson(out);
        } else {
            PrintStream lines = new PrintStream(out, false, StandardCharsets.UTF_8);
            report.writeTable(lines);
            lines.flush();
        }
    }
}
