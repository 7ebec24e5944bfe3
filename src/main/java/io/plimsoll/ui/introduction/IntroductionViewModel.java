package io.plimsoll.ui.introduction;

import io.plimsoll.settings.LiveSettings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;

/// Where the introduction stands. It speaks of the embedded exchange's account only: while another
/// one is open it waits, and counts as seen no sooner than it is left.
public final class IntroductionViewModel {
    private final LiveSettings settings;
    private final ReadOnlyObjectWrapper<Optional<IntroductionStep>> step =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper();
    private IntroductionStep at = IntroductionStep.ORDER.getFirst();
    private boolean wanted;

    /// It comes by itself to whoever has not seen it.
    public IntroductionViewModel(LiveSettings settings) {
        this.settings = settings;
        wanted = !settings.current().introSeen();
    }

    /// What is shown; empty while it is away.
    public ReadOnlyObjectProperty<Optional<IntroductionStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether the account that it speaks of is open.
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /// An account was opened.
    ///
    /// @param sandbox whether it is the embedded exchange's
    public void opened(boolean sandbox) {
        possible.set(sandbox);
        show();
    }

    /// Shows it from its first step.
    public void begin() {
        at = IntroductionStep.ORDER.getFirst();
        wanted = true;
        show();
    }

    public void next() {
        go(1);
    }

    public void back() {
        go(-1);
    }

    private void go(int steps) {
        at = at.on(steps);
        show();
    }

    /// Puts it away, at its end or before: it does not come by itself again.
    public void leave() {
        wanted = false;
        settings.change(now -> now.withIntroSeen(true));
        show();
    }

    private void show() {
        step.set(wanted && possible.get() ? Optional.of(at) : Optional.empty());
    }
}
