package io.plimsoll.upgrade;

/// Why the journal of upgrades cannot be used; without it no upgrade is begun.
public final class JournalException extends Exception {
    private final JournalFault fault;

    JournalException(JournalFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    JournalException(JournalFault fault, Exception cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    public JournalFault fault() {
        return fault;
    }
}
