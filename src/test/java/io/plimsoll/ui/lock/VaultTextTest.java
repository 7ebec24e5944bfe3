package io.plimsoll.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.vault.KeychainProblem;
import io.plimsoll.vault.Protection;
import io.plimsoll.vault.VaultFault;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class VaultTextTest {
    private static final Path FILE = Path.of("vault");

    private static List<VaultFault> faults() {
        Stream<VaultFault> keychain =
                Stream.of(KeychainProblem.values())
                        .map(problem -> new VaultFault.Keychain(problem, ""));
        return Stream.concat(
                        Stream.of(
                                new VaultFault.WrongPassphrase(),
                                new VaultFault.Damaged(FILE, List.of(Path.of("vault.bak1"))),
                                new VaultFault.HalfWritten(FILE, List.of()),
                                new VaultFault.NewerFormat(7),
                                new VaultFault.NoPermission(FILE),
                                new VaultFault.DiskFull(FILE),
                                new VaultFault.Unusable(FILE, "a bad sector"),
                                new VaultFault.Locked(),
                                new VaultFault.Absent(),
                                new VaultFault.Present(FILE),
                                new VaultFault.OtherProtection(Protection.KEYCHAIN),
                                new VaultFault.InUse(FILE)),
                        keychain)
                .toList();
    }

    @Test
    void eachFaultHasItsOwnTwoSentences() {
        Set<String> seen = new HashSet<>();
        for (VaultFault fault : faults()) {
            String sentence = VaultText.whatHappened(fault);
            assertThat(sentence).as("%s", fault).endsWith(".");
            assertThat(VaultText.whatToDo(fault)).as("%s", fault).endsWith(".");
            assertThat(seen.add(sentence + VaultText.whatToDo(fault))).as("%s", fault).isTrue();
        }
    }

    @Test
    void whatTheKeychainSaysIsHandedOn() {
        assertThat(
                        VaultText.whatHappened(
                                new VaultFault.Keychain(KeychainProblem.REFUSED, "not now\n")))
                .endsWith("It says: not now.");
    }
}
