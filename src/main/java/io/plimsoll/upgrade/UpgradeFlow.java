package io.plimsoll.upgrade;

import io.plimsoll.bybit.ApiFault;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Running;

import java.time.Duration;

/// The upgrade as a table: which event leads from which step to which. Pure; an event that does not
/// belong to a step leaves it as it is, so that a late answer can do no harm.
public final class UpgradeFlow {
    /// How long the old status has to be seen after a lost reply until the run counts as
    /// unresolved. The exchange's own guidance speaks of a minute, older ones of three to five.
    static final Duration DOUBT_LASTS = Duration.ofMinutes(5);

    /// The exchange's code for a call that met an upgrade of this account already under way.
    static final int ALREADY_UPGRADING = 3100197;

    private UpgradeFlow() {}

    public static UpgradeStep next(UpgradeStep step, UpgradeEvent event) {
        return switch (event) {
            case UpgradeEvent.Next _ -> forward(step);
            case UpgradeEvent.Back _ -> back(step);
            case UpgradeEvent.CheckAgain _ ->
                    step instanceof Checked || step instanceof CheckFailed ? new Checking() : step;
            case UpgradeEvent.ChecksRead(var findings) ->
                    step instanceof Checking ? new Checked(findings) : step;
            case UpgradeEvent.ChecksUnreadable(var fault) ->
                    step instanceof Checking ? new CheckFailed(fault) : step;
            case UpgradeEvent.MinuteJudged(var gate) ->
                    step instanceof Checked(var findings) ? new Checked(findings.at(gate)) : step;
            case UpgradeEvent.Submitted(var at) ->
                    step instanceof Confirm(var findings) && findings.allowsUpgrade()
                            ? new Running(findings, Phase.SUBMITTING, at)
                            : step;
            case UpgradeEvent.Replied e ->
                    step instanceof Running run && run.awaitsReply() ? replied(run, e) : step;
            case UpgradeEvent.CallFailed(var fault) ->
                    step instanceof Running run && run.awaitsReply() ? failed(run, fault) : step;
            case UpgradeEvent.Withheld(var opensAt) ->
                    step instanceof Running run && run.awaitsReply()
                            ? new Finished(new Outcome.HeldBack(opensAt))
                            : step;
            case UpgradeEvent.StatusSeen e -> step instanceof Running run ? seen(run, e) : step;
        };
    }

    private static UpgradeStep forward(UpgradeStep step) {
        return switch (step) {
            case Explain _ -> new Checking();
            case Checked(var findings) -> findings.allowsUpgrade() ? new Confirm(findings) : step;
            case Finished _ -> new Explain();
            case Checking _, CheckFailed _, Confirm _, Running _ -> step;
        };
    }

    private static UpgradeStep back(UpgradeStep step) {
        return switch (step) {
            case Checking _, CheckFailed _, Checked _ -> new Explain();
            case Confirm(var findings) -> new Checked(findings);
            case Explain _, Running _, Finished _ -> step;
        };
    }

    private static UpgradeStep replied(Running run, UpgradeEvent.Replied event) {
        return switch (event.reply().status()) {
            case FAIL -> new Finished(new Outcome.Refused(event.reply().messages()));
            case PROCESS, SUCCESS -> run.in(Phase.PROCESSING);
        };
    }

    private static UpgradeStep failed(Running run, ApiFault fault) {
        return switch (fault) {
            case ApiFault.InDoubt _, ApiFault.Unreadable _ -> run.in(Phase.IN_DOUBT);
            case ApiFault.Refused refused when refused.code() == ALREADY_UPGRADING ->
                    run.in(Phase.PROCESSING);
            case ApiFault.Refused _,
                    ApiFault.KeyRefused _,
                    ApiFault.PermissionMissing _,
                    ApiFault.ClockOff _,
                    ApiFault.RateLimited _,
                    ApiFault.IpBlocked _,
                    ApiFault.RegionBlocked _,
                    ApiFault.NotRecorded _,
                    ApiFault.Unchangeable _,
                    ApiFault.HeldBack _,
                    ApiFault.Unreachable _ ->
                    new Finished(new Outcome.NotDone(fault));
        };
    }

    /// Only the status tells that it is done; while the exchange works its answers may be anything.
    private static UpgradeStep seen(Running run, UpgradeEvent.StatusSeen event) {
        Route route = run.findings().route();
        if (event.status() == route.target()) {
            return new Finished(new Outcome.Succeeded(route.from(), event.status()));
        }
        boolean doubtIsOver = event.at().isAfter(run.since().plus(DOUBT_LASTS));
        return run.phase() == Phase.IN_DOUBT && doubtIsOver
                ? new Finished(new Outcome.Unresolved(event.status()))
                : run;
    }
}
