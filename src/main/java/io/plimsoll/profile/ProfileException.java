package io.plimsoll.profile;

import io.plimsoll.storage.StorageException;
import io.plimsoll.vault.VaultException;

/// Something about an account of the user's was not done.
public final class ProfileException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ProfileFault fault;

    ProfileException(ProfileFault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    private ProfileException(ProfileFault fault, Exception cause) {
        super(fault.toString(), cause);
        this.fault = fault;
    }

    static ProfileException of(VaultException e) {
        return new ProfileException(new ProfileFault.KeyNotHeld(e.fault()), e);
    }

    static ProfileException of(StorageException e) {
        return new ProfileException(new ProfileFault.ListNotKept(e.fault()), e);
    }

    /// Why.
    public ProfileFault fault() {
        return fault;
    }
}
