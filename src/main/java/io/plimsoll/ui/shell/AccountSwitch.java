package io.plimsoll.ui.shell;

import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;

/// Opens another account in place of the present one, on the FX thread.
public interface AccountSwitch {

    /// The embedded exchange's.
    void openSandbox();

    /// One of the user's.
    ///
    /// @throws ProfileException when its key is not at hand; the present account stays open
    void open(Profile profile) throws ProfileException;
}
