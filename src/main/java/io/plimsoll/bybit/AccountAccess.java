package io.plimsoll.bybit;

import java.net.URI;

/// How one account is reached, and what may be done there.
///
/// @param site the host that its key is sent to; only the doctor asks Bybit's other sites, too, for
///   a key that this one of them does not know
/// @param allowsChanges whether calls that change the account may leave at all
/// @param witness told of each of them before it leaves
public record AccountAccess(
        Site site, ProxyRoute route, boolean allowsChanges, ChangeWitness witness) {

    /// The embedded exchange's account: nothing to lose, and no way that leaves this computer.
    public static AccountAccess toSandbox(URI rest) {
        return new AccountAccess(
                Site.sandbox(rest), new ProxyRoute.Direct(), true, ChangeWitness.NONE);
    }

    /// To look only, by the system's way to the network.
    public static AccountAccess lookingAt(Site site) {
        return new AccountAccess(site, new ProxyRoute.BySystem(), false, ChangeWitness.NONE);
    }

    public AccountAccess by(ProxyRoute newRoute) {
        return new AccountAccess(site, newRoute, allowsChanges, witness);
    }

    /// The same with changes, of which a witness is told.
    public AccountAccess changingBefore(ChangeWitness newWitness) {
        return new AccountAccess(site, route, true, newWitness);
    }
}
