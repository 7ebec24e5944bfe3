package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Running;

import java.time.Duration;
import java.time.Instant;

/// The upgrade as a table: which event leads from which step to which. Pure; an event that does not
/// belong to a step leaves it as it is, so that a late answer can do no harm.
public final class UpgradeFlow {
    /// How long the old status has to be seen after a lost reply until the run counts as
    /// unresolved. The exchange's own guidance speaks of a minute, older ones of three to five.
    static final Duration DOUBT_LASTS = Duration.ofMinutes(5);

    private UpgradeFlow() {}

    public static UpgradeStep next(UpgradeStep step, UpgradeEvent event) {
        return switch (event) {
            case UpgradeEvent.Next _ -> forward(step);
            case UpgradeEvent.Back _ -> back(step);
            case UpgradeEvent.ChecksRead e ->
                    step instanceof Checking ? new Checked(e.findings()) : step;
            case UpgradeEvent.ChecksUnreadable e ->
                    step instanceof Checking ? new UpgradeStep.CheckFailed(e.fault()) : step;
            case UpgradeEvent.Submitted e ->
                    step instanceof Confirm c && c.findings().allowsUpgrade()
                            ? new Running(c.findings(), Phase.SUBMITTING, e.at())
                            : step;
            case UpgradeEvent.Replied e ->
                    step instanceof Running r && r.phase() == Phase.SUBMITTING
                            ? replied(r, e)
                            : step;
            case UpgradeEvent.CallFailed e ->
                    step instanceof Running r && r.phase() == Phase.SUBMITTING
                            ? failed(r, e.fault())
                            : step;
            case UpgradeEvent.Withheld e ->
                    step instanceof Running r && r.phase() == Phase.SUBMITTING
                            ? new Finished(new Outcome.HeldBack(e.opensAt()))
                            : step;
            case UpgradeEvent.StatusSeen e -> step instanceof Running r ? seen(r, e) : step;
        };
    }

    private static UpgradeStep forward(UpgradeStep step) {
        return switch (step) {
            case Explain _, UpgradeStep.CheckFailed _ -> new Checking();
            case Checked c ->
                    c.findings().allowsUpgrade() ? new Confirm(c.findings()) : new Checking();
            case Finished _ -> new Explain();
            case Checking _, Confirm _, Running _ -> step;
        };
    }

    private static UpgradeStep back(UpgradeStep step) {
        return switch (step) {
            case Checking _, UpgradeStep.CheckFailed _, Checked _ -> new Explain();
            case Confirm c -> new Checked(c.findings());
            case Explain _, Running _, Finished _ -> step;
        };
    }

    private static UpgradeStep replied(Running run, UpgradeEvent.Replied event) {
        return switch (event.reply().status()) {
            case FAIL -> new Finished(new Outcome.Refused(event.reply().messages()));
            case PROCESS, SUCCESS -> new Running(run.findings(), Phase.PROCESSING, run.since());
        };
    }

    private static UpgradeStep failed(Running run, ApiFault fault) {
        return fault instanceof ApiFault.InDoubt
                ? new Running(run.findings(), Phase.IN_DOUBT, run.since())
                : new Finished(new Outcome.NotSent(fault));
    }

    /// Only the status tells that it is done; while the exchange works its answers may be anything.
    private static UpgradeStep seen(Running run, UpgradeEvent.StatusSeen event) {
        AccountStatus before = run.findings().account().status();
        if (event.status() == run.findings().target()) {
            return new Finished(new Outcome.Succeeded(before, event.status()));
        }
        Instant doubtEnds = run.since().plus(DOUBT_LASTS);
        return run.phase() == Phase.IN_DOUBT && event.at().isAfter(doubtEnds)
                ? new Finished(new Outcome.Unresolved(event.status()))
                : run;
    }
}
