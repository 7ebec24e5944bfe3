package io.plimsoll.bybit;

/// How calls leave this computer.
public sealed interface ProxyRoute {

    /// As the system is set up: directly or by a proxy.
    record BySystem() implements ProxyRoute {}

    /// Past any proxy.
    record Direct() implements ProxyRoute {}

    /// By a proxy for HTTP, which passes the encrypted connection through.
    record Http(String host, int port) implements ProxyRoute {
        public Http {
            requirePlace(host, port);
        }
    }

    /// By a SOCKS proxy.
    record Socks(String host, int port) implements ProxyRoute {
        public Socks {
            requirePlace(host, port);
        }
    }

    private static void requirePlace(String host, int port) {
        if (host.isBlank()) throw new IllegalArgumentException("no host");
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("no port: " + port);
    }
}
