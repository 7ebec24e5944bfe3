package io.plimsoll.audit;

import io.plimsoll.audit.AuditEntry.Asked;
import io.plimsoll.audit.AuditEntry.Ended;
import io.plimsoll.audit.AuditEntry.Outcome;

import java.util.Optional;
import java.util.stream.Stream;

/// One change, from the question to its end.
///
/// @param ended empty while it is under way, and for good when the app ended meanwhile
public record AuditCall(Asked asked, Optional<Ended> ended) {

    /// Whether the change may have been made without anybody knowing. So it is of one whose end was
    /// never written.
    public boolean leavesDoubt() {
        return ended.map(Ended::outcome).map(Outcome::isDoubtful).orElse(true);
    }

    /// Whether a text stands anywhere in it; upper and lower case are the same.
    boolean holds(String text) {
        return words().anyMatch(word -> holds(word, text.strip()));
    }

    private static boolean holds(String word, String text) {
        int last = word.length() - text.length();
        for (int i = 0; i <= last; i++) {
            if (word.regionMatches(true, i, text, 0, text.length())) return true;
        }
        return false;
    }

    private Stream<String> words() {
        AuditEntry.Call call = asked.call();
        Stream<String> question =
                Stream.of(
                        call.account(),
                        call.environment().name(),
                        call.host(),
                        call.endpoint(),
                        asked.body(),
                        asked.before());
        return Stream.concat(question, ended.stream().flatMap(end -> words(end.outcome())));
    }

    private static Stream<String> words(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> Stream.of(answered.result());
            case Outcome.Failed failed ->
                    Stream.concat(
                            Stream.of(failed.kind(), failed.text()),
                            failed.code().stream().mapToObj(Integer::toString));
        };
    }
}
