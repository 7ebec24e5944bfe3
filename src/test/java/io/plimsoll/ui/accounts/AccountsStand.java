package io.plimsoll.ui.accounts;

import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.Examined;
import io.plimsoll.doctor.Patient;
import io.plimsoll.doctor.Step;
import io.plimsoll.doctor.StepVerdict;
import io.plimsoll.profile.KeyKind;
import io.plimsoll.profile.KeyMaterial;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.Profiles;
import io.plimsoll.storage.SafeFile;
import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.vault.MemoryKeychain;
import io.plimsoll.vault.Vault;
import io.plimsoll.vault.VaultException;
import io.plimsoll.vault.VaultState;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The accounts' view-models on a vault and a list of their own, with a doctor who says what he is
/// told to.
final class AccountsStand implements AutoCloseable {
    static final String KEY = "ACCOUNTSKEY0000001";
    static final String SECRET = "accounts0secret0of0no0value000000001";
    static final Instant NOW = Instant.parse("2026-11-25T12:30:00Z");

    final Path folder;
    final Vault vault;
    final Profiles profiles;
    final ManualTasks tasks = new ManualTasks();
    final List<String> opened = new ArrayList<>();

    /// Whether the doctor was given other sites to ask.
    boolean askedElsewhere;

    final Map<Step, Examined> findings = new EnumMap<>(Step.class);
    final AccountFormViewModel form;
    final AccountsViewModel model;
    AccountSwitch.Hold hold = AccountSwitch.Hold.NONE;
    Runnable wish = () -> {};

    /// Whether the list fails in a way that nobody foresaw.
    boolean breaks;

    private final DoctorViewModel formDoctor;

    AccountsStand(Path folder) {
        this(folder, true);
    }

    /// After a restart, with the vault locked.
    static AccountsStand again(Path folder) {
        return new AccountsStand(folder, false);
    }

    private AccountsStand(Path folder, boolean fresh) {
        this.folder = folder;
        vault = new Vault(folder, new MemoryKeychain());
        try {
            if (fresh) vault.createInKeychain();
        } catch (VaultException e) {
            throw new AssertionError(e);
        }
        profiles = new Profiles(new SafeFile(list(), 2, this::onDisk), Sites.known(), vault);
        formDoctor = doctor();
        Door door = new Door();
        form = new AccountFormViewModel(profiles, Sites.known(), door, formDoctor, tasks);
        model =
                new AccountsViewModel(
                        profiles,
                        new Switch(),
                        door,
                        form,
                        doctor(),
                        AccountsStand::sandbox,
                        tasks);
        model.opened(Optional.empty(), true);
    }

    Path list() {
        return folder.resolve("accounts.json");
    }

    private void onDisk(OutputStream out, byte[] content) throws IOException {
        if (breaks) throw new IllegalStateException("as the test wants it");
        out.write(content);
    }

    private DoctorViewModel doctor() {
        return new DoctorViewModel(
                this::examine, Sites.known(), tasks, Runnable::run, InstantSource.fixed(NOW));
    }

    private List<Examined> examine(Patient patient, Consumer<Examined> live) {
        List<Examined> all = new ArrayList<>();
        askedElsewhere = !patient.others().isEmpty();
        for (Step step : Step.values()) {
            Examined seen =
                    findings.getOrDefault(
                            step, new Examined(step, StepVerdict.GOOD, new Diagnosis.KeyKnown()));
            live.accept(seen);
            all.add(seen);
        }
        return all;
    }

    private static DoctorViewModel.Subject sandbox() {
        return new DoctorViewModel.Subject(
                "embedded",
                Site.sandbox(URI.create("http://127.0.0.1:9")),
                new ProxyRoute.Direct(),
                true,
                () -> {
                    try {
                        return Credentials.hmac(KEY, SECRET.toCharArray());
                    } catch (InvalidKeyException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    /// From now on the doctor finds that a step fails.
    void fails(Step step, Diagnosis diagnosis) {
        findings.put(step, new Examined(step, StepVerdict.BAD, diagnosis));
    }

    static Site site(String id) {
        return Sites.known().byId(id).orElseThrow();
    }

    Profile added(String name, String site) {
        try (KeyMaterial key = KeyMaterial.of(KeyKind.HMAC, KEY, SECRET.toCharArray())) {
            Profile profile = profiles.add(Profile.draft(name, site(site), KeyKind.HMAC), key);
            model.toList();
            return profile;
        } catch (InvalidKeyException | ProfileException e) {
            throw new AssertionError(e);
        }
    }

    /// Fills the page in up to the test.
    AccountsStand filled() {
        model.add();
        form.place().choose(Site.Environment.TESTNET);
        form.place().choose(site("testnet"));
        form.key().apiKeyProperty().set(KEY);
        form.key().secretTyped(SECRET.toCharArray());
        form.key().takeOver();
        return this;
    }

    AccountsStand tested() {
        form.test();
        finishAll();
        return this;
    }

    void unlock() {
        try {
            vault.unlockFromKeychain();
        } catch (VaultException e) {
            throw new AssertionError(e);
        }
    }

    void finishAll() {
        while (tasks.waiting() > 0) tasks.finishNext();
    }

    private final class Door implements VaultDoor {
        @Override
        public boolean isOpen() {
            return vault.state() == VaultState.OPEN;
        }

        @Override
        public void open(Runnable then) {
            wish = then;
        }
    }

    private final class Switch implements AccountSwitch {
        @Override
        public Hold hold() {
            return hold;
        }

        @Override
        public void openSandbox() {
            opened.add("sandbox");
            model.opened(Optional.empty(), true);
        }

        @Override
        public void open(Profile profile) throws ProfileException {
            profiles.credentials(profile).close();
            opened.add(profile.name());
            model.opened(Optional.of(profile.id()), false);
        }
    }

    @Override
    public void close() {
        vault.close();
    }
}
