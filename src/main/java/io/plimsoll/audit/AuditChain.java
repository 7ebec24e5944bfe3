package io.plimsoll.audit;

import io.plimsoll.audit.Verification.Finding;
import io.plimsoll.audit.Verification.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Follows the lines of a log from the first to the last, and notices where they do not follow from
/// each other. Goes on behind such a place, so that what was damaged once still vouches for what
/// came after.
final class AuditChain {
    /// What is kept beside the log; empty when there is nothing, or nothing that makes sense.
    private final Optional<AuditHead> head;

    private final Map<Long, Finding> findings = new TreeMap<>();

    /// First and last number of the lines that have not come so far.
    private final TreeMap<Long, Long> gaps = new TreeMap<>();

    private AuditHead last = AuditHead.NONE;
    private long lines;
    private boolean isNewer;

    /// Whether the line where the log is known to have ended is what it was.
    private boolean keepsHead;

    AuditChain(Optional<AuditHead> head) {
        this.head = head;
        keepsHead = head.isEmpty() || head.get().equals(AuditHead.NONE);
    }

    /// The next line of the file.
    void follow(AuditLine line) {
        lines++;
        if (lines == 1) isNewer = line.isOfANewerFormat();
        long expected = last.number() + 1;
        if (!line.isWhole()) {
            found(expected, expected, Why.CHANGED);
            if (line.number() == expected) last = new AuditHead(expected, line.hash());
        } else if (line.number() < expected) {
            found(
                    line.number(),
                    line.number(),
                    fillsGap(line.number()) ? Why.REORDERED : Why.ADDED);
        } else {
            if (line.number() > expected) gaps.put(expected, line.number() - 1);
            else if (!line.before().equals(last.hash()))
                found(Math.max(1, expected - 1), Math.max(1, expected - 1), Why.REPLACED);
            last = new AuditHead(line.number(), line.hash());
            noticed(line);
        }
        if (head.isPresent() && head.get().equals(new AuditHead(line.number(), line.hash())))
            keepsHead = true;
    }

    private void noticed(AuditLine line) {
        if (line.isNotice() && line.entry().orElse(null) instanceof AuditEntry.Noticed noticed)
            found(line.number(), line.number(), noticed.why());
    }

    /// Of several things about one line, the first says it.
    private void found(long first, long lastLine, Why why) {
        findings.putIfAbsent(first, new Finding(first, lastLine, why));
    }

    private boolean fillsGap(long number) {
        Map.Entry<Long, Long> gap = gaps.floorEntry(number);
        if (gap == null || gap.getValue() < number) return false;
        gaps.remove(gap.getKey());
        if (gap.getKey() < number) gaps.put(gap.getKey(), number - 1);
        if (gap.getValue() > number) gaps.put(number + 1, gap.getValue());
        return true;
    }

    Verification verification(boolean hasHalfLine) {
        Map<Long, Finding> all = new TreeMap<>(findings);
        gaps.forEach((first, end) -> all.putIfAbsent(first, new Finding(first, end, Why.MISSING)));
        endFindings(hasHalfLine).forEach(finding -> all.putIfAbsent(finding.first(), finding));
        return new Verification(lines, List.copyOf(all.values()));
    }

    /// What is wrong with the end of the log, by what is kept beside it.
    List<Finding> endFindings(boolean hasHalfLine) {
        List<Finding> found = new ArrayList<>();
        long end = last.number();
        if (head.isEmpty()) {
            // a crash can come between the first line and what is kept beside it, not later
            if (lines > 1) found.add(new Finding(end, end, Why.NO_HEAD));
        } else {
            long known = head.get().number();
            if (known > end) found.add(new Finding(end + 1, known, Why.CUT_OFF));
            else if (!keepsHead) found.add(new Finding(known, known, Why.REWRITTEN));
            // a crash can come between one line and what is kept beside it, not between two
            else if (end > known + 1) found.add(new Finding(known + 2, end, Why.ADDED));
        }
        if (hasHalfLine) found.add(new Finding(end + 1, end + 1, Why.HALF_LINE));
        return found;
    }

    /// Whether a later version of the app has begun this log.
    boolean isNewer() {
        return isNewer;
    }

    boolean isEmpty() {
        return lines == 0;
    }

    /// What the next line is to follow: where lines were cut off, the last of them, so that the gap
    /// shows for good.
    AuditHead end() {
        return head.filter(known -> known.number() > last.number()).orElse(last);
    }
}
