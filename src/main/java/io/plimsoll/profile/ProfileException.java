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

    static ProfileException of(VaultException e) {
        return new ProfileException(new ProfileFault.KeyNotHeld(e.fault()));
    }

    static ProfileException of(StorageException e) {
        return new ProfileException(new ProfileFault.ListNotKept(e.fault()));
    }

    /// Why.
    public ProfileFault fault() {
        return fault;
    }
}
