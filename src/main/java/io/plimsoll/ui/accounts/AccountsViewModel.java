package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.Site;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.profile.Profiles;
import io.plimsoll.ui.support.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/// The user's accounts: which there are, which is open, and what is done with them. It lives as
/// long as the app.
public final class AccountsViewModel {
    private final Profiles profiles;
    private final AccountSwitch accounts;
    private final VaultDoor door;
    private final TaskRunner tasks;
    private final AccountFormViewModel form;
    private final DoctorViewModel doctor;
    private final Supplier<DoctorViewModel.Subject> sandbox;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Page> page = new ReadOnlyObjectWrapper<>(Page.LIST);
    private final ReadOnlyObjectWrapper<Remark> remark =
            new ReadOnlyObjectWrapper<>(new Remark.Nothing());
    private final ReadOnlyObjectWrapper<Optional<ProfileFault>> listTrouble =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<String> openId = Optional.empty();
    private boolean sandboxOpen;
    private boolean atChanges;

    /// An account to choose.
    ///
    /// @param profile empty for the embedded exchange's
    public record Entry(Optional<Profile> profile, boolean open) {
        /// The same account, whatever was changed in it.
        public boolean isSame(Entry other) {
            return profile.map(Profile::id).equals(other.profile.map(Profile::id));
        }
    }

    /// What the screen shows.
    public enum Page {
        LIST,
        FORM,
        DOCTOR
    }

    /// What there is to say or to ask above the list.
    public sealed interface Remark {
        record Nothing() implements Remark {}

        /// Asks before an account is forgotten.
        record Removing(Profile profile) implements Remark {}

        record Removed(String name) implements Remark {}

        /// The open account cannot be left or changed now.
        record UpgradeUnderWay() implements Remark {}

        /// Leaving or changing the open account gives the armed upgrade up.
        record UpgradeArmed(Runnable goOn) implements Remark {}

        /// Another account's page was begun, and is forgotten when this one is shown.
        record FormBegun(Runnable goOn) implements Remark {}

        record Failed(ProfileFault fault) implements Remark {}
    }

    /// @param sandbox the embedded exchange's account, for the doctor
    public AccountsViewModel(
            Profiles profiles,
            AccountSwitch accounts,
            VaultDoor door,
            AccountFormViewModel form,
            DoctorViewModel doctor,
            Supplier<DoctorViewModel.Subject> sandbox,
            TaskRunner tasks) {
        this.profiles = profiles;
        this.accounts = accounts;
        this.door = door;
        this.form = form;
        this.doctor = doctor;
        this.sandbox = sandbox;
        this.tasks = tasks;
        readList();
    }

    /// The embedded exchange's, then the user's in their order.
    public ObservableList<Entry> entries() {
        return entries;
    }

    public ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Remark> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// Why the list could not be read.
    public ReadOnlyObjectProperty<Optional<ProfileFault>> listTroubleProperty() {
        return listTrouble.getReadOnlyProperty();
    }

    public AccountFormViewModel form() {
        return form;
    }

    /// The doctor for an account of the list.
    public DoctorViewModel doctor() {
        return doctor;
    }

    private void readList() {
        List<Entry> next = new ArrayList<>();
        next.add(new Entry(Optional.empty(), sandboxOpen));
        for (Profile profile : profiles.all()) {
            next.add(
                    new Entry(
                            Optional.of(profile), openId.filter(profile.id()::equals).isPresent()));
        }
        if (!next.equals(entries)) entries.setAll(next);
        listTrouble.set(profiles.trouble());
    }

    /// An account was opened, by whatever way.
    ///
    /// @param profileId empty for the embedded exchange's and for a recording
    public void opened(Optional<String> profileId, boolean sandbox) {
        openId = profileId;
        sandboxOpen = sandbox;
        readList();
    }

    /// The vault was locked.
    public void vaultLocked() {
        form.dropSecrets();
    }

    /// Opens the account at this place of the list, from 1; there need be none.
    public void open(int place) {
        if (place >= 1 && place <= entries.size()) open(entries.get(place - 1));
    }

    public void open(Entry entry) {
        if (entry.open()) return;
        whenFree(
                () ->
                        entry.profile()
                                .ifPresentOrElse(
                                        profile -> door.through(() -> openNow(profile)),
                                        this::openSandboxNow));
    }

    /// Leaves the open account for what is none of the list's, when nothing is in the way or the
    /// user says so.
    ///
    /// @return whether the user is asked, or told why not
    public boolean leaveFor(Runnable action) {
        remark.set(new Remark.Nothing());
        whenFree(action);
        return !(remark.get() instanceof Remark.Nothing);
    }

    /// An account could not be opened by another way.
    public void couldNotOpen(ProfileFault fault) {
        remark.set(new Remark.Failed(fault));
    }

    private void openSandboxNow() {
        remark.set(new Remark.Nothing());
        accounts.openSandbox();
    }

    private void openNow(Profile profile) {
        try {
            remark.set(new Remark.Nothing());
            accounts.open(profile);
        } catch (ProfileException e) {
            remark.set(new Remark.Failed(ProfileText.fault(e)));
        }
    }

    /// An upgrade of the open account is not left to itself unasked.
    private void whenFree(Runnable action) {
        switch (accounts.hold()) {
            case NONE -> action.run();
            case ARMED -> remark.set(new Remark.UpgradeArmed(action));
            case UNDER_WAY -> remark.set(new Remark.UpgradeUnderWay());
        }
    }

    private void whenFree(Profile concerned, Runnable action) {
        if (isOpen(concerned)) whenFree(action);
        else action.run();
    }

    private boolean isOpen(Profile profile) {
        return openId.filter(profile.id()::equals).isPresent();
    }

    /// Shows the page for a new account.
    public void add() {
        remark.set(new Remark.Nothing());
        door.through(() -> toForm(Optional.empty(), false, form::add));
    }

    public void edit(Profile profile) {
        edit(profile, false);
    }

    /// Shows the page of an account, at where it is allowed changes.
    public void allowChanges(Profile profile) {
        edit(profiles.byId(profile.id()).orElse(profile), true);
    }

    private void edit(Profile profile, boolean atItsChanges) {
        whenFree(
                profile,
                () -> {
                    remark.set(new Remark.Nothing());
                    toForm(Optional.of(profile), atItsChanges, () -> form.edit(profile));
                });
    }

    private void toForm(Optional<Profile> about, boolean atItsChanges, Runnable begin) {
        Runnable show =
                () -> {
                    atChanges = atItsChanges;
                    begin.run();
                    page.set(Page.FORM);
                };
        if (form.isBegun() && !form.isOf(about)) remark.set(new Remark.FormBegun(show));
        else show.run();
    }

    /// Whether the page for one account begins at what the app may do with it; asked once.
    boolean beginsAtChanges() {
        boolean asked = atChanges;
        atChanges = false;
        return asked;
    }

    /// Leaves the page for one account and forgets what was entered.
    public void giveUpForm() {
        form.reset();
        toList();
    }

    /// Shows the list; a page that was begun stays as it is.
    public void toList() {
        remark.set(new Remark.Nothing());
        page.set(Page.LIST);
        readList();
    }

    /// Keeps the account of the page, after a question where there is doubt.
    public void save() {
        whenEditedIsFree(() -> form.save(this::saved));
    }

    /// Keeps it in spite of the doubt.
    public void saveAnyway() {
        whenEditedIsFree(() -> form.saveAnyway(this::saved));
    }

    private void whenEditedIsFree(Runnable action) {
        form.editing().ifPresentOrElse(profile -> whenFree(profile, action), action);
    }

    private void saved(Profile profile) {
        toList();
        if (isOpen(profile)) door.through(() -> openNow(profile));
    }

    /// Shows what the doctor finds out about an account.
    public void examine(Entry entry) {
        entry.profile().ifPresentOrElse(this::examine, this::examineSandbox);
    }

    private void examineSandbox() {
        remark.set(new Remark.Nothing());
        show(sandbox.get());
    }

    void examine(Profile profile) {
        remark.set(new Remark.Nothing());
        door.through(
                () ->
                        show(
                                new DoctorViewModel.Subject(
                                        profile.name(),
                                        profile.site(),
                                        profile.route(),
                                        profile.allowsChanges(),
                                        () -> profiles.credentials(profile))));
    }

    private void show(DoctorViewModel.Subject examined) {
        doctor.examine(examined);
        page.set(Page.DOCTOR); // which names whom the doctor examines
    }

    /// Has the doctor examine the same account once more. The embedded exchange's key is in no
    /// vault.
    public void examineAgain() {
        boolean embedded =
                doctor.subject()
                        .filter(of -> of.site().environment() == Site.Environment.SANDBOX)
                        .isPresent();
        if (embedded) doctor.again();
        else door.through(doctor::again);
    }

    public void duplicate(Profile profile) {
        String name = form.freeName(text("accounts.name.copy", profile.name()));
        door.through(() -> change(() -> profiles.duplicate(profile, name), new Remark.Nothing()));
    }

    /// Asks whether an account should be forgotten.
    public void askToRemove(Profile profile) {
        whenFree(profile, () -> remark.set(new Remark.Removing(profile)));
    }

    /// Does what was asked for, if an upgrade that was begun since does not forbid it.
    public void confirm() {
        switch (remark.get()) {
            case Remark.Removing(Profile profile) ->
                    door.through(() -> whenFree(profile, () -> remove(profile)));
            case Remark.UpgradeArmed(Runnable goOn) -> {
                boolean begunMeanwhile = accounts.hold() == AccountSwitch.Hold.UNDER_WAY;
                remark.set(begunMeanwhile ? new Remark.UpgradeUnderWay() : new Remark.Nothing());
                if (!begunMeanwhile) goOn.run();
            }
            case Remark.FormBegun(Runnable goOn) -> {
                remark.set(new Remark.Nothing());
                goOn.run();
            }
            case Remark.Nothing _, Remark.Removed _, Remark.UpgradeUnderWay _, Remark.Failed _ -> {}
        }
    }

    /// Leaves everything as it is.
    public void dismiss() {
        remark.set(new Remark.Nothing());
    }

    private void remove(Profile profile) {
        tasks.run(
                () -> {
                    profiles.remove(profile);
                    return profile.name();
                },
                name -> {
                    if (form.isOf(Optional.of(profile))) form.reset();
                    if (isOpen(profile)) accounts.openSandbox();
                    readList();
                    remark.set(new Remark.Removed(name));
                },
                this::failed);
    }

    /// Gives a list that cannot be read another name.
    public void setListAside() {
        change(
                () -> {
                    profiles.setListAside();
                    return true;
                },
                new Remark.Nothing());
    }

    /// Puts the newest sound backup in the place of a list that is damaged.
    public void restoreList() {
        change(
                () -> {
                    profiles.restoreBackup();
                    return true;
                },
                new Remark.Nothing());
    }

    private void change(Callable<?> work, Remark afterwards) {
        tasks.run(
                work,
                _ -> {
                    readList();
                    remark.set(afterwards);
                },
                this::failed);
    }

    private void failed(Exception failure) {
        readList();
        remark.set(new Remark.Failed(ProfileText.fault(failure)));
    }
}
