package io.plimsoll.upgrade;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.upgrade.JournalEntry.State;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;

/// A process that writes into the journal that a request is about to leave, and stays until it is
/// killed.
final class JournalHolder {
    static final String WRITTEN = "written";

    private JournalHolder() {}

    public static void main(String[] args) throws JournalException, IOException {
        Instant now = Instant.now();
        Run run = new Run("run", AccountStatus.UTA2, AccountStatus.UTA2_PRO, Set.of(), now);
        JournalFile journal = new JournalFile(Path.of(args[0]));
        journal.open();
        journal.write(JournalEntry.of(State.SUBMITTING, run, now));
        System.out.println(WRITTEN);
        System.out.flush();
        int end = System.in.read(); // for as long as the process lives
        System.exit(end);
    }
}
