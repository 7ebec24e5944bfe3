package io.plimsoll.bybit;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/// Tells the HTTP library which proxy a [ProxyRoute] takes.
///
/// What is on this very computer is always reached directly: a proxy elsewhere would be given what
/// is only not encrypted because it never leaves.
final class RouteProxies extends ProxySelector {
    private final ProxyRoute route;
    private final SystemProxies system;

    RouteProxies(ProxyRoute route, SystemProxies system) {
        this.route = route;
        this.system = system;
    }

    Proxy proxyFor(URI address) {
        if (address.getHost() == null || Sites.isLoopback(address)) return Proxy.NO_PROXY;
        return switch (route) {
            case ProxyRoute.BySystem _ -> system.proxyFor(address);
            case ProxyRoute.Direct _ -> Proxy.NO_PROXY;
            case ProxyRoute.Http(String host, int port) -> proxy(Proxy.Type.HTTP, host, port);
            case ProxyRoute.Socks(String host, int port) -> proxy(Proxy.Type.SOCKS, host, port);
        };
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(proxyFor(uri));
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // There is no other proxy to go over to.
    }

    private static Proxy proxy(Proxy.Type type, String host, int port) {
        return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
    }
}
