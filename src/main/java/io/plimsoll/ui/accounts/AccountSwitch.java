package io.plimsoll.ui.accounts;

import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.upgrade.UpgradeStep;

/// Opens another account in place of the present one, on the FX thread.
public interface AccountSwitch {

    /// Whether an upgrade of the open account is in the way of leaving it.
    enum Hold {
        NONE,
        /// It waits for the next opening; leaving the account gives that up.
        ARMED,
        UNDER_WAY;

        public static Hold of(UpgradeStep step) {
            return switch (step) {
                case UpgradeStep.Armed _ -> ARMED;
                case UpgradeStep.Preparing _, UpgradeStep.Running _ -> UNDER_WAY;
                case UpgradeStep.Explain _,
                        UpgradeStep.Barred _,
                        UpgradeStep.Checking _,
                        UpgradeStep.CheckFailed _,
                        UpgradeStep.Checked _,
                        UpgradeStep.Confirm _,
                        UpgradeStep.Finished _ ->
                        NONE;
            };
        }
    }

    Hold hold();

    /// The embedded exchange's.
    void openSandbox();

    /// One of the user's.
    ///
    /// @throws ProfileException when its key is not at hand; the present account stays open
    void open(Profile profile) throws ProfileException;
}
