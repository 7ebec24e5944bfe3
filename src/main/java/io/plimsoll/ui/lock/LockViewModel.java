package io.plimsoll.ui.lock;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.vault.KeychainProblem;
import io.plimsoll.vault.Protection;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultException;
import io.plimsoll.vault.VaultFault;
import io.plimsoll.vault.VaultState;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// The page of the vault, which lies over everything else while it asks. Passphrases that are
/// handed in are overwritten when the work with them is over, also when it is never begun.
public final class LockViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(LockViewModel.class);

    private final Vault vault;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<LockForm>> form = empty();
    private final ReadOnlyObjectWrapper<Optional<VaultFault>> fault = empty();
    private final ReadOnlyObjectWrapper<Optional<String>> news = empty();
    private final ReadOnlyObjectWrapper<Optional<String>> account = empty();
    private final ReadOnlyObjectWrapper<VaultState> vaultState;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Runnable then = () -> {};
    private Runnable whenShut = () -> {};
    private Optional<LockForm> before = Optional.empty();
    private Optional<VaultFault> faultBefore = Optional.empty();
    private Optional<LockForm> wanted = Optional.empty();
    private boolean fromSettings;

    /// Counts the visits to the page: what comes in for an earlier one is not shown.
    private int visit;

    public LockViewModel(Vault vault, TaskRunner tasks) {
        this.vault = vault;
        this.tasks = tasks;
        vaultState = new ReadOnlyObjectWrapper<>(vault.state());
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> empty() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /// What is asked; empty while the page is away.
    public ReadOnlyObjectProperty<Optional<LockForm>> formProperty() {
        return form.getReadOnlyProperty();
    }

    /// How the vault stands.
    public ReadOnlyObjectProperty<VaultState> vaultProperty() {
        return vaultState.getReadOnlyProperty();
    }

    /// Why the last attempt failed.
    public ReadOnlyObjectProperty<Optional<VaultFault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What was done on the page before, in a sentence.
    public ReadOnlyObjectProperty<Optional<String>> newsProperty() {
        return news.getReadOnlyProperty();
    }

    /// The account that is opened once the vault is.
    public ReadOnlyObjectProperty<Optional<String>> accountProperty() {
        return account.getReadOnlyProperty();
    }

    /// Whether something is under way: Argon2, the disk, or the keychain, which may ask the user.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Told when the vault was shut from this page: by a new beginning, by a restored backup, or
    /// because an unlocking was given up.
    public void onShut(Runnable shut) {
        whenShut = shut;
    }

    /// The vault may have been opened from elsewhere: then there is nothing more to ask.
    public void vaultChanged() {
        vaultState.set(vault.state());
        boolean waits = form.get().isPresent() && !fromSettings && !busy.get();
        if (waits && vault.state() == VaultState.OPEN) opened();
    }

    /// Has the vault open, by asking the user if need be, and goes on then. Leaving the page drops
    /// what was to come.
    public void open(Runnable next) {
        open(Optional.empty(), next);
    }

    /// The same for an account, which the page names.
    public void open(String name, Runnable next) {
        open(Optional.of(name), next);
    }

    private void open(Optional<String> name, Runnable next) {
        if (vault.state() == VaultState.OPEN) {
            next.run();
            return;
        }
        enter(name, next);
        look();
    }

    /// Asks for an account because opening the vault without asking has failed.
    public void openAfter(VaultFault failure, String name, Runnable next) {
        enter(Optional.of(name), next);
        look();
        fault.set(Optional.of(failure));
    }

    /// Covers the window at once, because the vault was locked.
    ///
    /// @param name of the account that was open
    /// @param next opens it again
    /// @param remark what else there is to know
    public void locked(Optional<String> name, Runnable next, Optional<String> remark) {
        enter(name, next);
        news.set(remark);
        look();
    }

    private void enter(Optional<String> name, Runnable next) {
        visit++;
        busy.set(false);
        then = next;
        account.set(name);
        fault.set(Optional.empty());
        news.set(Optional.empty());
        before = Optional.empty();
        wanted = Optional.empty();
        fromSettings = false;
        form.set(Optional.of(LockForm.LOOKING));
    }

    /// Looks what the vault asks for.
    private void look() {
        if (vault.state() == VaultState.ABSENT) {
            show(LockForm.CREATE_IN_KEYCHAIN);
            return;
        }
        work(
                vault::protection,
                protection ->
                        show(
                                protection == Protection.KEYCHAIN
                                        ? LockForm.UNLOCK_FROM_KEYCHAIN
                                        : LockForm.UNLOCK_BY_PASSPHRASE));
    }

    private void show(LockForm next) {
        form.set(Optional.of(next));
    }

    /// Asks for what the settings offer: another passphrase, another protection, a new beginning.
    public void care(LockForm care) {
        if (!care.isCare()) throw new IllegalArgumentException(care.name());
        enter(Optional.empty(), () -> {});
        fromSettings = true;
        wanted = Optional.of(care);
        show(care);
    }

    /// Whether leaving the page leads back to where it was called from, and not to the embedded
    /// exchange.
    public boolean leadsBack() {
        return fromSettings || before.isPresent();
    }

    /// Whether the page can be left as it stands.
    public boolean canLeave() {
        return !busy.get() || form.get().filter(LockForm::isSeenToItsEnd).isEmpty();
    }

    /// Puts the page away without opening the vault: the embedded exchange needs no key. From the
    /// question about a new beginning it leads back to the form before.
    public void leave() {
        if (!canLeave()) return;
        if (busy.get()) {
            vault.lock(); // an unlocking that is under way ends with nothing
            whenShut.run();
        }
        visit++;
        busy.set(false);
        Optional<LockForm> back = before;
        fault.set(back.isPresent() ? faultBefore : Optional.empty());
        before = Optional.empty();
        form.set(back);
        if (back.isEmpty()) then = () -> {};
    }

    /// Asks again for what was wanted, unless the vault turned out to be another one than that was
    /// about.
    public void tryAgain() {
        if (fault.get().filter(LockViewModel::isOfAnotherVault).isPresent())
            wanted = Optional.empty();
        fault.set(Optional.empty());
        wanted.ifPresentOrElse(this::show, this::lookAgain);
    }

    private static boolean isOfAnotherVault(VaultFault why) {
        return why instanceof VaultFault.Absent
                || why instanceof VaultFault.Present
                || why instanceof VaultFault.OtherProtection;
    }

    private void lookAgain() {
        show(LockForm.LOOKING);
        look();
    }

    public void choosePassphrase() {
        fault.set(Optional.empty());
        show(LockForm.CREATE_BY_PASSPHRASE);
    }

    public void chooseKeychain() {
        fault.set(Optional.empty());
        show(LockForm.CREATE_IN_KEYCHAIN);
    }

    public void createInKeychain() {
        attempt(
                () -> {
                    vault.createInKeychain();
                    return true;
                },
                _ -> opened());
    }

    public void unlockFromKeychain() {
        attempt(
                () -> {
                    vault.unlockFromKeychain();
                    return true;
                },
                _ -> opened());
    }

    /// Does what the form is for with what was typed.
    ///
    /// @param present what opens the vault; empty where the form does not ask
    /// @param next from now on; empty where the form does not ask
    public void submit(char[] present, char[] next) {
        LockForm now = form.get().orElse(LockForm.LOOKING);
        boolean lacking =
                (now.asksForPresent() && present.length == 0)
                        || (now.asksForNext() && next.length == 0);
        if (busy.get() || lacking) {
            wipe(present, next);
            return;
        }
        switch (now) {
            case CREATE_BY_PASSPHRASE -> with(() -> vault.create(next), this::opened, next);
            case UNLOCK_BY_PASSPHRASE -> with(() -> vault.unlock(present), this::opened, present);
            case CHANGE_PASSPHRASE ->
                    with(() -> vault.changePassphrase(present, next), this::opened, present, next);
            case MOVE_TO_KEYCHAIN ->
                    with(() -> vault.moveToKeychain(present), this::opened, present);
            case MOVE_TO_PASSPHRASE -> with(() -> vault.moveToPassphrase(next), this::opened, next);
            case LOOKING, CREATE_IN_KEYCHAIN, UNLOCK_FROM_KEYCHAIN, START_OVER, BROKEN ->
                    wipe(present, next);
        }
    }

    /// Does something that may take its time.
    private interface Act {
        void run() throws VaultException;
    }

    private void with(Act act, Runnable done, char[]... secrets) {
        attempt(
                () -> {
                    try {
                        act.run();
                    } finally {
                        wipe(secrets);
                    }
                    return true;
                },
                _ -> done.run());
    }

    private static void wipe(char[]... secrets) {
        for (char[] secret : secrets) Arrays.fill(secret, '\0');
    }

    /// Asks whether to begin anew.
    public void askToStartOver() {
        before = form.get();
        faultBefore = fault.get();
        fault.set(Optional.empty());
        show(LockForm.START_OVER);
    }

    /// Sets the vault aside, and asks for a new one.
    public void startOver() {
        attempt(
                vault::startOver,
                kept -> {
                    shut(Optional.of(text("lock.setAside", kept)));
                    before = Optional.empty();
                    show(LockForm.CREATE_IN_KEYCHAIN);
                });
    }

    public void restoreBackup() {
        attempt(
                vault::restoreBackup,
                backup -> {
                    shut(Optional.of(text("lock.restored", fileName(backup))));
                    wanted = Optional.empty();
                    lookAgain();
                });
    }

    private static String fileName(Path path) {
        return String.valueOf(path.getFileName());
    }

    private void shut(Optional<String> told) {
        whenShut.run();
        news.set(told);
    }

    private void opened() {
        Runnable next = then;
        visit++;
        before = Optional.empty();
        news.set(Optional.empty());
        form.set(Optional.empty());
        then = () -> {};
        next.run();
    }

    private <T> void attempt(Callable<T> act, Consumer<T> done) {
        if (busy.get()) return;
        fault.set(Optional.empty());
        work(act, done);
    }

    private <T> void work(Callable<T> act, Consumer<T> done) {
        int begun = visit;
        busy.set(true);
        tasks.run(
                act,
                result -> {
                    if (begun != visit) return;
                    busy.set(false);
                    done.accept(result);
                },
                failure -> {
                    if (begun != visit) return;
                    busy.set(false);
                    failed(failure);
                });
    }

    private void failed(Exception failure) {
        if (failure instanceof VaultException refused) {
            tell(refused.fault());
            return;
        }
        LOG.error("the vault's page", failure);
        tell(new VaultFault.Unusable(Path.of("vault"), failure.getClass().getSimpleName()));
    }

    /// Where there is no keychain, a passphrase is asked for instead.
    private void tell(VaultFault why) {
        fault.set(Optional.of(why));
        boolean noKeychain =
                why instanceof VaultFault.Keychain(KeychainProblem problem, _)
                        && problem == KeychainProblem.ABSENT;
        Optional<LockForm> now = form.get();
        if (noKeychain && now.equals(Optional.of(LockForm.CREATE_IN_KEYCHAIN)))
            show(LockForm.CREATE_BY_PASSPHRASE);
        else if (!VaultText.isPassing(why) || now.equals(Optional.of(LockForm.LOOKING)))
            show(LockForm.BROKEN);
    }
}
