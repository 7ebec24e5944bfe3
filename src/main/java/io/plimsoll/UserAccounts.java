package io.plimsoll;

import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ClientSettings;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.doctor.ConnectionDoctor;
import io.plimsoll.doctor.Examined;
import io.plimsoll.doctor.Patient;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.Profiles;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.ui.accounts.AccountFormViewModel;
import io.plimsoll.ui.accounts.AccountSwitch;
import io.plimsoll.ui.accounts.AccountsView;
import io.plimsoll.ui.accounts.AccountsViewModel;
import io.plimsoll.ui.accounts.DoctorViewModel;
import io.plimsoll.ui.accounts.VaultDoor;
import io.plimsoll.ui.shell.OpenScreen;
import io.plimsoll.ui.support.FxTaskRunner;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultState;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Joins what belongs to the accounts of the user's: their list, their keys, the ways to reach
/// them, and the screen that shows them.
final class UserAccounts implements AutoCloseable {
    private final Vault vault;
    private final Profiles profiles;
    private final AccountsViewModel model;
    private final BybitClients sandbox;
    private @Nullable BybitClients clients;

    /// @param accounts opens one of them in the window
    /// @param door leads to where the vault is opened
    /// @param sandbox reaches the embedded exchange, and goes by its clock
    /// @param sandboxAccount what the doctor has to know of the account there
    UserAccounts(
            DataFolder data,
            Sites sites,
            Vault vault,
            TaskRunner tasks,
            AccountSwitch accounts,
            VaultDoor door,
            BybitClients sandbox,
            Supplier<DoctorViewModel.Subject> sandboxAccount) {
        this.vault = vault;
        this.sandbox = sandbox;
        profiles = new Profiles(new SafeFile(data.profiles(), 2), sites, vault);
        DoctorViewModel ofForm = doctor(sites, tasks);
        model =
                new AccountsViewModel(
                        profiles,
                        accounts,
                        door,
                        new AccountFormViewModel(profiles, sites, door, ofForm, tasks),
                        doctor(sites, tasks),
                        sandboxAccount,
                        tasks);
        vault.subscribe(
                () -> {
                    if (vault.state() != VaultState.OPEN) {
                        FxTaskRunner.onFxThread(model::vaultLocked);
                    }
                });
    }

    private DoctorViewModel doctor(Sites sites, TaskRunner tasks) {
        return new DoctorViewModel(
                this::examine, sites, tasks, FxTaskRunner::onFxThread, InstantSource.system());
    }

    private List<Examined> examine(Patient patient, Consumer<Examined> live)
            throws InterruptedException {
        boolean embedded = patient.access().site().environment() == Site.Environment.SANDBOX;
        return new ConnectionDoctor(embedded ? sandbox : clients()).examine(patient, live);
    }

    AccountsViewModel model() {
        return model;
    }

    Profiles profiles() {
        return profiles;
    }

    OpenScreen screen() {
        AccountsView view = new AccountsView(model);
        return new OpenScreen(view, view.life());
    }

    /// A client for one of them.
    ///
    /// @throws ProfileException when its key is not at hand
    BybitClient connect(Profile profile, AccountAccess access) throws ProfileException {
        return clients().connect(access, profiles.credentials(profile));
    }

    /// Made when an account is first connected.
    private synchronized BybitClients clients() {
        BybitClients made = clients;
        if (made == null) clients = made = new BybitClients(ClientSettings.standard());
        return made;
    }

    @Override
    public synchronized void close() {
        if (clients != null) clients.close();
        vault.close();
    }
}
