package io.plimsoll.ui.upgrade;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.ui.support.TaskRunner;
import io.plimsoll.ui.upgrade.RemedyStep.AtWork;
import io.plimsoll.ui.upgrade.RemedyStep.Confirming;
import io.plimsoll.ui.upgrade.RemedyStep.Ended;
import io.plimsoll.ui.upgrade.RemedyStep.Idle;
import io.plimsoll.upgrade.Remedy;
import io.plimsoll.upgrade.RemedyDesk;
import io.plimsoll.upgrade.RemedyResult;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Leads through one remedy at a time: offered, confirmed, carried out, told. Whatever came of it,
/// the checks are asked for again, so that the page shows what is and not what was hoped for.
public final class RemedyViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RemedyViewModel.class);

    private final RemedyDesk desk;
    private final TaskRunner tasks;
    private final Runnable checkAgain;
    private final Leave leave;
    private final ReadOnlyObjectWrapper<RemedyStep> step = new ReadOnlyObjectWrapper<>(new Idle());

    /// @param checkAgain reads the account and judges it anew
    /// @param leave whether the account may be changed
    public RemedyViewModel(RemedyDesk desk, TaskRunner tasks, Runnable checkAgain, Leave leave) {
        this.desk = desk;
        this.tasks = tasks;
        this.checkAgain = checkAgain;
        this.leave = leave;
    }

    public ReadOnlyObjectProperty<RemedyStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Whether the account may be changed; if not, nothing is offered.
    public boolean isOff() {
        return !leave.isGiven();
    }

    /// Asks the user about a remedy, in place of one that was asked about or is over.
    public void offer(Remedy.Action action) {
        if (isOff() || step.get() instanceof AtWork) return;
        step.set(new Confirming(action));
    }

    /// Takes the question or the result away. What is at work cannot be called off.
    public void close() {
        if (step.get() instanceof AtWork) return;
        step.set(new Idle());
    }

    /// Carries out what was asked about, once.
    public void confirm() {
        if (!(step.get() instanceof Confirming(var action))) return;
        step.set(new AtWork(action));
        tasks.run(
                () -> desk.carryOut(action),
                result -> end(action, result),
                bug -> {
                    LOG.error("remedy", bug);
                    // How far it came is not known.
                    end(
                            action,
                            new RemedyResult.InDoubt(
                                    new ApiFault.InDoubt("remedy", bug.toString())));
                });
    }

    private void end(Remedy.Action action, RemedyResult result) {
        step.set(new Ended(action, result));
        checkAgain.run();
    }
}
