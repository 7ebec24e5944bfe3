package io.plimsoll.bybit;

import java.net.URI;

/// One place where an exchange can be reached. A key works only at the environment it was made for.
///
/// @param id stable, for settings; the address itself for a custom site
/// @param rest base address of the REST endpoints, without a path
public record Site(String id, String name, URI rest, Environment environment) {

    /// What is at stake there.
    public enum Environment {
        /// Real money.
        MAINNET,
        TESTNET,
        /// Play money at mainnet prices.
        DEMO,
        /// The embedded exchange.
        SANDBOX,
        /// An address the user entered: to be treated like real money.
        CUSTOM,
        /// No exchange at all: answers that were saved.
        RECORDING
    }

    /// The embedded exchange at a loopback address.
    public static Site sandbox(URI rest) {
        return new Site("sandbox", "Sandbox", rest, Environment.SANDBOX);
    }

    public String host() {
        return rest.getHost();
    }
}
