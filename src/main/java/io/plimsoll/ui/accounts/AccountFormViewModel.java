package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.profile.KeyMaterial;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.profile.Profiles;
import io.plimsoll.ui.support.TaskRunner;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.function.Consumer;

/// The page on which an account is added or changed. It outlasts a look at other screens; what is
/// secret in it is wiped when the vault locks.
public final class AccountFormViewModel {
    private final Profiles profiles;
    private final VaultDoor door;
    private final TaskRunner tasks;
    private final PlaceEntry place;
    private final KeyEntry key;
    private final RouteEntry route = new RouteEntry();
    private final DoctorViewModel doctor;
    private final StringProperty name = new SimpleStringProperty("");
    private final BooleanProperty allowsChanges = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Stage> stage =
            new ReadOnlyObjectWrapper<>(new Stage.Filling());
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(new Progress(false, false, false, false));
    private final ReadOnlyObjectWrapper<Optional<Profile>> editing =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean otherKeyWanted;
    private String proposed = "";
    private boolean begun;

    /// Which parts of the page are settled, each of which rests on those before it.
    ///
    /// @param ready all that has to be entered was
    public record Progress(boolean place, boolean key, boolean route, boolean ready) {}

    /// Where the page stands.
    public sealed interface Stage {
        record Filling() implements Stage {}

        /// It can be kept, but why should it?
        record Asking(Doubt doubt) implements Stage {}

        /// The test has shown that this key will never work.
        record KeyRefused() implements Stage {}

        record Saving() implements Stage {}

        record Failed(ProfileFault fault) implements Stage {}
    }

    /// What the user should know before an account is kept.
    public enum Doubt {
        NOT_TESTED,
        TEST_FAILED
    }

    public AccountFormViewModel(
            Profiles profiles,
            Sites sites,
            VaultDoor door,
            DoctorViewModel doctor,
            TaskRunner tasks) {
        this.profiles = profiles;
        this.door = door;
        this.doctor = doctor;
        this.tasks = tasks;
        place = new PlaceEntry(sites);
        key = new KeyEntry(profiles, door, tasks);
        place.siteProperty().subscribe(this::placeChanged);
        key.heldProperty().subscribe(this::contentChanged);
        route.routeProperty().subscribe(this::contentChanged);
        name.subscribe(this::look);
        allowsChanges.subscribe((_, allowed) -> doctor.judge(allowed));
    }

    public PlaceEntry place() {
        return place;
    }

    public KeyEntry key() {
        return key;
    }

    public RouteEntry route() {
        return route;
    }

    public DoctorViewModel doctor() {
        return doctor;
    }

    public StringProperty nameProperty() {
        return name;
    }

    /// Whether the app may change the account, and not only look at it.
    public BooleanProperty allowsChangesProperty() {
        return allowsChanges;
    }

    public ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The account that is being changed; empty for a new one.
    public ReadOnlyObjectProperty<Optional<Profile>> editingProperty() {
        return editing.getReadOnlyProperty();
    }

    Optional<Profile> editing() {
        return editing.get();
    }

    /// Whether something was entered that is not kept yet.
    boolean isBegun() {
        return begun
                && (key.isEntered()
                        || editing.get()
                                .map(this::differsFrom)
                                .orElseGet(() -> place.environmentProperty().get().isPresent()));
    }

    private boolean differsFrom(Profile own) {
        boolean sameWay = route.routeProperty().get().filter(own.route()::equals).isPresent();
        return !isAtItsSite(own)
                || !sameWay
                || !name.get().strip().equals(own.name())
                || allowsChanges.get() != own.allowsChanges();
    }

    /// Whether the key stays the one that is in the vault.
    public boolean keepsKey() {
        return !otherKeyWanted && editing.get().filter(this::isAtItsSite).isPresent();
    }

    private boolean isAtItsSite(Profile profile) {
        return place.siteProperty().get().filter(profile.site()::equals).isPresent();
    }

    /// Begins a new account, or goes on with the one that was begun.
    void add() {
        if (begun && editing.get().isEmpty()) return;
        reset();
        begun = true;
    }

    /// Begins to change an account, or goes on with it.
    void edit(Profile profile) {
        if (begun && isOf(Optional.of(profile))) return;
        reset();
        begun = true;
        editing.set(Optional.of(profile));
        place.show(profile.site());
        route.show(profile.route());
        name.set(profile.name());
        allowsChanges.set(profile.allowsChanges());
        contentChanged();
    }

    /// Whether it is this account that the page is about; empty for a new one.
    boolean isOf(Optional<Profile> profile) {
        return editing.get().map(Profile::id).equals(profile.map(Profile::id));
    }

    /// Forgets everything that was entered.
    void reset() {
        editing.set(Optional.empty());
        otherKeyWanted = false;
        begun = false;
        proposed = "";
        key.drop();
        key.wayProperty().set(KeyWay.HMAC);
        place.reset();
        route.reset();
        name.set("");
        allowsChanges.set(false);
        contentChanged();
    }

    /// Puts the present key away, to enter another one.
    public void enterOtherKey() {
        otherKeyWanted = true;
        key.another();
        contentChanged();
    }

    /// Goes back to the key that is in the vault.
    public void keepKey() {
        otherKeyWanted = false;
        key.drop();
        contentChanged();
    }

    /// The vault was locked: nothing that opens it again stays here.
    void dropSecrets() {
        key.drop();
    }

    private void placeChanged(Optional<Site> site) {
        if (key.heldProperty().get().isPresent()) key.another();
        site.ifPresent(this::propose);
        contentChanged();
    }

    /// A name that is not the user's own follows the site.
    private void propose(Site site) {
        if (!name.get().isBlank() && !name.get().equals(proposed)) return;
        proposed = freeName(site.name());
        name.set(proposed);
    }

    /// A name for one more account.
    String freeName(String wanted) {
        String free = wanted;
        for (int number = 2; isTaken(free, Optional.empty()); number++) {
            free = text("accounts.name.numbered", wanted, Integer.toString(number));
        }
        return free;
    }

    private boolean isTaken(String wanted, Optional<Profile> by) {
        return profiles.all().stream()
                .filter(other -> by.filter(own -> own.id().equals(other.id())).isEmpty())
                .anyMatch(other -> other.name().equalsIgnoreCase(wanted.strip()));
    }

    /// Whether another account has the name that was entered.
    public boolean isNameTaken() {
        return isTaken(name.get(), editing.get());
    }

    private void contentChanged() {
        doctor.clear();
        look();
    }

    private void look() {
        boolean hasPlace = place.siteProperty().get().isPresent();
        boolean hasKey = hasPlace && (keepsKey() || key.heldProperty().get().isPresent());
        boolean hasRoute = hasKey && route.routeProperty().get().isPresent();
        boolean ready = hasRoute && !name.get().isBlank() && !isNameTaken();
        progress.set(new Progress(hasPlace, hasKey, hasRoute, ready));
        if (!(stage.get() instanceof Stage.Saving)) stage.set(new Stage.Filling());
    }

    /// Has the doctor examine what was entered.
    public void test() {
        if (!progress.get().route()) return;
        stage.set(new Stage.Filling());
        Optional<Profile> kept = editing.get().filter(_ -> keepsKey());
        if (kept.isPresent()) door.through(() -> test(() -> profiles.credentials(kept.get())));
        else key.credentials().ifPresent(entered -> test(() -> entered));
    }

    private void test(DoctorViewModel.KeySource source) {
        doctor.examine(
                new DoctorViewModel.Subject(
                        name.get().strip(),
                        place.siteProperty().get().orElseThrow(),
                        chosenRoute(),
                        allowsChanges.get(),
                        source));
    }

    /// Keeps the account, at once when the test was good, else after a question.
    void save(Consumer<Profile> kept) {
        if (!progress.get().ready() || stage.get() instanceof Stage.Saving) return;
        boolean connectsAsBefore =
                editing.get()
                        .filter(own -> keepsKey() && own.route().equals(chosenRoute()))
                        .isPresent();
        switch (doctor.outcome()) {
            case GOOD -> saveAnyway(kept);
            case KEY_FAILED -> stage.set(new Stage.KeyRefused());
            case FAILED -> stage.set(new Stage.Asking(Doubt.TEST_FAILED));
            case UNKNOWN -> {
                if (connectsAsBefore) saveAnyway(kept);
                else stage.set(new Stage.Asking(Doubt.NOT_TESTED));
            }
        }
    }

    private ProxyRoute chosenRoute() {
        return route.routeProperty().get().orElseThrow();
    }

    /// Keeps the account without a question.
    void saveAnyway(Consumer<Profile> kept) {
        if (!progress.get().ready()) return;
        Runnable saving = () -> write(kept);
        if (keepsKey()) saving.run();
        else door.through(saving);
    }

    /// The user would rather go on filling the page in.
    public void thinkAgain() {
        stage.set(new Stage.Filling());
    }

    private void write(Consumer<Profile> kept) {
        if (!progress.get().ready()) return; // unlocking was given up, and a lock wiped the key
        stage.set(new Stage.Saving());
        Site site = place.siteProperty().get().orElseThrow();
        Profile draft =
                editing.get()
                        .orElseGet(() -> Profile.draft("", site, key.wayProperty().get().kind()))
                        .named(name.get().strip())
                        .by(chosenRoute())
                        .allowingChanges(allowsChanges.get());
        // A copy, because a lock of the vault wipes the form's own at any moment.
        Optional<KeyMaterial> entered = key.material().map(KeyMaterial::copy);
        boolean ofPair = key.isOfPair();
        tasks.run(
                () -> written(draft, site, entered, ofPair),
                profile -> {
                    stage.set(new Stage.Filling());
                    reset();
                    kept.accept(profile);
                },
                failure -> {
                    stage.set(new Stage.Filling()); // also behind the page of a failure unforeseen
                    stage.set(new Stage.Failed(ProfileText.fault(failure)));
                });
    }

    private Profile written(Profile draft, Site site, Optional<KeyMaterial> entered, boolean ofPair)
            throws ProfileException {
        if (entered.isEmpty()) return profiles.change(draft);
        try (KeyMaterial material = entered.get()) {
            Profile kept =
                    profiles.byId(draft.id()).isPresent()
                            ? profiles.change(draft, site, material)
                            : profiles.add(draft, material);
            if (ofPair) profiles.forgetWaitingPair();
            return kept;
        }
    }
}
