package io.plimsoll.vault;

/// The vault did not do what was asked.
public final class VaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient VaultFault fault;

    VaultException(VaultFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    VaultException(VaultFault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    /// Why.
    public VaultFault fault() {
        return fault;
    }
}
