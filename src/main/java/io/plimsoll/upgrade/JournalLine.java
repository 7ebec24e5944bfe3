package io.plimsoll.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.upgrade.JournalEntry.State;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/// An entry as a line of text: the version of the format, the fields with tabs between, and a
/// checksum of all of it.
final class JournalLine {
    private static final String VERSION = "1";
    private static final String TAB = "\t";
    private static final int FIELDS = 10;

    private JournalLine() {}

    static String of(JournalEntry entry) {
        Run run = entry.run();
        String text =
                String.join(
                        TAB,
                        VERSION,
                        entry.at().toString(),
                        entry.state().name(),
                        run.id(),
                        run.from().name(),
                        run.target().name(),
                        names(run.agreed()),
                        run.since().toString(),
                        entry.opensAt().toString());
        return text + TAB + checksum(text);
    }

    static JournalEntry read(String line, Path file, int number) throws JournalException {
        List<String> fields = Arrays.asList(line.split(TAB, -1));
        if (!checks(line)) throw new JournalException(new JournalFault.Damaged(file, number));
        if (!fields.getFirst().equals(VERSION))
            throw new JournalException(new JournalFault.Newer(file));
        try {
            if (fields.size() != FIELDS) throw new IllegalArgumentException("fields");
            Run run =
                    new Run(
                            fields.get(3),
                            AccountStatus.valueOf(fields.get(4)),
                            AccountStatus.valueOf(fields.get(5)),
                            subjects(fields.get(6)),
                            Instant.parse(fields.get(7)));
            return new JournalEntry(
                    State.valueOf(fields.get(2)),
                    run,
                    Instant.parse(fields.get(1)),
                    Instant.parse(fields.get(8)));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JournalException(new JournalFault.Damaged(file, number), e);
        }
    }

    private static boolean checks(String line) {
        int end = line.lastIndexOf(TAB);
        return end > 0 && line.substring(end + 1).equals(checksum(line.substring(0, end)));
    }

    private static String checksum(String text) {
        CRC32 crc = new CRC32();
        crc.update(text.getBytes(UTF_8));
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }

    private static String names(Set<CheckSubject> subjects) {
        return subjects.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    /// A subject that this version does not know any more was agreed to all the same.
    private static Set<CheckSubject> subjects(String names) {
        Set<CheckSubject> all = EnumSet.noneOf(CheckSubject.class);
        for (CheckSubject subject : CheckSubject.values()) {
            if (Arrays.asList(names.split(",")).contains(subject.name())) all.add(subject);
        }
        return all;
    }
}
