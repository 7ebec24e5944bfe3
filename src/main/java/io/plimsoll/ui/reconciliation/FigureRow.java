package io.plimsoll.ui.reconciliation;

import io.plimsoll.calc.Verdict;
import io.plimsoll.calc.book.Entry;
import io.plimsoll.calc.book.Reason;
import io.plimsoll.ui.support.EntryText;
import io.plimsoll.ui.support.Messages;

import java.util.Locale;
import java.util.Optional;

/// One figure with what the exchange says of it.
///
/// @param place in the account's book
/// @param reason of a difference, where it can be told
public record FigureRow(Entry entry, int place, Optional<Reason> reason) {

    public String id() {
        return entry.id();
    }

    public Verdict verdict() {
        return entry.figure().verdict();
    }

    /// The verdict with its reason, in a few words.
    String verdictWords() {
        return reason.map(why -> Messages.text(key(why))).orElseGet(() -> Messages.name(verdict()));
    }

    private static String key(Reason why) {
        return "Reason." + why.name() + ".row";
    }

    boolean matches(String words) {
        return (EntryText.name(entry) + " " + EntryText.owner(entry) + " " + id())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }
}
