package io.plimsoll;

import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.profile.Profile;

import java.util.Optional;

/// One account's connection.
///
/// @param profile the account of the user's that it is; empty for the embedded exchange's and for a
///   recording
/// @param begun the embedded exchange's account begins anew with it, with no upgrades behind it
record AccountLink(
        String name,
        Site.Environment environment,
        BybitClient client,
        AccountMonitor monitor,
        Optional<Profile> profile,
        boolean begun) {

    boolean isRecording() {
        return environment == Site.Environment.RECORDING;
    }

    /// Names its folder: an account of the user's may be called otherwise tomorrow.
    String folderName() {
        return profile.map(Profile::id).orElse(name);
    }

    /// The embedded exchange's may always be changed, a recording never.
    boolean allowsChanges() {
        return profile.map(Profile::allowsChanges).orElse(!isRecording());
    }
}
