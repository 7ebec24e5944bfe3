package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.Sites;
import io.plimsoll.profile.KeyKind;
import io.plimsoll.profile.KeyMaterial;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.Profiles;
import io.plimsoll.settings.LiveSettings;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.ui.lock.LockForm;
import io.plimsoll.ui.lock.LockViewModel;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.ui.support.ManualTicker;
import io.plimsoll.ui.support.NoticeBoard;
import io.plimsoll.upgrade.Run;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.vault.KeychainProblem;
import io.plimsoll.vault.MemoryKeychain;
import io.plimsoll.vault.QuickVault;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultState;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The vault locks by itself, in virtual time.
class VaultGuardTest {
    private static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private static final Profile DRAFT =
            Profile.draft("mine", Sites.known().byId("testnet").orElseThrow(), KeyKind.HMAC);

    private static final Profile STRANGER = Profile.draft("other", DRAFT.site(), KeyKind.HMAC);

    @TempDir private Path folder;
    private final MemoryKeychain keychain = new MemoryKeychain();
    private final ManualTasks tasks = new ManualTasks();
    private final ManualTicker ticker = new ManualTicker();
    private final NoticeBoard notices = new NoticeBoard();
    private final FakeAccounts accounts = new FakeAccounts();
    private Duration passed = Duration.ZERO;
    private Duration slept = Duration.ZERO;
    private Vault vault;
    private LiveSettings settings;
    private Profiles profiles;
    private Profile profile;
    private LockViewModel page;
    private VaultGuard guard;

    /// What the guard opens and closes.
    private final class FakeAccounts implements VaultGuard.Accounts {
        private final List<String> calls = new ArrayList<>();
        private Optional<Profile> opened = Optional.empty();
        private UpgradeStep upgrade = new UpgradeStep.Explain();
        private boolean keyIsMissing;

        @Override
        public Optional<Profile> opened() {
            return opened;
        }

        @Override
        public UpgradeStep upgrade() {
            return upgrade;
        }

        @Override
        public void standIn() {
            calls.add("stand in");
            opened = Optional.empty();
        }

        @Override
        public void open(Profile profile) throws ProfileException {
            if (keyIsMissing) profiles.credentials(STRANGER).close();
            calls.add(profile.name());
            opened = Optional.of(profile);
        }
    }

    @BeforeEach
    void open() throws Exception {
        vault = QuickVault.in(folder, keychain);
        vault.createInKeychain();
        settings = LiveSettings.in(folder);
        profiles = new Profiles(new SafeFile(folder.resolve("list")), Sites.known(), vault);
        try (KeyMaterial key =
                KeyMaterial.of(
                        KeyKind.HMAC,
                        "GUARDKEY0000000001",
                        "GUARDSECRET0000000000000000000000001".toCharArray())) {
            profile = profiles.add(DRAFT, key);
        }
        page = new LockViewModel(vault, tasks);
        guard =
                new VaultGuard(
                        vault,
                        profiles,
                        page,
                        settings,
                        accounts,
                        tasks,
                        ticker,
                        notices,
                        () -> passed.toNanos(),
                        () -> START.plus(passed).plus(slept));
    }

    @AfterEach
    void close() {
        guard.close();
        settings.close();
        vault.close();
    }

    private void finish() {
        while (tasks.waiting() > 0) tasks.finishNext();
    }

    /// Lets time pass with a pulse each second.
    private void pass(Duration time) {
        for (long second = 0; second < time.toSeconds(); second++) {
            passed = passed.plusSeconds(1);
            ticker.pulse();
        }
    }

    private Optional<LockForm> form() {
        finish();
        return page.formProperty().get();
    }

    private static Run run() {
        return new Run("run-1", AccountStatus.UTA2, AccountStatus.UTA2_PRO, Set.of(), START);
    }

    @Test
    void locksWhenNobodyWasThereForTheMinutesOfTheSettings() {
        accounts.opened = Optional.of(profile);
        settings.change(now -> now.withAutoLockMinutes(2));
        pass(Duration.ofSeconds(119));
        assertThat(vault.state()).isEqualTo(VaultState.OPEN);

        pass(Duration.ofSeconds(2));
        assertThat(vault.state()).isEqualTo(VaultState.LOCKED);
        assertThat(accounts.calls).containsExactly("stand in");
        assertThat(form()).contains(LockForm.UNLOCK_FROM_KEYCHAIN);
        assertThat(page.accountProperty().get()).contains("mine");
    }

    @Test
    void useKeepsItOpen() {
        settings.change(now -> now.withAutoLockMinutes(2));
        pass(Duration.ofSeconds(100));
        guard.touch();
        pass(Duration.ofSeconds(100));

        assertThat(vault.state()).isEqualTo(VaultState.OPEN);
    }

    @Test
    void neverLocksByIdlenessWhenTheSettingsSaySo() {
        settings.change(now -> now.withAutoLockMinutes(0));
        pass(Duration.ofHours(3));

        assertThat(vault.state()).isEqualTo(VaultState.OPEN);
    }

    @Test
    void locksAfterSleep() {
        pass(Duration.ofSeconds(5));
        slept = Duration.ofMinutes(3);
        pass(Duration.ofSeconds(1));

        assertThat(vault.state()).isEqualTo(VaultState.LOCKED);
    }

    @Test
    void staysOpenDuringAnUpgradeSaysSoAndLocksAfterIt() {
        accounts.opened = Optional.of(profile);
        accounts.upgrade = new UpgradeStep.Armed(run(), START.plusSeconds(3600));
        settings.change(now -> now.withAutoLockMinutes(1));
        pass(Duration.ofSeconds(70));
        assertThat(vault.state()).isEqualTo(VaultState.OPEN);
        assertThat(notices.posted())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text()).contains("stays open"));

        accounts.upgrade = new UpgradeStep.Explain();
        pass(Duration.ofSeconds(1));
        assertThat(vault.state()).isEqualTo(VaultState.LOCKED);
        assertThat(notices.posted()).isEmpty();
    }

    @Test
    void saysOnceThatItStaysOpen() {
        accounts.opened = Optional.of(profile);
        accounts.upgrade = new UpgradeStep.Armed(run(), START.plusSeconds(3600));
        slept = Duration.ofHours(1);
        pass(Duration.ofSeconds(1));
        assertThat(notices.posted()).hasSize(1);

        notices.remove(notices.posted().getFirst().id());
        pass(Duration.ofSeconds(5));

        assertThat(notices.posted()).isEmpty();
        assertThat(vault.state()).isEqualTo(VaultState.OPEN);
    }

    @Test
    void anAccountThatCannotBeOpenedAgainIsToldUntilItIs() {
        accounts.opened = Optional.of(profile);
        accounts.keyIsMissing = true;
        guard.lock();
        finish();
        page.unlockFromKeychain();
        finish();
        assertThat(notices.posted()).hasSize(1);

        accounts.keyIsMissing = false;
        accounts.opened = Optional.of(profile);
        guard.lock();
        finish();
        page.unlockFromKeychain();
        finish();

        assertThat(notices.posted()).isEmpty();
    }

    @Test
    void opensTheAccountAgainAfterUnlocking() {
        accounts.opened = Optional.of(profile);
        guard.lock();
        finish();
        page.unlockFromKeychain();
        finish();

        assertThat(accounts.calls).containsExactly("stand in", "mine");
    }

    @Test
    void aLockedVaultIsLeftInPeace() {
        vault.lock();
        pass(Duration.ofHours(1));

        assertThat(form()).isEmpty();
    }

    @Test
    void atTheStartTheKeychainOpensTheLastAccountWithoutAPage() {
        vault.lock();
        settings.change(now -> now.withLastAccount(Optional.of(profile.id())));
        guard.start();
        assertThat(accounts.calls).isEmpty();
        finish();

        assertThat(accounts.calls).containsExactly("mine");
        assertThat(form()).isEmpty();
    }

    @Test
    void atTheStartAKeychainThatRefusesIsTold() {
        vault.lock();
        keychain.fails(KeychainProblem.REFUSED);
        settings.change(now -> now.withLastAccount(Optional.of(profile.id())));
        guard.start();

        assertThat(form()).contains(LockForm.UNLOCK_FROM_KEYCHAIN);
        assertThat(page.faultProperty().get()).isPresent();
    }

    @Test
    void doesNotOpenTheLastAccountWhenTheUserWentElsewhereMeanwhile() {
        vault.lock();
        settings.change(now -> now.withLastAccount(Optional.of(profile.id())));
        guard.start();
        settings.change(now -> now.withLastAccount(Optional.empty()));
        finish();

        assertThat(accounts.calls).isEmpty();
    }
}
