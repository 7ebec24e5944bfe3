package io.plimsoll.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.vault.KeychainProblem;
import io.plimsoll.vault.MemoryKeychain;
import io.plimsoll.vault.Protection;
import io.plimsoll.vault.QuickVault;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultFault;
import io.plimsoll.vault.VaultState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class LockViewModelTest {
    private static final String RIGHT = "correct horse";
    private static final char[] NOTHING = {};

    @TempDir private Path folder;
    private final MemoryKeychain keychain = new MemoryKeychain();
    private final ManualTasks tasks = new ManualTasks();
    private final List<String> done = new ArrayList<>();
    private Vault vault;
    private LockViewModel model;

    @BeforeEach
    void open() {
        vault = QuickVault.in(folder, keychain);
        model = new LockViewModel(vault, tasks);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private void finish() {
        while (tasks.waiting() > 0) tasks.finishNext();
    }

    private void asked() {
        model.open(() -> done.add("went on"));
        finish();
    }

    private Optional<LockForm> form() {
        return model.formProperty().get();
    }

    private Optional<VaultFault> fault() {
        return model.faultProperty().get();
    }

    private void underPassphrase() throws Exception {
        vault.create(RIGHT.toCharArray());
        vault.lock();
    }

    private void inKeychain() throws Exception {
        vault.createInKeychain();
        vault.lock();
    }

    @Test
    void goesOnAtOnceWhenTheVaultIsOpen() throws Exception {
        vault.createInKeychain();
        model.open(() -> done.add("went on"));

        assertThat(done).containsExactly("went on");
        assertThat(form()).isEmpty();
    }

    @Test
    void coversTheWindowBeforeItKnowsWhatOpensTheVault() throws Exception {
        underPassphrase();
        model.open(() -> {});

        assertThat(form()).contains(LockForm.LOOKING);
    }

    @Test
    void offersTheKeychainFirstWhenThereIsNoVault() {
        asked();

        assertThat(form()).contains(LockForm.CREATE_IN_KEYCHAIN);
    }

    @Test
    void asksForAPassphraseWhereThereIsNoKeychain() {
        keychain.fails(KeychainProblem.ABSENT);
        asked();
        model.createInKeychain();
        finish();

        assertThat(form()).contains(LockForm.CREATE_BY_PASSPHRASE);
        assertThat(fault()).contains(new VaultFault.Keychain(KeychainProblem.ABSENT, "as told"));
    }

    @Test
    void aKeychainThatIsLockedCanBeAskedAgain() throws Exception {
        inKeychain();
        keychain.fails(KeychainProblem.LOCKED);
        asked();
        model.unlockFromKeychain();
        finish();
        assertThat(form()).contains(LockForm.UNLOCK_FROM_KEYCHAIN);

        keychain.works();
        model.unlockFromKeychain();
        finish();
        assertThat(done).containsExactly("went on");
    }

    @Test
    void makesAVaultUnderAPassphraseAndGoesOn() throws Exception {
        asked();
        model.choosePassphrase();
        model.submit(NOTHING, RIGHT.toCharArray());
        finish();

        assertThat(vault.protection()).isEqualTo(Protection.PASSPHRASE);
        assertThat(done).containsExactly("went on");
        assertThat(form()).isEmpty();
    }

    @Test
    void tellsOfAWrongPassphraseAndStaysWithTheQuestion() throws Exception {
        underPassphrase();
        asked();
        model.submit("wrong".toCharArray(), NOTHING);
        finish();

        assertThat(form()).contains(LockForm.UNLOCK_BY_PASSPHRASE);
        assertThat(fault()).contains(new VaultFault.WrongPassphrase());
        assertThat(done).isEmpty();
    }

    @Test
    void unlocksWithTheRightPassphraseAndWipesIt() throws Exception {
        underPassphrase();
        asked();
        char[] typed = RIGHT.toCharArray();
        model.submit(typed, NOTHING);
        assertThat(model.busyProperty().get()).isTrue();
        finish();

        assertThat(vault.state()).isEqualTo(VaultState.OPEN);
        assertThat(typed).containsOnly('\0');
        assertThat(done).containsExactly("went on");
    }

    @Test
    void wipesWhatIsTypedWhileItIsBusy() throws Exception {
        underPassphrase();
        asked();
        model.submit(RIGHT.toCharArray(), NOTHING);
        char[] second = RIGHT.toCharArray();
        model.submit(second, NOTHING);

        assertThat(second).containsOnly('\0');
        assertThat(tasks.waiting()).isEqualTo(1);
    }

    @Test
    void doesNotGoOnWhenThePageWasLeftMeanwhile() throws Exception {
        underPassphrase();
        asked();
        model.submit(RIGHT.toCharArray(), NOTHING);
        Runnable outcome = tasks.workNext();
        model.leave();
        outcome.run();

        assertThat(done).isEmpty();
        assertThat(vault.state()).isEqualTo(VaultState.LOCKED);
        assertThat(form()).isEmpty();
    }

    @Test
    void tellsOfADamagedVaultAndRestoresItsBackup() throws Exception {
        vault.createInKeychain();
        vault.put("one", new byte[] {1});
        vault.put("two", new byte[] {2});
        vault.lock();
        Path file = folder.resolve("vault");
        byte[] content = Files.readAllBytes(file);
        content[content.length - 3] ^= 1;
        Files.write(file, content);
        asked();
        assertThat(form()).contains(LockForm.BROKEN);
        assertThat(fault()).get().isInstanceOf(VaultFault.Damaged.class);

        model.restoreBackup();
        finish();
        assertThat(form()).contains(LockForm.UNLOCK_FROM_KEYCHAIN);
        assertThat(model.newsProperty().get()).get().asString().contains("vault.bak");
    }

    @Test
    void aNewBeginningKeepsTheOldFileAndAsksForANewVault() throws Exception {
        underPassphrase();
        model.onShut(() -> done.add("shut"));
        asked();
        model.askToStartOver();
        model.startOver();
        finish();

        assertThat(form()).contains(LockForm.CREATE_IN_KEYCHAIN);
        assertThat(vault.state()).isEqualTo(VaultState.ABSENT);
        assertThat(model.newsProperty().get()).isPresent();
        assertThat(done).containsExactly("shut");
    }

    @Test
    void theQuestionAboutANewBeginningLeadsBackToTheFormBefore() throws Exception {
        underPassphrase();
        asked();
        model.askToStartOver();
        assertThat(model.leadsBack()).isTrue();
        model.leave();

        assertThat(form()).contains(LockForm.UNLOCK_BY_PASSPHRASE);
        assertThat(model.leadsBack()).isFalse();
    }

    @Test
    void changesThePassphrase() throws Exception {
        underPassphrase();
        model.care(LockForm.CHANGE_PASSPHRASE);
        model.submit(RIGHT.toCharArray(), "another horse".toCharArray());
        finish();
        assertThat(form()).isEmpty();

        vault.unlock("another horse".toCharArray());
        assertThat(vault.state()).isEqualTo(VaultState.OPEN);
    }

    @Test
    void isNotLeftWhileThePassphraseChanges() throws Exception {
        vault.create(RIGHT.toCharArray());
        model.care(LockForm.CHANGE_PASSPHRASE);
        model.submit(RIGHT.toCharArray(), "another horse".toCharArray());
        assertThat(model.canLeave()).isFalse();
        model.leave();

        assertThat(form()).contains(LockForm.CHANGE_PASSPHRASE);
        assertThat(vault.state()).isEqualTo(VaultState.OPEN);
        finish();
        assertThat(form()).isEmpty();
        assertThat(vault.state()).isEqualTo(VaultState.OPEN);
    }

    @Test
    void isNotLeftWhileTheVaultIsReplaced() throws Exception {
        underPassphrase();
        asked();
        model.askToStartOver();
        model.startOver();
        model.leave();
        finish();

        assertThat(form()).contains(LockForm.CREATE_IN_KEYCHAIN);
    }

    @Test
    void noAccountStaysOpenWhenAnUnlockingIsGivenUp() throws Exception {
        underPassphrase();
        model.onShut(() -> done.add("shut"));
        asked();
        model.submit(RIGHT.toCharArray(), NOTHING);
        model.leave();
        finish();

        assertThat(done).containsExactly("shut");
    }

    @Test
    void aDamagedVaultStaysOneWhenTheNewBeginningIsNotWanted() throws Exception {
        vault.createInKeychain();
        vault.put("one", new byte[] {1});
        vault.lock();
        Path file = folder.resolve("vault");
        byte[] content = Files.readAllBytes(file);
        content[content.length - 3] ^= 1;
        Files.write(file, content);
        asked();
        model.askToStartOver();
        model.leave();

        assertThat(form()).contains(LockForm.BROKEN);
        assertThat(fault()).get().isInstanceOf(VaultFault.Damaged.class);
    }

    @Test
    void triesAgainWhatTheSettingsAskedFor() throws Exception {
        underPassphrase();
        vault.unlock(RIGHT.toCharArray());
        Path hidden = folder.resolve("hidden");
        Files.move(folder.resolve("vault"), hidden);
        Files.createDirectory(folder.resolve("vault"));
        model.care(LockForm.CHANGE_PASSPHRASE);
        model.submit(RIGHT.toCharArray(), "another horse".toCharArray());
        finish();
        assertThat(form()).contains(LockForm.BROKEN);

        Files.delete(folder.resolve("vault"));
        Files.move(hidden, folder.resolve("vault"));
        model.tryAgain();

        assertThat(form()).contains(LockForm.CHANGE_PASSPHRASE);
        assertThat(fault()).isEmpty();
    }

    @Test
    void movesToTheKeychainAndBack() throws Exception {
        underPassphrase();
        model.care(LockForm.MOVE_TO_KEYCHAIN);
        model.submit(RIGHT.toCharArray(), NOTHING);
        finish();
        assertThat(vault.protection()).isEqualTo(Protection.KEYCHAIN);

        model.care(LockForm.MOVE_TO_PASSPHRASE);
        model.submit(NOTHING, RIGHT.toCharArray());
        finish();
        assertThat(vault.protection()).isEqualTo(Protection.PASSPHRASE);
    }

    @Test
    void aVaultThatAnotherAppHasCanBeAskedForAgain() throws Exception {
        underPassphrase();
        try (Vault other = QuickVault.in(folder, keychain)) {
            vault.close();
            other.unlock(RIGHT.toCharArray());
            asked();
            model.submit(RIGHT.toCharArray(), NOTHING);
            finish();
            assertThat(fault()).get().isInstanceOf(VaultFault.InUse.class);
            assertThat(form()).contains(LockForm.BROKEN);
        }
        model.tryAgain();
        finish();
        assertThat(form()).contains(LockForm.UNLOCK_BY_PASSPHRASE);
    }
}
