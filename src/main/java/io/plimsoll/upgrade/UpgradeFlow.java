package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.upgrade.UpgradeStep.Armed;
import io.plimsoll.upgrade.UpgradeStep.Barred;
import io.plimsoll.upgrade.UpgradeStep.CheckFailed;
import io.plimsoll.upgrade.UpgradeStep.Checked;
import io.plimsoll.upgrade.UpgradeStep.Checking;
import io.plimsoll.upgrade.UpgradeStep.Confirm;
import io.plimsoll.upgrade.UpgradeStep.Explain;
import io.plimsoll.upgrade.UpgradeStep.Finished;
import io.plimsoll.upgrade.UpgradeStep.Phase;
import io.plimsoll.upgrade.UpgradeStep.Preparing;
import io.plimsoll.upgrade.UpgradeStep.Running;

import java.time.Duration;
import java.time.Instant;

/// The upgrade as a table: which event leads from which step to which. Pure; an event that does not
/// belong to a step leaves it as it is, so that a late answer can do no harm.
///
/// No event ends a run of which a request may be at the exchange, but the exchange's own word (its
/// reply, or the new status twice) and the user's. Time never does.
public final class UpgradeFlow {
    /// How late an armed run may begin. The user has agreed to that opening, not to any later
    /// minute.
    static final Duration PUNCTUAL = Duration.ofMinutes(2);

    /// Within this, two openings are of the same closed minutes: they end five minutes later while
    /// certain positions are held.
    private static final Duration SAME_OPENING = Duration.ofMinutes(10);

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
            case UpgradeEvent.MinuteJudged(var gate) -> judged(step, gate);
            case UpgradeEvent.Resumed(var entry) -> resumed(step, entry);
            case UpgradeEvent.JournalUnusable(var fault) ->
                    isBeforeRun(step) ? new Barred(fault) : step;
            case UpgradeEvent.JournalFree _ -> step instanceof Barred ? new Explain() : step;
            case UpgradeEvent.Submitted(var run) ->
                    step instanceof Confirm(var findings) && findings.allowsUpgrade()
                            ? new Preparing(run)
                            : step;
            case UpgradeEvent.WasArmed(var run, var opensAt) ->
                    isBeforeRun(step) ? new Armed(run, opensAt) : step; // the journal has it
            case UpgradeEvent.WasDisarmed _ ->
                    step instanceof Armed(var run, _)
                            ? new Finished(run, new Outcome.CalledOff())
                            : step;
            case UpgradeEvent.Prepared(var findings) ->
                    step instanceof Preparing(var run) ? prepared(run, findings) : step;
            case UpgradeEvent.Stopped(var run, var outcome) -> stopped(step, run, outcome);
            case UpgradeEvent.Replied e ->
                    step instanceof Running run && run.awaitsReply() ? replied(run, e) : step;
            case UpgradeEvent.CallFailed(var fault) ->
                    step instanceof Running run && run.awaitsReply() ? failed(run, fault) : step;
            case UpgradeEvent.Withheld(var opensAt) ->
                    step instanceof Running run && run.awaitsReply()
                            ? new Finished(run.run(), new Outcome.HeldBack(opensAt))
                            : step;
            case UpgradeEvent.StatusSeen e ->
                    step instanceof Running run && !run.awaitsReply() ? seen(run, e) : step;
            case UpgradeEvent.WasClosed _ ->
                    step instanceof Running run && !run.awaitsReply()
                            ? new Finished(run.run(), new Outcome.Closed())
                            : step;
        };
    }

    private static UpgradeStep forward(UpgradeStep step) {
        return switch (step) {
            case Explain _ -> new Checking();
            case Checked(var findings) ->
                    findings.allowsConfirming() ? new Confirm(findings) : step;
            case Finished(_, Outcome.Refused _), Finished(_, Outcome.Changed _) -> new Checking();
            case Finished _ -> new Explain();
            case Barred _, Checking _, CheckFailed _, Confirm _, Armed _, Preparing _, Running _ ->
                    step;
        };
    }

    private static UpgradeStep back(UpgradeStep step) {
        return switch (step) {
            case Checking _, CheckFailed _, Checked _ -> new Explain();
            case Confirm(var findings) -> new Checked(findings);
            case Explain _, Barred _, Armed _, Preparing _, Running _, Finished _ -> step;
        };
    }

    private static boolean isBeforeRun(UpgradeStep step) {
        return switch (step) {
            case Explain _, Barred _, Checking _, CheckFailed _, Checked _, Confirm _ -> true;
            case Armed _, Preparing _, Running _, Finished _ -> false;
        };
    }

    private static UpgradeStep judged(UpgradeStep step, Gate gate) {
        return switch (step) {
            case Checked(var findings) -> new Checked(findings.at(gate));
            case Confirm(var findings) -> new Confirm(findings.at(gate));
            case Armed armed -> waited(armed, gate);
            case Explain _,
                    Barred _,
                    Checking _,
                    CheckFailed _,
                    Preparing _,
                    Running _,
                    Finished _ ->
                    step;
        };
    }

    private static UpgradeStep waited(Armed armed, Gate gate) {
        Run run = armed.run();
        Instant opensAt = armed.opensAt();
        return switch (gate.state()) {
            case UNKNOWN -> armed;
            case CLOSED, CLOSING -> {
                Duration later = Duration.between(opensAt, gate.opens());
                if (later.abs().compareTo(SAME_OPENING) <= 0) yield new Armed(run, gate.opens());
                yield later.isPositive()
                        ? new Finished(run, new Outcome.Missed(opensAt))
                        : armed; // the clock was set back
            }
            case OPEN -> {
                if (gate.now().isBefore(opensAt)) yield armed;
                yield gate.now().isAfter(opensAt.plus(PUNCTUAL))
                        ? new Finished(run, new Outcome.Missed(opensAt))
                        : new Preparing(run.sentAt(gate.now()));
            }
        };
    }

    private static UpgradeStep resumed(UpgradeStep step, JournalEntry entry) {
        boolean unsent = step instanceof Running running && running.awaitsReply();
        if (!isBeforeRun(step) && !unsent) return step;
        return switch (entry.state()) {
            case ARMED -> unsent ? step : new Armed(entry.run(), entry.opensAt());
            // whether its first byte left is not known
            case SUBMITTING, IN_DOUBT -> new Running(entry.run(), Phase.IN_DOUBT, true);
            case PROCESSING -> new Running(entry.run(), Phase.PROCESSING, true);
            case SUCCEEDED, REFUSED, NOT_DONE, NOT_NEEDED, CLOSED -> step;
        };
    }

    private static UpgradeStep prepared(Run run, Findings findings) {
        AccountStatus status = findings.route().from();
        if (status == run.target()) return new Finished(run, new Outcome.NotNeeded(status));
        return run.agreesWith(findings)
                ? new Running(run, Phase.SUBMITTING, findings.widened())
                : new Finished(run, new Outcome.Changed(findings));
    }

    private static UpgradeStep stopped(UpgradeStep step, Run run, Outcome outcome) {
        return switch (step) {
            case Confirm _, Armed _, Preparing _ -> new Finished(run, outcome);
            case Running running when running.awaitsReply() -> new Finished(run, outcome);
            case Explain _, Barred _, Checking _, CheckFailed _, Checked _, Running _, Finished _ ->
                    step;
        };
    }

    private static UpgradeStep replied(Running run, UpgradeEvent.Replied event) {
        return switch (event.reply().status()) {
            case FAIL -> new Finished(run.run(), new Outcome.Refused(event.reply().messages()));
            case PROCESS, SUCCESS -> run.in(Phase.PROCESSING);
        };
    }

    private static UpgradeStep failed(Running run, ApiFault fault) {
        if (fault.leavesDoubt()) return run.in(Phase.IN_DOUBT);
        boolean underWay =
                fault instanceof ApiFault.Refused refused && refused.code() == ALREADY_UPGRADING;
        return underWay
                ? run.in(Phase.PROCESSING)
                : new Finished(run.run(), new Outcome.NotDone(fault));
    }

    /// Only the status tells that it is done, and only when it tells so twice and nothing else says
    /// that the exchange is still at it: while it works its answers may be anything.
    private static UpgradeStep seen(Running run, UpgradeEvent.StatusSeen event) {
        boolean arrived = event.status() == run.run().target() && !event.moving();
        return switch (run.phase()) {
            case SUBMITTING -> run;
            case SETTLING ->
                    arrived
                            ? new Finished(
                                    run.run(),
                                    new Outcome.Succeeded(run.run().from(), event.status()))
                            : run.in(Phase.PROCESSING);
            case IN_DOUBT, PROCESSING -> {
                if (arrived) yield run.in(Phase.SETTLING);
                yield event.moving() ? run.in(Phase.PROCESSING) : run;
            }
        };
    }
}
