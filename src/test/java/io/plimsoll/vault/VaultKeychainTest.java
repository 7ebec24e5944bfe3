package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.storage.SafeFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultKeychainTest extends VaultStand {
    private Vault inKeychain() throws VaultException {
        restarted().createInKeychain();
        vault().put("key", SECRET);
        return vault();
    }

    @Test
    void opensWithTheKeyThatTheKeychainHas() throws Exception {
        inKeychain();

        restarted().unlockFromKeychain();

        assertThat(secret("key")).isEqualTo("a secret of the exchange");
        assertThat(vault().protection()).isEqualTo(Protection.KEYCHAIN);
        assertThat(kdf.derived()).isEmpty();
    }

    @Test
    void keepsOneKeyThereAndNoSecret() throws Exception {
        inKeychain().put("another", SECRET);

        assertThat(keychain.items).hasSize(1);
        assertThat(keychain.items.values()).allSatisfy(key -> assertThat(key).hasSize(32));
    }

    @Test
    void knowsItsOwnKeyFromThatOfAnotherVault() throws Exception {
        inKeychain();
        SafeFile elsewhere = new SafeFile(folder.resolve("other").resolve("vault"));
        try (Vault other = new Vault(elsewhere, keychain, kdf)) {
            other.createInKeychain();

            assertThat(keychain.items).hasSize(2);
            restarted().unlockFromKeychain();
            assertThat(secret("key")).isEqualTo("a secret of the exchange");
        }
    }

    @ParameterizedTest
    @EnumSource(KeychainProblem.class)
    void isNotMadeWhenTheKeychainDoesNotHelp(KeychainProblem problem) {
        keychain.fails(problem);

        assertThat(fault(() -> restarted().createInKeychain()))
                .isEqualTo(new VaultFault.Keychain(problem, MemoryKeychain.DETAIL));

        assertThat(vault().state()).isEqualTo(VaultState.ABSENT);
    }

    @ParameterizedTest
    @EnumSource(KeychainProblem.class)
    void staysLockedAndWholeWhenTheKeychainDoesNotHelp(KeychainProblem problem) throws Exception {
        inKeychain();
        restarted();
        keychain.fails(problem);
        assertThat(fault(() -> vault().unlockFromKeychain()))
                .isEqualTo(new VaultFault.Keychain(problem, MemoryKeychain.DETAIL));
        assertThat(vault().state()).isEqualTo(VaultState.LOCKED);

        keychain.works();
        vault().unlockFromKeychain();

        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void isNotMadeWhenTheKeychainDoesNotKeepWhatItGets() {
        keychain.forgets();

        assertThat(fault(() -> restarted().createInKeychain()))
                .isEqualTo(new VaultFault.Keychain(KeychainProblem.REFUSED, ""));

        assertThat(vault().state()).isEqualTo(VaultState.ABSENT);
    }

    @Test
    void saysWhenTheKeychainHasNoKeyForIt() throws Exception {
        inKeychain();
        keychain.items.clear();
        restarted();

        assertThat(fault(() -> vault().unlockFromKeychain()))
                .isEqualTo(new VaultFault.Keychain(KeychainProblem.NO_KEY, ""));
    }

    @Test
    void saysWhenTheKeychainHasAnotherKeyForIt() throws Exception {
        inKeychain();
        keychain.items.replaceAll((_, _) -> new byte[32]);
        restarted();

        assertThat(fault(() -> vault().unlockFromKeychain()))
                .isEqualTo(new VaultFault.Keychain(KeychainProblem.NO_KEY, ""));
    }

    @Test
    void saysWhatOpensItWhenItIsTriedTheOtherWay() throws Exception {
        inKeychain();

        assertThat(fault(() -> restarted().unlock(right())))
                .isEqualTo(new VaultFault.OtherProtection(Protection.KEYCHAIN));
        vault().startOver();
        created();
        assertThat(fault(() -> restarted().unlockFromKeychain()))
                .isEqualTo(new VaultFault.OtherProtection(Protection.PASSPHRASE));
    }

    @Test
    void movesFromAPassphraseToTheKeychain() throws Exception {
        created().moveToKeychain(right());

        restarted().unlockFromKeychain();

        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void movesFromTheKeychainToAPassphraseAndLeavesNoKeyThere() throws Exception {
        inKeychain().moveToPassphrase(right());

        unlocked();

        assertThat(secret("key")).isEqualTo("a secret of the exchange");
        assertThat(keychain.items).isEmpty();
    }

    @Test
    void staysUnderItsPassphraseWhenTheMoveCannotBeWritten() throws Exception {
        created();
        disk = VaultStand::full;

        assertThat(fault(() -> vault().moveToKeychain(right())))
                .isEqualTo(new VaultFault.DiskFull(file()));

        assertThat(keychain.items).isEmpty();
        unlocked();
        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void keepsTheKeyOfAVaultThatIsSetAside() throws Exception {
        inKeychain().startOver();

        assertThat(keychain.items).hasSize(1);
    }
}
