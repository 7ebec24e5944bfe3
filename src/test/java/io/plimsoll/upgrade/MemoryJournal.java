package io.plimsoll.upgrade;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A journal inside a test, which can be told to fail.
public final class MemoryJournal implements Journal {
    private final List<JournalEntry> entries = new CopyOnWriteArrayList<>();
    private volatile Optional<JournalFault> trouble = Optional.empty();
    private volatile boolean open;

    public List<JournalEntry> entries() {
        return List.copyOf(entries);
    }

    public List<JournalEntry.State> states() {
        return entries.stream().map(JournalEntry::state).toList();
    }

    /// As an earlier run of the app has left it.
    public MemoryJournal having(JournalEntry entry) {
        entries.add(entry);
        return this;
    }

    /// From now on it can be neither opened nor written; empty lets it work again.
    public void failing(Optional<JournalFault> fault) {
        trouble = fault;
    }

    public boolean isOpen() {
        return open;
    }

    @Override
    public Optional<JournalEntry> open() throws JournalException {
        failIfTold();
        open = true;
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    @Override
    public void write(JournalEntry entry) throws JournalException {
        failIfTold();
        entries.add(entry);
    }

    @Override
    public void setAside() {
        entries.clear();
        trouble = Optional.empty();
    }

    @Override
    public void close() {
        open = false;
    }

    private void failIfTold() throws JournalException {
        Optional<JournalFault> fault = trouble;
        if (fault.isPresent()) throw new JournalException(fault.get());
    }
}
