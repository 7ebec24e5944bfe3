package io.plimsoll.audit;

import java.util.List;

/// What the log's own hashes say about it.
///
/// The hashes have no key. They show every accident and every careless hand: a line that was
/// changed, taken out, put in or moved, and, by what is kept beside the log, an end that was cut
/// off. They do not show the work of someone who may write both files and makes all hashes anew.
///
/// @param lines how many there are, with the first, which names the format
/// @param findings in the order of the lines; without one that is damage, the log is as it was
///   written
public record Verification(long lines, List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /// Whether all of it is as it was written.
    public boolean isIntact() {
        return findings.stream().noneMatch(finding -> finding.why().isDamage());
    }

    /// Up to which line all of it is as it was written.
    public long intactUpTo() {
        return findings.stream()
                .filter(finding -> finding.why().isDamage())
                .mapToLong(finding -> finding.first() - 1)
                .min()
                .orElse(lines);
    }

    /// Something about some lines.
    ///
    /// @param first number of the first line it is about
    /// @param last number of the last
    public record Finding(long first, long last, Why why) {}

    /// What can be noticed.
    public enum Why {
        /// The line is not what its hash was made of.
        CHANGED,
        /// The line was made anew with its hash: the next one was written after another.
        REPLACED,
        /// Lines with these numbers were written and are not there.
        MISSING,
        /// The line stands behind one that was written after it.
        REORDERED,
        /// A line more than was written.
        ADDED,
        /// The last lines that were written are not there.
        CUT_OFF,
        /// The line is not the one that stood there when the log was last added to.
        REWRITTEN,
        /// What is kept beside the log to tell where it ends is not there.
        NO_HEAD,
        /// A crash cut the last line short: nothing had been sent on it. It was set apart.
        HALF_LINE;

        /// Whether the log is not as it was written.
        public boolean isDamage() {
            return this != HALF_LINE;
        }
    }
}
