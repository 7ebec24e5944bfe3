package io.plimsoll.upgrade;

import io.plimsoll.upgrade.JournalEntry.State;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A journal on a disk that outlasts the apps that use it one after the other. What an app dies of
/// is thrown at it before or after a line is written.
final class SimulatedDisk {
    private static final JournalFault IN_USE = new JournalFault.InUse(Path.of("disk"));

    /// When a line is written.
    enum Moment {
        BEFORE,
        AFTER
    }

    private final List<JournalEntry> lines = new ArrayList<>();
    private final Optional<Path> folder;
    private BiConsumer<Moment, State> hook = (_, _) -> {};
    private @Nullable Object holder;

    /// @param folder of a real file; in memory when empty
    SimulatedDisk(Optional<Path> folder) {
        this.folder = folder;
    }

    /// Happens at every line from now on.
    void atEveryLine(BiConsumer<Moment, State> action) {
        hook = action;
    }

    /// As an app sees it when it is started.
    Journal mounted() {
        return folder.<Journal>map(place -> hooked(new JournalFile(place))).orElseGet(Memory::new);
    }

    private Journal hooked(Journal file) {
        return new Journal() {
            @Override
            public Optional<JournalEntry> open() throws JournalException {
                return file.open();
            }

            @Override
            public void write(JournalEntry entry) throws JournalException {
                hook.accept(Moment.BEFORE, entry.state());
                file.write(entry);
                hook.accept(Moment.AFTER, entry.state());
            }

            @Override
            public void setAside() throws JournalException {
                file.setAside();
            }

            @Override
            public void close() {
                file.close();
            }
        };
    }

    private final class Memory implements Journal {
        @Override
        public Optional<JournalEntry> open() throws JournalException {
            if (holder != null && holder != this) throw new JournalException(IN_USE);
            holder = this;
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast());
        }

        @Override
        public void write(JournalEntry entry) {
            if (holder != this) throw new IllegalStateException("the journal is not open");
            hook.accept(Moment.BEFORE, entry.state());
            lines.add(entry);
            hook.accept(Moment.AFTER, entry.state());
        }

        @Override
        public void setAside() {
            lines.clear();
        }

        @Override
        public void close() {
            if (holder == this) holder = null;
        }
    }
}
