package io.plimsoll.upgrade;

import java.util.Optional;

/// What outlasts this process of an account's upgrades. Written and flushed before the app acts on
/// it, so that after a crash it says at least as much as was done, never less.
public interface Journal extends AutoCloseable {

    /// For an account that cannot be changed, such as a recording: it has no runs.
    Journal NONE =
            new Journal() {
                @Override
                public Optional<JournalEntry> open() {
                    return Optional.empty();
                }

                @Override
                public void write(JournalEntry entry) {
                    throw new IllegalStateException("this account cannot be changed");
                }

                @Override
                public void setAside() {}

                @Override
                public void close() {}
            };

    /// Takes the journal for this process and reads its last entry; may be called again.
    ///
    /// @throws JournalException when another process has it, or it cannot be read
    Optional<JournalEntry> open() throws JournalException;

    /// Adds an entry. When this returns, it is on the disk.
    void write(JournalEntry entry) throws JournalException;

    /// Puts a journal that cannot be read out of the way and begins a new one. The old file stays
    /// beside it.
    void setAside() throws JournalException;

    /// Gives the journal free for other processes.
    @Override
    void close();
}
