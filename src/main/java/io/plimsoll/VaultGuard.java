package io.plimsoll;

import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.Profiles;
import io.plimsoll.settings.LiveSettings;
import io.plimsoll.ui.accounts.AccountSwitch;
import io.plimsoll.ui.lock.LockRemark;
import io.plimsoll.ui.lock.LockViewModel;
import io.plimsoll.ui.support.Messages;
import io.plimsoll.ui.support.NoticeBoard;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.ui.support.Ticker;
import io.plimsoll.ui.support.Tone;
import io.plimsoll.upgrade.UpgradeStep;
import io.plimsoll.vault.AutoLock;
import io.plimsoll.vault.Protection;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultException;
import io.plimsoll.vault.VaultState;

import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Subscription;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/// Locks the vault on demand, after idleness and after sleep, together with the account that needs
/// it; opens that account again after unlocking, and the account of the last time at the start.
/// Used on the FX thread.
final class VaultGuard implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VaultGuard.class);
    private static final Duration NEVER = Duration.ofDays(36_500);
    private static final String HELD_BACK = "lock-held-back";
    private static final String NOTHING = "lock-nothing";
    private static final String NOT_OPENED = "lock-not-opened";

    private final Vault vault;
    private final Profiles profiles;
    private final LockViewModel page;
    private final LiveSettings settings;
    private final Accounts accounts;
    private final TaskRunner tasks;
    private final NoticeBoard notices;
    private final AutoLock autoLock;
    private final Subscription following;
    private boolean heldBack;

    /// The account that is open, and how another one is opened.
    interface Accounts {
        /// The user's account that is open; empty for the embedded exchange's and a recording.
        Optional<Profile> opened();

        UpgradeStep upgrade();

        /// Opens the embedded exchange's account, for as long as the vault is locked: it is not
        /// what the app starts with the next time.
        void standIn();

        void open(Profile profile) throws ProfileException;
    }

    /// @param monotonicNanos as of [System#nanoTime()]
    VaultGuard(
            Vault vault,
            Profiles profiles,
            LockViewModel page,
            LiveSettings settings,
            Accounts accounts,
            TaskRunner tasks,
            Ticker ticker,
            NoticeBoard notices,
            LongSupplier monotonicNanos,
            InstantSource wall) {
        this.vault = vault;
        this.profiles = profiles;
        this.page = page;
        this.settings = settings;
        this.accounts = accounts;
        this.tasks = tasks;
        this.notices = notices;
        autoLock = new AutoLock(idle(), this::mayLock, this::lockByItself, monotonicNanos, wall);
        page.onShut(this::standIn);
        following = ticker.subscribe(this::pulse);
    }

    private Duration idle() {
        int minutes = settings.current().autoLockMinutes();
        return minutes == 0 ? NEVER : Duration.ofMinutes(minutes);
    }

    /// Whatever the user does in the window counts as use.
    void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> autoLock.touch());
    }

    /// The user did something.
    void touch() {
        autoLock.touch();
    }

    /// Opens the account of the last time, if it is the user's: at once where the keychain gives
    /// the key, else after the user has unlocked. The embedded exchange's is there meanwhile.
    void start() {
        Optional<Profile> last = settings.current().lastAccount().flatMap(profiles::byId);
        if (last.isEmpty() || vault.state() != VaultState.LOCKED) return;
        Profile profile = last.get();
        tasks.run(
                this::isOpenedByKeychain,
                opened -> {
                    if (!isStillWanted(profile)) return;
                    if (opened) open(profile);
                    else page.open(profile.name(), () -> open(profile));
                },
                failure -> {
                    if (!isStillWanted(profile)) return;
                    if (failure instanceof VaultException refused)
                        page.openAfter(refused.fault(), profile.name(), () -> open(profile));
                    else LOG.error("unlocking at the start", failure);
                });
    }

    private boolean isOpenedByKeychain() throws VaultException {
        if (vault.protection() != Protection.KEYCHAIN) return false;
        vault.unlockFromKeychain();
        return true;
    }

    /// The user may have gone elsewhere while the keychain asked.
    private boolean isStillWanted(Profile profile) {
        return accounts.opened().isEmpty()
                && settings.current().lastAccount().equals(Optional.of(profile.id()));
    }

    private void open(Profile profile) {
        Optional<Profile> now = profiles.byId(profile.id()); // it may be called otherwise by now
        if (now.isEmpty()) return;
        try {
            accounts.open(now.get());
            notices.remove(NOT_OPENED);
        } catch (ProfileException e) {
            LOG.warn("not opened again: {}", e.fault());
            notices.post(
                    NOT_OPENED,
                    Tone.CAUTION,
                    Messages.text("LockRemark.NOT_OPENED", now.get().name()));
        }
    }

    /// Locks now, because the user says so, and shows the vault's page. The end of an upgrade that
    /// is under way is looked for after unlocking.
    void lock() {
        if (vault.state() == VaultState.ABSENT) {
            notices.post(NOTHING, Tone.NEUTRAL, Messages.name(LockRemark.NOTHING));
            return;
        }
        lock(
                isUpgrading()
                        ? Optional.of(Messages.name(LockRemark.UPGRADE_GOES_ON))
                        : Optional.empty());
    }

    private void lockByItself() {
        if (vault.state() == VaultState.OPEN)
            lock(Optional.of(Messages.name(LockRemark.BY_ITSELF)));
    }

    private void lock(Optional<String> remark) {
        Optional<Profile> open = accounts.opened();
        notices.remove(HELD_BACK);
        page.locked(open.map(Profile::name), () -> open.ifPresent(this::open), remark);
        vault.lock();
        standIn();
    }

    /// No account of the user's stays open when its key is not held any more.
    private void standIn() {
        if (accounts.opened().isPresent()) accounts.standIn();
    }

    private boolean isUpgrading() {
        return AccountSwitch.Hold.of(accounts.upgrade()) != AccountSwitch.Hold.NONE;
    }

    /// Asked when it is time to lock.
    private boolean mayLock() {
        heldBack =
                vault.state() == VaultState.OPEN && accounts.opened().isPresent() && isUpgrading();
        return !heldBack;
    }

    private void pulse() {
        boolean told = heldBack;
        heldBack = false;
        autoLock.setIdleAfter(idle());
        autoLock.pulse();
        if (!heldBack) notices.remove(HELD_BACK);
        else if (!told) notices.post(HELD_BACK, Tone.NEUTRAL, Messages.name(LockRemark.HELD_BACK));
    }

    @Override
    public void close() {
        following.unsubscribe();
    }
}
