package io.plimsoll.profile;

import io.plimsoll.bybit.ProxyRoute;
import io.plimsoll.bybit.Site;

import java.util.UUID;

/// One account of the user's. Nothing in it is secret.
///
/// @param id stays the same whatever else is changed; names the account's folder and its key in the
///   vault
/// @param keyStart the first characters of the API key: enough to tell two apart, too few to use
/// @param allowsChanges whether Plimsoll may change the account, and not only look at it
public record Profile(
        String id,
        String name,
        Site site,
        KeyKind keyKind,
        String keyStart,
        ProxyRoute route,
        boolean allowsChanges) {

    /// An account that nothing is kept of yet: to look at, by the system's way to the network.
    public static Profile draft(String name, Site site, KeyKind keyKind) {
        return new Profile(
                UUID.randomUUID().toString(),
                name,
                site,
                keyKind,
                "",
                new ProxyRoute.BySystem(),
                false);
    }

    public Profile named(String newName) {
        return new Profile(id, newName, site, keyKind, keyStart, route, allowsChanges);
    }

    public Profile by(ProxyRoute newRoute) {
        return new Profile(id, name, site, keyKind, keyStart, newRoute, allowsChanges);
    }

    public Profile allowingChanges(boolean allows) {
        return new Profile(id, name, site, keyKind, keyStart, route, allows);
    }

    /// With another key, for the same site or another one.
    Profile with(Site newSite, KeyKind newKind, String newStart) {
        return new Profile(id, name, newSite, newKind, newStart, route, allowsChanges);
    }
}
