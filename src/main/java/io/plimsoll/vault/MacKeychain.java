package io.plimsoll.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// The login keychain of macOS, through the system's own `security`. Not tried on the real thing.
///
/// A secret goes in as a line of the program's interactive mode. The codes are those of
/// `SecBase.h`, modulo 256.
final class MacKeychain implements Keychain {
    private static final String PROGRAM = "/usr/bin/security";
    private static final String SERVICE = "plimsoll";
    private static final int NOT_FOUND = 44;
    private static final int NO_INTERACTION = 36;
    private static final int NOT_AUTHENTICATED = 51;
    private static final int CANCELLED = 128;

    @Override
    public void store(String item, byte[] secret) throws KeychainException {
        byte[] base64 = Base64.getEncoder().encode(secret);
        byte[] verb =
                "add-generic-password -U -s %s -a %s -w "
                        .formatted(SERVICE, item)
                        .getBytes(US_ASCII);
        ByteBuffer line = ByteBuffer.allocate(verb.length + base64.length + 1);
        line.put(verb).put(base64).put((byte) '\n');
        Wipe.all(base64);
        Command.Result result = Command.run(List.of(PROGRAM, "-i"), line.array());
        if (result.code() != 0) throw refused(result);
    }

    @Override
    public Optional<byte[]> find(String item) throws KeychainException {
        Command.Result result = run("find-generic-password", item, "-w");
        try {
            if (result.code() == NOT_FOUND) return Optional.empty();
            if (result.code() != 0) throw refused(result);
            return Optional.of(Base64.getMimeDecoder().decode(result.said()));
        } catch (IllegalArgumentException _) {
            throw KeychainException.unsaid(KeychainProblem.REFUSED, "has something else there");
        } finally {
            Wipe.all(result.said());
        }
    }

    @Override
    public void remove(String item) throws KeychainException {
        Command.Result result = run("delete-generic-password", item, "");
        if (result.code() != 0 && result.code() != NOT_FOUND) throw refused(result);
    }

    private static Command.Result run(String verb, String item, String option)
            throws KeychainException {
        List<String> command =
                option.isEmpty()
                        ? List.of(PROGRAM, verb, "-s", SERVICE, "-a", item)
                        : List.of(PROGRAM, verb, "-s", SERVICE, "-a", item, option);
        return Command.run(command, new byte[0]);
    }

    private static KeychainException refused(Command.Result result) {
        KeychainProblem problem =
                switch (result.code()) {
                    case NO_INTERACTION, NOT_AUTHENTICATED, CANCELLED -> KeychainProblem.LOCKED;
                    default -> KeychainProblem.REFUSED;
                };
        return new KeychainException(problem, "code " + result.code());
    }
}
