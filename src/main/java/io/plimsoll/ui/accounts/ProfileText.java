package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.Messages.text;

import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.profile.Profile;
import io.plimsoll.profile.ProfileException;
import io.plimsoll.profile.ProfileFault;
import io.plimsoll.storage.StorageFault;
import io.plimsoll.ui.lock.VaultText;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Accounts, and what goes wrong with them, in words.
final class ProfileText {
    private static final Logger LOG = LoggerFactory.getLogger(ProfileText.class);

    private ProfileText() {}

    /// What failed, of work that fails in no other way, and nobody else will log.
    static ProfileFault fault(Exception failure) {
        if (failure instanceof ProfileException e) {
            LOG.warn("not done for an account", e);
            return e.fault();
        }
        throw new IllegalStateException("unforeseen", failure);
    }

    /// What happened and what to do, in a few sentences.
    static String sentence(ProfileFault fault) {
        return switch (fault) {
            case ProfileFault.KeyNotHeld(var why) ->
                    VaultText.whatHappened(why) + " " + VaultText.whatToDo(why);
            case ProfileFault.KeyMissing(var name) -> text("accounts.fault.keyMissing", name);
            case ProfileFault.KeyForAnotherSite(var name, var enteredFor) ->
                    text("accounts.fault.keyForAnotherSite", name, enteredFor);
            case ProfileFault.ListNotKept(var why) -> list(why);
            case ProfileFault.ListDamaged(var file, var backups) ->
                    backups.isEmpty()
                            ? text("accounts.fault.listDamaged", file)
                            : text(
                                    "accounts.fault.listDamagedWithBackup",
                                    file,
                                    backups.getFirst().getFileName());
            case ProfileFault.ListNewer(var file) -> text("accounts.fault.listNewer", file);
            case ProfileFault.NameTaken(var name) -> text("accounts.fault.nameTaken", name);
        };
    }

    /// Whether another list in its place would help.
    static boolean canSetAside(ProfileFault fault) {
        return fault instanceof ProfileFault.ListDamaged || fault instanceof ProfileFault.ListNewer;
    }

    /// Whether there is a sound backup to put in its place.
    static boolean canBeRestored(ProfileFault fault) {
        return fault instanceof ProfileFault.ListDamaged(_, var backups) && !backups.isEmpty();
    }

    private static String list(StorageFault fault) {
        return switch (fault) {
            case StorageFault.NoPermission(var path) ->
                    text("accounts.fault.listNoPermission", path);
            case StorageFault.DiskFull(var path) -> text("accounts.fault.listDiskFull", path);
            case StorageFault.Failed(var path, var reason) ->
                    text("accounts.fault.listFailed", path, reason);
        };
    }

    /// How an account's calls leave this computer.
    static String route(ProxyRoute route) {
        return switch (route) {
            case ProxyRoute.BySystem _ -> text("accounts.route.system");
            case ProxyRoute.Direct _ -> text("accounts.route.direct");
            case ProxyRoute.Http(var host, var port) ->
                    text("accounts.route.http", host, Integer.toString(port));
            case ProxyRoute.Socks(var host, var port) ->
                    text("accounts.route.socks", host, Integer.toString(port));
        };
    }

    /// The start of its key, where that is long enough to be told.
    static String key(Profile profile) {
        String kind = profile.keyKind().name();
        return profile.keyStart().isEmpty()
                ? text("accounts.key.kept", kind)
                : text("accounts.key.start", kind, profile.keyStart());
    }
}
