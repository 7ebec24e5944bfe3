package io.plimsoll.bybit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Where [clients][BybitClient] come from. One for the whole app: its clients share connections,
/// and the limit that the exchange sets for this computer's address.
public final class BybitClients implements AutoCloseable {
    private final ClientSettings settings;
    private final Map<ProxyRoute, Http> ways = new ConcurrentHashMap<>();
    private final Map<String, AddressLimit> addressLimits = new ConcurrentHashMap<>();

    public BybitClients(ClientSettings settings) {
        this.settings = settings;
    }

    /// A client for one account; sends nothing yet. It takes the credentials over and wipes them
    /// when it is closed.
    public BybitClient connect(AccountAccess access, Credentials credentials) {
        AddressLimit address =
                addressLimits.computeIfAbsent(
                        exchangeOf(access.site()), _ -> new AddressLimit(settings.time()));
        Http http =
                ways.computeIfAbsent(
                        access.route(),
                        route -> new Http(settings.time(), settings.timeout(), route));
        Caller caller = new Caller(access.site(), credentials, settings, http, address);
        return new RestBybitClient(new WatchedChanges(caller, access));
    }

    /// All of Bybit's hosts count the calls of an address together; other exchanges stand alone.
    private static String exchangeOf(Site site) {
        return switch (site.environment()) {
            case MAINNET, TESTNET, DEMO -> "bybit";
            case SANDBOX, CUSTOM, RECORDING -> site.rest().getAuthority();
        };
    }

    @Override
    public void close() {
        ways.values().forEach(Http::close);
    }
}
