package io.plimsoll.bybit;

import java.net.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where [clients][BybitClient] come from. One for the whole app: its clients share connections,
/// and the limit that the exchange sets for this computer's address.
public final class BybitClients implements AutoCloseable {
    private final ClientSettings settings;
    private final Map<ProxyRoute, Http> ways = new ConcurrentHashMap<>();
    private final Map<Address, AddressLimit> addressLimits = new ConcurrentHashMap<>();

    /// What an exchange sees as one caller: by another proxy, this computer is another.
    private record Address(String exchange, Proxy proxy) {}

    public BybitClients(ClientSettings settings) {
        this.settings = settings;
    }

    /// A client for one account; sends nothing yet. It takes the credentials over and wipes them
    /// when it is closed.
    public BybitClient connect(AccountAccess access, Credentials credentials) {
        return new RestBybitClient(new WatchedChanges(caller(access, credentials), access));
    }

    /// For finding out why an account cannot be read, under the same limits as all clients. Takes
    /// the credentials over in the same way.
    public Examination examine(AccountAccess access, Credentials credentials) {
        return new Examination(caller(access, credentials));
    }

    /// For finding out why a site cannot be reached.
    public HostProbe probe(Site site, ProxyRoute route) {
        return new HostProbe(site, way(route), settings.timeout());
    }

    private Caller caller(AccountAccess access, Credentials credentials) {
        Http way = way(access.route());
        return new Caller(
                access.site(), credentials, settings, way, () -> addressLimit(access.site(), way));
    }

    /// By what a route comes to: the system's way may be none other than the direct one.
    private AddressLimit addressLimit(Site site, Http way) {
        return addressLimits.computeIfAbsent(
                new Address(exchangeOf(site), way.proxyFor(site.rest())),
                _ -> new AddressLimit(settings.time()));
    }

    private Http way(ProxyRoute route) {
        return ways.computeIfAbsent(
                route, taken -> new Http(settings.time(), settings.timeout(), taken));
    }

    /// All of Bybit's hosts count the calls of an address together; other exchanges stand alone.
    private static String exchangeOf(Site site) {
        boolean bybit =
                switch (site.environment()) {
                    case MAINNET, TESTNET, DEMO -> !Sites.isLoopback(site.rest());
                    case SANDBOX, CUSTOM, RECORDING -> false;
                };
        return bybit ? "bybit" : site.rest().getAuthority();
    }

    @Override
    public void close() {
        ways.values().forEach(Http::close);
    }
}
