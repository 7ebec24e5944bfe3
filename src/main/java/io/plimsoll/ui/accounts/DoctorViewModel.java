package io.plimsoll.ui.accounts;

import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;
import io.plimsoll.bybit.Sites;
import io.plimsoll.doctor.Diagnosis;
import io.plimsoll.doctor.Examined;
import io.plimsoll.doctor.Patient;
import io.plimsoll.doctor.Step;
import io.plimsoll.doctor.StepVerdict;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.ui.support.TaskRunner;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/// The connection doctor at work on one account.
public final class DoctorViewModel {
    private final Examiner examiner;
    private final Sites sites;
    private final TaskRunner tasks;
    private final Executor screens;
    private final InstantSource time;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Idle());
    private Optional<Subject> subject = Optional.empty();
    private TaskRunner.Handle work = () -> {};
    private int visits;
    private boolean wantsChanges;

    /// Where an examination stands.
    public sealed interface State {
        record Idle() implements State {}

        record Running() implements State {}

        /// It came to its end.
        ///
        /// @param at by this PC's clock
        record Done(Instant at) implements State {}

        /// The user broke it off.
        record Stopped() implements State {}

        /// The key is not at hand.
        record NoKey(ProfileFault fault) implements State {}
    }

    /// What the examination says of the account.
    public enum Outcome {
        /// There was none, or it has not ended.
        UNKNOWN,
        GOOD,
        /// Something fails that may be mended without another key.
        FAILED,
        /// The key itself does not work.
        KEY_FAILED
    }

    /// A step and what is known of it; empty before its turn.
    public record Row(Step step, Optional<Examined> seen) {}

    /// Where the key comes from when it is needed.
    @FunctionalInterface
    public interface KeySource {
        /// The doctor closes it.
        Credentials open() throws ProfileException;
    }

    /// Whose connection is examined.
    ///
    /// @param wantsChanges whether the key should be good for more than looking
    public record Subject(
            String name, Site site, ProxyRoute route, boolean wantsChanges, KeySource key) {}

    /// @param screens carries what is seen to the FX thread
    public DoctorViewModel(
            Examiner examiner,
            Sites sites,
            TaskRunner tasks,
            Executor screens,
            InstantSource time) {
        this.examiner = examiner;
        this.sites = sites;
        this.tasks = tasks;
        this.screens = screens;
        this.time = time;
        emptyRows();
    }

    /// One for each step, in order.
    public ObservableList<Row> rows() {
        return rows;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public Optional<Subject> subject() {
        return subject;
    }

    /// Examines an account from the first step on.
    public void examine(Subject next) {
        clear();
        subject = Optional.of(next);
        wantsChanges = next.wantsChanges();
        int visit = visits;
        state.set(new State.Running());
        work =
                tasks.run(
                        () -> examined(next, visit),
                        all -> {
                            all.forEach(this::show);
                            state.set(new State.Done(time.instant()));
                        },
                        failure -> {
                            state.set(new State.Stopped()); // also by a failure unforeseen
                            state.set(new State.NoKey(ProfileText.fault(failure)));
                        });
    }

    /// Examines the same account once more.
    public void again() {
        subject.ifPresent(this::examine);
    }

    private List<Examined> examined(Subject next, int visit)
            throws ProfileException, InterruptedException {
        try (Credentials key = next.key().open()) {
            AccountAccess access =
                    new AccountAccess(
                            next.site(), next.route(), next.wantsChanges(), ChangeWitness.NONE);
            return examiner.examine(
                    new Patient(access, key, othersThan(next.site())),
                    seen ->
                            screens.execute(
                                    () -> {
                                        if (visit == visits) show(seen);
                                    }));
        }
    }

    /// The key of the embedded exchange belongs nowhere else, and goes nowhere.
    private List<Site> othersThan(Site site) {
        return site.environment() == Site.Environment.SANDBOX ? List.of() : sites.all();
    }

    private void show(Examined seen) {
        Row shown = new Row(seen.step(), Optional.of(judged(seen)));
        rows.replaceAll(row -> row.step() == seen.step() ? shown : row);
    }

    /// Judges what the key may do anew, after the user has thought better of changes.
    void judge(boolean changesWanted) {
        wantsChanges = changesWanted;
        rows.replaceAll(row -> new Row(row.step(), row.seen().map(this::judged)));
    }

    private Examined judged(Examined seen) {
        return seen.diagnosis() instanceof Diagnosis.Rights rights
                ? new Examined(seen.step(), rights.verdict(wantsChanges), rights)
                : seen;
    }

    /// Breaks an examination off; what was seen stays.
    public void cancel() {
        if (!(state.get() instanceof State.Running)) return;
        work.cancel();
        visits++;
        rows.replaceAll(
                row ->
                        row.seen().filter(seen -> seen.verdict() == StepVerdict.RUNNING).isPresent()
                                ? new Row(row.step(), Optional.empty())
                                : row);
        state.set(new State.Stopped());
    }

    /// Forgets what was seen: it was about another key, site or way.
    public void clear() {
        work.cancel();
        visits++;
        subject = Optional.empty();
        emptyRows();
        state.set(new State.Idle());
    }

    private void emptyRows() {
        rows.setAll(Stream.of(Step.values()).map(step -> new Row(step, Optional.empty())).toList());
    }

    /// What the examination came to.
    public Outcome outcome() {
        if (!(state.get() instanceof State.Done)) return Outcome.UNKNOWN;
        List<Examined> bad =
                rows.stream()
                        .flatMap(row -> row.seen().stream())
                        .filter(seen -> seen.verdict() == StepVerdict.BAD)
                        .toList();
        if (bad.isEmpty()) return Outcome.GOOD;
        return bad.stream().anyMatch(seen -> KeyFailure.is(seen.diagnosis()))
                ? Outcome.KEY_FAILED
                : Outcome.FAILED;
    }

    /// The first step that fails, which the others rest on.
    public Optional<Examined> firstFailure() {
        return rows.stream()
                .flatMap(row -> row.seen().stream())
                .filter(seen -> seen.verdict() == StepVerdict.BAD)
                .findFirst();
    }

    /// Whether it works, but something should be changed.
    public boolean hasCautions() {
        return rows.stream()
                .flatMap(row -> row.seen().stream())
                .anyMatch(seen -> seen.verdict() == StepVerdict.CAUTION);
    }

    /// All of it in words, without a secret.
    public String asText() {
        return DoctorText.report(subject, state.get(), rows);
    }
}
