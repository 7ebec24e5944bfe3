package io.plimsoll.ui.shell;

import io.plimsoll.bybit.ExchangeClock;
import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.profile.Profile;
import io.plimsoll.ui.support.AccountBooks;
import io.plimsoll.ui.upgrade.UpgradeViewModel;
import io.plimsoll.ui.working.WorkingViewModel;

import java.util.Optional;
import java.util.function.Function;

/// One account that is open: who it is, what is known of it, and how its screens are made.
///
/// @param profile the account of the user's that it is; empty for the embedded exchange's and for a
///   recording
/// @param books what its screens follow
/// @param working the figure of it that is open
/// @param upgrade its guided upgrade, which goes on whatever screen is open
/// @param close lets go of its monitor, its client and everything that followed them
public record AccountSession(
        String name,
        Site.Environment environment,
        Optional<Profile> profile,
        AccountMonitor monitor,
        ExchangeClock clock,
        AccountBooks books,
        WorkingViewModel working,
        UpgradeViewModel upgrade,
        Function<Screen, OpenScreen> screens,
        Runnable close) {}
