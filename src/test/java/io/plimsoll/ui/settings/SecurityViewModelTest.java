package io.plimsoll.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.settings.LiveSettings;
import io.plimsoll.settings.Settings;
import io.plimsoll.ui.lock.LockForm;
import io.plimsoll.ui.lock.LockViewModel;
import io.plimsoll.ui.support.ManualTasks;
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

class SecurityViewModelTest {
    @TempDir private Path folder;
    private final ManualTasks tasks = new ManualTasks();
    private Vault vault;
    private LiveSettings settings;
    private LockViewModel page;

    @BeforeEach
    void open() {
        vault = QuickVault.in(folder, new MemoryKeychain());
        settings = LiveSettings.in(folder);
        page = new LockViewModel(vault, tasks);
    }

    @AfterEach
    void close() {
        vault.close();
        settings.close();
    }

    private SecurityViewModel model() {
        SecurityViewModel model = new SecurityViewModel(vault, page, settings, tasks, vault::lock);
        finish();
        return model;
    }

    private void finish() {
        while (tasks.waiting() > 0) tasks.finishNext();
    }

    @Test
    void saysWhatOpensTheVault() throws Exception {
        vault.createInKeychain();

        try (SecurityViewModel model = model()) {
            assertThat(model.stateProperty().get().vault()).isEqualTo(VaultState.OPEN);
            assertThat(model.stateProperty().get().protection()).contains(Protection.KEYCHAIN);
        }
    }

    @Test
    void followsWhatIsDoneOnTheVaultsPage() {
        try (SecurityViewModel model = model()) {
            model.open();
            finish();
            assertThat(page.formProperty().get()).contains(LockForm.CREATE_IN_KEYCHAIN);
            page.createInKeychain();
            finish();

            assertThat(model.stateProperty().get().vault()).isEqualTo(VaultState.OPEN);
        }
    }

    @Test
    void saysAtOnceThatItIsLocked() throws Exception {
        vault.createInKeychain();

        try (SecurityViewModel model = model()) {
            model.lockNow();
            finish();

            assertThat(model.stateProperty().get().vault()).isEqualTo(VaultState.LOCKED);
        }
    }

    @Test
    void saysWhatKeepsTheVaultShut() throws Exception {
        Files.writeString(folder.resolve("vault"), "nonsense");

        try (SecurityViewModel model = model()) {
            assertThat(model.stateProperty().get().fault())
                    .get()
                    .isInstanceOfAny(VaultFault.Damaged.class, VaultFault.HalfWritten.class);
        }
    }

    @Test
    void keepsTheMinutesWithinADay() {
        try (SecurityViewModel model = model()) {
            model.setMinutes(5);
            assertThat(settings.current().autoLockMinutes()).isEqualTo(5);

            model.setMinutes(1_000_000);
            assertThat(settings.current().autoLockMinutes())
                    .isEqualTo(Settings.LONGEST_AUTO_LOCK_MINUTES);
        }
    }
}
