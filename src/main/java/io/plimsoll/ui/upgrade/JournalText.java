package io.plimsoll.ui.upgrade;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.upgrade.JournalFault;

/// What is wrong with the journal of upgrades, in two sentences.
final class JournalText {
    private JournalText() {}

    static String whatHappened(JournalFault fault) {
        return switch (fault) {
            case JournalFault.InUse _ -> text("upgrade.journal.inUse");
            case JournalFault.NoAccess(var file, String reason) ->
                    text("upgrade.journal.noAccess", file, reason);
            case JournalFault.Damaged(var file, int line) ->
                    text("upgrade.journal.damaged", file, String.valueOf(line));
            case JournalFault.Newer(var file) -> text("upgrade.journal.newer", file);
        };
    }

    static String whatToDo(JournalFault fault) {
        return switch (fault) {
            case JournalFault.InUse _ -> text("upgrade.journal.inUse.do");
            case JournalFault.NoAccess _ -> text("upgrade.journal.noAccess.do");
            case JournalFault.Damaged _ -> text("upgrade.journal.damaged.do");
            case JournalFault.Newer _ -> text("upgrade.journal.newer.do");
        };
    }
}
