package io.plimsoll.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.storage.SafeFile;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

class VaultTest extends VaultStand {
    @Test
    void isAbsentBeforeItIsMade() throws Exception {
        assertThat(restarted().state()).isEqualTo(VaultState.ABSENT);
        assertThat(fault(() -> vault().unlock(right()))).isEqualTo(new VaultFault.Absent());
        assertThat(names()).isEmpty();
    }

    @Test
    void isOpenOnceItIsMade() throws Exception {
        restarted().create(right());

        assertThat(vault().state()).isEqualTo(VaultState.OPEN);
        assertThat(vault().ids()).isEmpty();
        assertThat(vault().protection()).isEqualTo(Protection.PASSPHRASE);
    }

    @Test
    void saysThatThereIsNoMemoryToMakeIt() {
        Kdf greedy =
                new Kdf() {
                    @Override
                    public Cost calibrate() {
                        throw new OutOfMemoryError();
                    }

                    @Override
                    public Key derive(char[] passphrase, byte[] salt, Cost cost) {
                        throw new AssertionError("at no cost");
                    }
                };
        try (Vault vault = new Vault(new SafeFile(file()), keychain, greedy)) {
            assertThat(fault(() -> vault.create(right()))).isInstanceOf(VaultFault.Unusable.class);
        }
    }

    @Test
    void isLockedAfterARestart() throws Exception {
        created();

        assertThat(restarted().state()).isEqualTo(VaultState.LOCKED);
        assertThat(fault(() -> vault().get("key"))).isEqualTo(new VaultFault.Locked());
        assertThat(fault(() -> vault().ids())).isEqualTo(new VaultFault.Locked());
        assertThat(fault(() -> vault().put("key", SECRET))).isEqualTo(new VaultFault.Locked());
        assertThat(fault(() -> vault().remove("key"))).isEqualTo(new VaultFault.Locked());
    }

    @Test
    void givesBackASecretAfterARestart() throws Exception {
        created().put("another", "other".getBytes(UTF_8));

        unlocked();

        assertThat(secret("key")).isEqualTo("a secret of the exchange");
        assertThat(secret("another")).isEqualTo("other");
        assertThat(vault().ids()).containsExactly("another", "key");
        assertThat(vault().get("none")).isEmpty();
    }

    @Test
    void keepsTheLatestOfTwoSecretsUnderOneName() throws Exception {
        created().put("key", "newer".getBytes(UTF_8));

        unlocked();

        assertThat(secret("key")).isEqualTo("newer");
    }

    @Test
    void handsOutACopy() throws Exception {
        created();

        Wipe.all(vault().get("key").orElseThrow());

        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void refusesAWrongPassphraseAndStaysLocked() throws Exception {
        created();
        restarted();

        assertThat(fault(() -> vault().unlock(wrong())))
                .isEqualTo(new VaultFault.WrongPassphrase());

        assertThat(vault().state()).isEqualTo(VaultState.LOCKED);
        vault().unlock(right());
        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void staysOpenWhenAWrongPassphraseIsTriedOnItOpen() throws Exception {
        created();

        assertThat(fault(() -> vault().unlock(wrong())))
                .isEqualTo(new VaultFault.WrongPassphrase());

        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void takesAnyCharactersAsAPassphrase() throws Exception {
        restarted().create("pässwörd 🐎 \u0000 \uD800".toCharArray());
        vault().lock();

        vault().unlock("pässwörd 🐎 \u0000 \uD800".toCharArray());

        assertThat(vault().state()).isEqualTo(VaultState.OPEN);
    }

    /// By what is computed, which on this machine no other build disturbs.
    @Test
    void putsAsMuchWorkIntoAWrongPassphraseAsIntoTheRightOne() throws Exception {
        created();
        restarted();
        kdf.derived();
        vault().unlock(right());
        List<Cost> forTheRightOne = kdf.derived();
        vault().lock();

        assertThat(fault(() -> vault().unlock(wrong())))
                .isEqualTo(new VaultFault.WrongPassphrase());

        assertThat(kdf.derived()).isEqualTo(forTheRightOne).containsExactly(CountingKdf.SMALL);
    }

    @Test
    void changesThePassphrase() throws Exception {
        created().changePassphrase(right(), "next".toCharArray());
        assertThat(vault().state()).isEqualTo(VaultState.OPEN);
        vault().put("later", SECRET);

        restarted();
        assertThat(fault(() -> vault().unlock(right())))
                .isEqualTo(new VaultFault.WrongPassphrase());
        vault().unlock("next".toCharArray());
        assertThat(vault().ids()).containsExactly("key", "later");
    }

    @Test
    void changesThePassphraseOfALockedVaultAndLeavesItLocked() throws Exception {
        created().lock();

        vault().changePassphrase(right(), "next".toCharArray());

        assertThat(vault().state()).isEqualTo(VaultState.LOCKED);
        vault().unlock("next".toCharArray());
        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void changesNothingWhenTheOldPassphraseIsWrong() throws Exception {
        created();

        assertThat(fault(() -> vault().changePassphrase(wrong(), "next".toCharArray())))
                .isEqualTo(new VaultFault.WrongPassphrase());

        unlocked();
        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void isNotMadeOverAnother() throws Exception {
        created();

        assertThat(fault(() -> vault().create("next".toCharArray())))
                .isEqualTo(new VaultFault.Present(file()));

        unlocked();
        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void belongsToOneAppAtATime() throws Exception {
        created();
        try (Vault second = new Vault(folder, keychain)) {
            assertThat(fault(() -> second.unlock(right()))).isEqualTo(new VaultFault.InUse(file()));
        }
    }

    @Test
    void tellsOfEveryChangeOfItsState() throws Exception {
        List<VaultState> seen = new ArrayList<>();
        restarted();
        Runnable end = vault().subscribe(() -> seen.add(vault().state()));
        vault().create(right());
        vault().lock();
        vault().lock();
        vault().unlock(right());
        vault().startOver();
        end.run();
        vault().create(right());

        assertThat(seen)
                .containsExactly(
                        VaultState.OPEN, VaultState.LOCKED, VaultState.OPEN, VaultState.ABSENT);
    }

    /// A lock that comes while the passphrase is being worked on must not be overtaken by it.
    @Test
    void staysLockedWhenItIsLockedWhileItIsBeingUnlocked() throws Exception {
        created().close();
        try (Vault slow = slow()) {
            meanwhile = slow::lock;

            assertThat(fault(() -> slow.unlock(right()))).isEqualTo(new VaultFault.Locked());

            assertThat(slow.state()).isEqualTo(VaultState.LOCKED);
        }
    }

    @Test
    void tellsThatItIsThereWhenItIsLockedWhileItIsBeingMade() {
        List<VaultState> seen = new ArrayList<>();
        try (Vault slow = slow()) {
            slow.subscribe(() -> seen.add(slow.state()));
            meanwhile = slow::lock;

            assertThat(fault(() -> slow.create(right()))).isEqualTo(new VaultFault.Locked());

            assertThat(seen).containsExactly(VaultState.LOCKED);
        }
    }

    private Vault slow() {
        Kdf lockedMeanwhile =
                new Kdf() {
                    @Override
                    public Cost calibrate() {
                        return kdf.calibrate();
                    }

                    @Override
                    public Key derive(char[] passphrase, byte[] salt, Cost cost) {
                        meanwhile.run();
                        return kdf.derive(passphrase, salt, cost);
                    }
                };
        return new Vault(new SafeFile(file(), 3), keychain, lockedMeanwhile);
    }

    private Runnable meanwhile = () -> {};

    @Test
    void setsALostVaultAsideAndBeginsAnew() throws Exception {
        created();
        restarted();

        assertThat(vault().startOver()).isEqualTo(folder.resolve("vault.lost"));
        assertThat(vault().state()).isEqualTo(VaultState.ABSENT);
        vault().create("next".toCharArray());
        assertThat(vault().ids()).isEmpty();
    }

    @Test
    void setsASecondLostVaultAsideBesideTheFirst() throws Exception {
        created().startOver();
        created();

        assertThat(vault().startOver()).isEqualTo(folder.resolve("vault.lost-2"));

        assertThat(folder.resolve("vault.lost")).isNotEmptyFile();
    }

    /// Of a vault whose file was gone, only its backups were set aside.
    @Test
    void setsNoBackupAsideInTheNameOfAnother() throws Exception {
        created();
        Files.delete(file());
        assertThat(vault().startOver()).isEqualTo(folder.resolve("vault.lost.bak1"));
        byte[] first = Files.readAllBytes(folder.resolve("vault.lost.bak1"));
        created();

        assertThat(vault().startOver()).isEqualTo(folder.resolve("vault.lost-2"));

        assertThat(folder.resolve("vault.lost.bak1")).hasBinaryContent(first);
    }

    @Test
    void opensAgainUnderItsFirstNameAfterItWasSetAside() throws Exception {
        created().startOver();
        Files.move(folder.resolve("vault.lost"), file());

        unlocked();

        assertThat(secret("key")).isEqualTo("a secret of the exchange");
    }

    @Test
    void refusesWhatIsTooLong() throws Exception {
        created();

        assertThatThrownBy(() -> vault().put("x".repeat(201), SECRET))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> vault().put("x", new byte[64 * 1024 + 1]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
