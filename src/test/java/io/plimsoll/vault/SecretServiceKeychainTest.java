package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// With a script in the place of `secret-tool`, which says what that was seen to say.
class SecretServiceKeychainTest {
    private static final byte[] KEY = "thirty-two bytes of a secret key".getBytes(UTF_8);

    @TempDir Path folder;

    private SecretServiceKeychain with(String script) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")));
        Path program = folder.resolve("secret-tool");
        Files.writeString(program, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new SecretServiceKeychain(program.toString());
    }

    private static KeychainProblem problem(ThrowingCallable call) {
        KeychainException refused = catchThrowableOfType(KeychainException.class, call);
        assertThat(refused).as("refused").isNotNull();
        return refused.problem();
    }

    /// Keeps one secret in a file, and writes down how it was called.
    private SecretServiceKeychain keeping() throws IOException {
        return with(
                """
                cd '%s'
                echo "$@" >> calls
                case $1 in
                store) cat > kept ;;
                lookup) [ -f kept ] && cat kept || exit 1 ;;
                clear) rm kept 2>/dev/null || exit 1 ;;
                esac
                """
                        .formatted(folder));
    }

    @Test
    void findsWhatItHasStored() throws Exception {
        SecretServiceKeychain keychain = keeping();
        keychain.store("vault-1", KEY);

        assertThat(keychain.find("vault-1").orElseThrow()).isEqualTo(KEY);
    }

    @Test
    void findsNothingOnceItIsRemoved() throws Exception {
        SecretServiceKeychain keychain = keeping();
        keychain.store("vault-1", KEY);
        keychain.remove("vault-1");

        assertThat(keychain.find("vault-1")).isEmpty();
        keychain.remove("vault-1");
    }

    @Test
    void hasNoSecretOnItsCommandLine() throws Exception {
        SecretServiceKeychain keychain = keeping();
        keychain.store("vault-1", KEY);
        keychain.find("vault-1");

        assertThat(Files.readAllLines(folder.resolve("calls")))
                .containsExactly(
                        "store --label=Plimsoll vault application plimsoll item vault-1",
                        "lookup application plimsoll item vault-1");
    }

    @Test
    void isAbsentWithoutTheProgram() {
        SecretServiceKeychain keychain =
                new SecretServiceKeychain(folder.resolve("secret-tool").toString());

        assertThat(problem(() -> keychain.find("vault-1"))).isEqualTo(KeychainProblem.ABSENT);
        assertThat(problem(() -> keychain.store("vault-1", KEY))).isEqualTo(KeychainProblem.ABSENT);
    }

    @Test
    void saysNothingInTheNameOfAProgramThatIsNotThere() {
        SecretServiceKeychain keychain =
                new SecretServiceKeychain(folder.resolve("secret-tool").toString());

        KeychainException refused =
                catchThrowableOfType(KeychainException.class, () -> keychain.find("vault-1"));

        assertThat(refused.detail()).isEmpty();
        assertThat(refused).hasMessageContaining("cannot be run");
    }

    @Test
    void isAbsentWithoutABus() throws Exception {
        SecretServiceKeychain keychain =
                with(
                        """
                        echo 'secret-tool: Cannot autolaunch D-Bus without X11 $DISPLAY' >&2
                        exit 1
                        """);

        assertThat(problem(() -> keychain.find("vault-1"))).isEqualTo(KeychainProblem.ABSENT);
        assertThat(problem(() -> keychain.remove("vault-1"))).isEqualTo(KeychainProblem.ABSENT);
    }

    @Test
    void isLockedWhenAnItemIsThereAndCannotBeHad() throws Exception {
        SecretServiceKeychain keychain =
                with(
                        """
                        [ $1 = search ] || exit 1
                        echo 'secret-tool: Cannot get secret of a locked object' >&2
                        echo '[/2]'
                        """);

        assertThat(problem(() -> keychain.find("vault-1"))).isEqualTo(KeychainProblem.LOCKED);
        assertThat(problem(() -> keychain.remove("vault-1"))).isEqualTo(KeychainProblem.LOCKED);
    }

    @Test
    void isLockedWhenNothingCanBeStored() throws Exception {
        SecretServiceKeychain keychain =
                with(
                        """
                        echo 'secret-tool: Cannot create an item in a locked collection' >&2
                        exit 1
                        """);

        assertThat(problem(() -> keychain.store("vault-1", KEY))).isEqualTo(KeychainProblem.LOCKED);
    }

    @Test
    void refusesInTheProgramsOwnWords() throws Exception {
        SecretServiceKeychain keychain =
                with("echo 'secret-tool: Object does not exist at path' >&2\nexit 1\n");

        KeychainException refused =
                catchThrowableOfType(KeychainException.class, () -> keychain.store("vault-1", KEY));

        assertThat(refused.problem()).isEqualTo(KeychainProblem.REFUSED);
        assertThat(refused.detail()).isEqualTo("secret-tool: Object does not exist at path");
    }
}
