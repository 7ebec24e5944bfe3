package io.plimsoll.storage;

import java.io.IOException;

/// A file could not be read or written.
public final class StorageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient StorageFault fault;

    /// With what the system said.
    public StorageException(StorageFault fault, IOException cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    /// Why.
    public StorageFault fault() {
        return fault;
    }
}
