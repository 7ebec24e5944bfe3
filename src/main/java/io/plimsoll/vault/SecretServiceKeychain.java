package io.plimsoll.vault;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The Secret Service of a Linux desktop, through libsecret's `secret-tool`.
///
/// What it says was tried against GNOME Keyring 42 with libsecret 0.20: open, locked, without an
/// item, without a bus and without the program. It says the same, which is nothing, of an item that
/// is not there and of one that stays locked; a search tells them apart, since it names a locked
/// item without its secret.
final class SecretServiceKeychain implements Keychain {
    private static final byte[] NOTHING = {};

    private final String program;

    SecretServiceKeychain() {
        this("secret-tool");
    }

    /// @param program by name or path
    SecretServiceKeychain(String program) {
        this.program = program;
    }

    @Override
    public void store(String item, byte[] secret) throws KeychainException {
        Command.Result result =
                run("store", item, Base64.getEncoder().encode(secret), "--label=Plimsoll vault");
        if (result.code() != 0) throw refused(result);
    }

    @Override
    public Optional<byte[]> find(String item) throws KeychainException {
        Command.Result result = run("lookup", item, NOTHING);
        try {
            if (result.code() == 0) return Optional.of(Base64.getDecoder().decode(result.said()));
        } catch (IllegalArgumentException _) {
            throw KeychainException.unsaid(KeychainProblem.REFUSED, "has something else there");
        } finally {
            Wipe.all(result.said());
        }
        if (!result.complaint().isEmpty()) throw refused(result);
        requireNoLocked(item);
        return Optional.empty();
    }

    @Override
    public void remove(String item) throws KeychainException {
        Command.Result result = run("clear", item, NOTHING);
        if (result.code() == 0) return;
        if (!result.complaint().isEmpty()) throw refused(result);
        requireNoLocked(item);
    }

    private void requireNoLocked(String item) throws KeychainException {
        Command.Result found = run("search", item, NOTHING);
        boolean any = found.said().length > 0;
        Wipe.all(found.said());
        if (any) throw new KeychainException(KeychainProblem.LOCKED, "");
    }

    private Command.Result run(String verb, String item, byte[] input, String... options)
            throws KeychainException {
        List<String> command = new ArrayList<>(List.of(program, verb));
        command.addAll(List.of(options));
        command.addAll(List.of("application", "plimsoll", "item", item));
        return Command.run(command, input);
    }

    private static KeychainException refused(Command.Result result) {
        String said = result.complaint().toLowerCase(Locale.ROOT);
        boolean absent =
                said.contains("autolaunch")
                        || said.contains("could not connect")
                        || said.contains("dbus-launch")
                        || said.contains("not provided by any");
        KeychainProblem problem =
                absent
                        ? KeychainProblem.ABSENT
                        : said.contains("locked collection")
                                ? KeychainProblem.LOCKED
                                : KeychainProblem.REFUSED;
        return new KeychainException(problem, result.complaint());
    }
}
