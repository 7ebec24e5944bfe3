package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.sandbox.engine.UpgradeConduct;
import io.plimsoll.sandbox.rest.Fault;
import io.plimsoll.upgrade.JournalEntry.State;
import io.plimsoll.upgrade.SimulatedApp.Killed;
import io.plimsoll.upgrade.SimulatedDisk.Moment;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;

/// One account, one user who wants it upgraded, and one trouble. All of it follows from the seed.
///
/// The user is impatient: presses buttons twice and out of order, starts over after a refusal, and
/// restarts an app that has died. One thing is believed of that user, which the app asks for: a run
/// of which nothing is heard is closed only after a look at the exchange's website.
final class SimulatedRun {
    private static final int MOST_TURNS = 1500;
    private static final int MOST_STARTS = 3;
    private static final Duration LONG = Duration.ofMinutes(5);

    /// What goes wrong, or is out of the ordinary.
    enum Trouble {
        NONE,
        CUT_BEFORE,
        REPLY_LOST,
        REPLY_CUT_SHORT,
        SERVER_ERROR,
        NOT_JSON,
        FAIL,
        STALLS,
        FLAPS,
        UNREADABLE_MEANWHILE,
        KILLED_BEFORE_JOURNAL,
        KILLED_AFTER_JOURNAL,
        KILLED_BEFORE_SENDING,
        KILLED_AFTER_SENDING,
        KILLED_WHILE_PROCESSING,
        REPLY_LOST_AND_KILLED,
        TWO_APPS,
        CLOCK_JUMP,
        ARMED,
        ARMED_AND_KILLED,
        ARMED_AND_ASLEEP
    }

    /// What became of it.
    ///
    /// @param struck the trouble came to pass
    /// @param starts how often the journal says that a request is about to leave
    /// @param requests how many reached the exchange
    /// @param isTrue what the app says in the end is so
    record Report(
            int seed,
            Trouble trouble,
            boolean struck,
            boolean ended,
            End end,
            int starts,
            int requests,
            int accepted,
            int askedWhileRunning,
            int inClosedMinutes,
            boolean isTrue) {

        enum End {
            UPGRADED,
            REFUSED,
            NOT_SENT,
            CLOSED,
            NONE
        }
    }

    private final int seed;
    private final Random random;
    private final SimulatedExchange exchange;
    private final SimulatedDisk disk;
    private final Path folder;
    private final Trouble trouble;
    private @Nullable SimulatedApp app;
    private @Nullable SimulatedApp second;
    private Optional<Outcome> outcome = Optional.empty();
    private boolean struck;
    private boolean over;
    private boolean calm;
    private int starts;

    SimulatedRun(int seed, SimulatedExchange exchange, Path folder) {
        this.seed = seed;
        this.exchange = exchange;
        this.folder = folder;
        random = new Random(seed * 7919L);
        trouble = Trouble.values()[seed % Trouble.values().length];
        disk = new SimulatedDisk(seed % 10 == 0 ? Optional.of(folder) : Optional.empty());
    }

    Report go() {
        exchange.reset(Duration.ofSeconds(random.nextInt(3600)), seed % 250 == 0);
        if (isAboutArming()) passUntilClosed();
        disk.atEveryLine(this::atLine);
        exchange.around(this::beforeSending, this::afterSending);
        exchange.conduct(
                switch (trouble) {
                    case FAIL -> UpgradeConduct.REFUSES;
                    case STALLS -> UpgradeConduct.STALLS;
                    case FLAPS -> UpgradeConduct.FLAPS;
                    default -> UpgradeConduct.USUAL;
                });
        aimFaults();
        app = started();
        int turns = 0;
        while (!over && turns < MOST_TURNS) {
            turns++;
            if (turns == MOST_TURNS / 2) becomeCalm();
            turn();
        }
        return report();
    }

    private void aimFaults() {
        switch (trouble) {
            case CUT_BEFORE -> exchange.nextUpgradeMeets(Fault.CONNECTION_CUT_BEFORE);
            case REPLY_LOST, REPLY_LOST_AND_KILLED -> exchange.nextUpgradeMeets(Fault.REPLY_LOST);
            case REPLY_CUT_SHORT -> exchange.nextUpgradeMeets(Fault.CUT_BODY);
            case SERVER_ERROR -> exchange.nextUpgradeMeets(Fault.SERVER_ERROR);
            case NOT_JSON -> exchange.nextUpgradeMeets(Fault.NOT_JSON);
            default -> {}
        }
    }

    private boolean isAboutArming() {
        return switch (trouble) {
            case ARMED, ARMED_AND_KILLED, ARMED_AND_ASLEEP -> true;
            default -> false;
        };
    }

    private void passUntilClosed() {
        while (exchange.now().atOffset(ZoneOffset.UTC).getMinute() < 50) {
            exchange.pass(Duration.ofSeconds(30));
        }
    }

    private SimulatedApp started() {
        SimulatedApp fresh = new SimulatedApp(exchange, disk.mounted(), folder);
        fresh.poll();
        return fresh;
    }

    /// From here on the exchange and the network are well.
    private void becomeCalm() {
        calm = true;
        exchange.conduct(UpgradeConduct.USUAL);
        exchange.setStatusReadable(true);
    }

    private void turn() {
        if (app == null) {
            exchange.pass(Duration.ofSeconds(random.nextInt(200)));
            if (second == null) app = started();
            else {
                app = second; // the other app is what the user has now
                second = null;
            }
        }
        app = acted(app);
        if (second != null) second = acted(second);
        else if (trouble == Trouble.TWO_APPS && !calm && random.nextInt(10) == 0) {
            second = started();
            struck = true;
        }
        happen();
        exchange.pass(Duration.ofMillis(random.nextInt(4000)));
    }

    /// The app after its turn; none when it died.
    private @Nullable SimulatedApp acted(SimulatedApp one) {
        try {
            if (random.nextInt(20) == 0) one.poll();
            if (one.isBusy() && random.nextInt(5) > 0) one.work();
            else use(one);
            one.pulse();
            return one;
        } catch (Killed _) {
            one.die();
            return null;
        }
    }

    private void use(SimulatedApp one) {
        if (random.nextInt(10) == 0) fumble(one);
        switch (one.step()) {
            case UpgradeStep.Explain _ -> one.model().next();
            case UpgradeStep.Barred _ -> {
                if (random.nextInt(4) == 0) one.model().openJournal();
            }
            case UpgradeStep.Checking _, UpgradeStep.Preparing _ -> {}
            case UpgradeStep.CheckFailed _ -> one.model().checkAgain();
            case UpgradeStep.Checked(var findings) -> {
                if (findings.allowsConfirming()) one.model().next();
                else if (one == app && findings.route().from() == AccountStatus.UTA2_PRO) {
                    outcome = Optional.of(new Outcome.NotNeeded(AccountStatus.UTA2_PRO));
                    over = true;
                } else one.model().checkAgain();
            }
            case UpgradeStep.Confirm _ -> confirm(one);
            case UpgradeStep.Armed _ -> waitArmed(one);
            case UpgradeStep.Running running -> watch(one, running);
            case UpgradeStep.Finished(_, var how) -> end(one, how);
        }
    }

    /// Presses what is not due.
    private void fumble(SimulatedApp one) {
        switch (random.nextInt(5)) {
            case 0 -> one.model().submit();
            case 1 -> one.model().back();
            case 2 -> one.model().next();
            case 3 -> one.model().checkAgain();
            default -> one.model().arm();
        }
    }

    private void confirm(SimulatedApp one) {
        one.model().understoodProperty().set(true);
        one.model().submit();
        one.model().submit();
        if (isAboutArming() || random.nextInt(4) == 0) one.model().arm();
        else exchange.pass(Duration.ofSeconds(random.nextInt(120)));
    }

    private void waitArmed(SimulatedApp one) {
        if (isAboutArming()) struck |= trouble == Trouble.ARMED;
        if (random.nextInt(200) == 0) one.model().disarm();
        exchange.pass(Duration.ofSeconds(random.nextInt(40)));
    }

    private void watch(SimulatedApp one, UpgradeStep.Running running) {
        exchange.pass(Duration.ofSeconds(random.nextInt(20)));
        boolean silent = running.run().since().plus(LONG).isBefore(exchange.now());
        if (silent && !exchange.isMoving() && !exchange.isDone()) one.model().closeRun();
    }

    private void end(SimulatedApp one, Outcome how) {
        while (one.isBusy()) one.work();
        if (one != app) {
            one.model().next();
            return;
        }
        outcome = Optional.of(how);
        boolean wants =
                switch (how) {
                    case Outcome.Succeeded _, Outcome.NotNeeded _ -> false;
                    default -> random.nextBoolean();
                };
        if (wants && starts < MOST_STARTS) one.model().next();
        else over = true;
    }

    /// What happens by itself while an app is at a step.
    private void happen() {
        UpgradeStep step = app == null ? new UpgradeStep.Explain() : app.step();
        switch (trouble) {
            case KILLED_WHILE_PROCESSING, REPLY_LOST_AND_KILLED -> {
                if (step.isUnderWay() && !calm && random.nextInt(4) == 0) kill();
            }
            case ARMED_AND_KILLED -> {
                if (step instanceof UpgradeStep.Armed && !struck && random.nextInt(10) == 0) kill();
            }
            case ARMED_AND_ASLEEP -> {
                if (step instanceof UpgradeStep.Armed && !struck && random.nextInt(10) == 0) {
                    struck = true;
                    exchange.pass(Duration.ofMinutes(5 + random.nextInt(90)));
                }
            }
            case TWO_APPS -> {
                if (second != null && !calm && random.nextInt(60) == 0) kill();
            }
            case CLOCK_JUMP -> {
                if (!calm && random.nextInt(8) == 0) {
                    struck = true;
                    exchange.setPcBehind(Duration.ofSeconds(random.nextInt(7200)));
                }
            }
            case UNREADABLE_MEANWHILE -> {
                if (step.isUnderWay() && !calm && !struck) {
                    struck = true;
                    exchange.setStatusReadable(false);
                } else if (struck && random.nextInt(60) == 0) {
                    exchange.setStatusReadable(true);
                }
            }
            case STALLS -> {
                struck |= exchange.accepted() > 0;
                if (random.nextInt(100) == 0) exchange.conduct(UpgradeConduct.USUAL);
            }
            case FLAPS -> struck |= exchange.accepted() > 0;
            case FAIL -> {
                struck |= exchange.requests() > 0;
                if (struck) exchange.conduct(UpgradeConduct.USUAL);
            }
            case NONE -> struck = true;
            default -> {}
        }
    }

    private void kill() {
        if (app == null) return;
        struck = true;
        app.die();
        app = null;
    }

    private void atLine(Moment moment, State state) {
        if (state != State.SUBMITTING) return;
        if (moment == Moment.AFTER) starts++;
        Moment deadly =
                switch (trouble) {
                    case KILLED_BEFORE_JOURNAL -> Moment.BEFORE;
                    case KILLED_AFTER_JOURNAL -> Moment.AFTER;
                    default -> null;
                };
        if (moment == deadly) dieOnce();
    }

    private void beforeSending() {
        if (trouble == Trouble.KILLED_BEFORE_SENDING) dieOnce();
    }

    private void afterSending() {
        switch (trouble) {
            case KILLED_AFTER_SENDING -> dieOnce();
            case CUT_BEFORE, REPLY_LOST, REPLY_CUT_SHORT, SERVER_ERROR, NOT_JSON -> struck = true;
            default -> {}
        }
    }

    private void dieOnce() {
        if (struck) return;
        struck = true;
        throw new Killed();
    }

    private Report report() {
        boolean ended = over;
        if (app != null) app.die();
        if (second != null) second.die();
        boolean done = exchange.isDone();
        return new Report(
                seed,
                trouble,
                struck,
                ended,
                end(done),
                starts,
                exchange.requests(),
                exchange.accepted(),
                exchange.askedWhileRunning(),
                exchange.callsInClosedMinutes(),
                ended && !exchange.isMoving() && saysUpgraded() == done && journalIsClosed());
    }

    private Report.End end(boolean done) {
        if (done) return Report.End.UPGRADED;
        return outcome.map(
                        how ->
                                switch (how) {
                                    case Outcome.Refused _ -> Report.End.REFUSED;
                                    case Outcome.Closed _ -> Report.End.CLOSED;
                                    default -> Report.End.NOT_SENT;
                                })
                .orElse(Report.End.NONE);
    }

    private boolean saysUpgraded() {
        return outcome.filter(
                        how -> how instanceof Outcome.Succeeded || how instanceof Outcome.NotNeeded)
                .isPresent();
    }

    private boolean journalIsClosed() {
        Journal journal = disk.mounted();
        try {
            return journal.open().filter(last -> last.state().isOpen()).isEmpty();
        } catch (JournalException e) {
            return false;
        } finally {
            journal.close();
        }
    }
}
