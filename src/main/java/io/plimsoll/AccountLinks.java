package io.plimsoll;

import io.plimsoll.audit.AccountState;
import io.plimsoll.audit.AuditLog;
import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.ChangeWitness;
import io.plimsoll.bybit.Recording;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.bybit.Site;
import io.plimsoll.monitor.AccountMonitor;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// Connects to accounts and begins to read them, with the audit log as the witness of their
/// changes.
///
/// @param publish on the thread of the screens
record AccountLinks(AuditLog audit, Executor publish) {
    private static final Duration POLLING = Duration.ofSeconds(2);

    /// The embedded exchange's account.
    ///
    /// @param begun it begins anew with this, with no upgrades behind it
    AccountLink embedded(
            String name, Site site, Function<ChangeWitness, BybitClient> connect, boolean begun) {
        Seen seen = new Seen();
        return follow(
                name,
                site.environment(),
                connect.apply(witness(name, site, seen)),
                seen,
                Optional.empty(),
                begun);
    }

    /// One of the user's.
    ///
    /// @throws ProfileException when its key is not at hand
    AccountLink own(Profile profile, UserAccounts users) throws ProfileException {
        Seen seen = new Seen();
        Site site = profile.site();
        AccountAccess looking = AccountAccess.lookingAt(site).by(profile.route());
        AccountAccess access =
                profile.allowsChanges()
                        ? looking.changingBefore(witness(profile.name(), site, seen))
                        : looking;
        return follow(
                profile.name(),
                site.environment(),
                users.connect(profile, access),
                seen,
                Optional.of(profile),
                false);
    }

    AccountLink recorded(Path folder) throws RecordingException {
        return follow(
                String.valueOf(folder.toAbsolutePath().getFileName()),
                Site.Environment.RECORDING,
                Recording.open(folder),
                new Seen(),
                Optional.empty(),
                false);
    }

    private ChangeWitness witness(String account, Site site, Seen seen) {
        return audit.witness(account, site.environment(), site.host(), seen::state);
    }

    private AccountLink follow(
            String name,
            Site.Environment environment,
            BybitClient client,
            Seen seen,
            Optional<Profile> profile,
            boolean begun) {
        AccountMonitor monitor = new AccountMonitor(new AccountReader(client), publish, POLLING);
        seen.monitor = monitor;
        monitor.start();
        return new AccountLink(name, environment, client, monitor, profile, begun);
    }

    /// The account's state for the audit log, which is asked for one before there is a monitor.
    private static final class Seen {
        private volatile @Nullable AccountMonitor monitor;

        String state() {
            AccountMonitor seen = monitor;
            return AccountState.of(seen == null ? Optional.empty() : seen.reading().snapshot());
        }
    }
}
