package io.plimsoll.bybit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Which proxy the system is set up to use: by the environment variables that other programs of a
/// terminal follow (`https_proxy`, `all_proxy`, `no_proxy`, also in capitals), else by the settings
/// of the desktop.
///
/// Names and passwords in these variables are left out: a proxy that wants them will say so.
final class SystemProxies {
    private static final Logger LOG = LoggerFactory.getLogger(SystemProxies.class);
    private static final int USUAL_HTTP_PORT = 80;
    private static final int USUAL_TLS_PORT = 443;
    private static final int USUAL_SOCKS_PORT = 1080;

    static {
        // Java reads this once, when its own selector is first asked for.
        if (System.getProperty("java.net.useSystemProxies") == null) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
    }

    private final Map<String, String> environment;
    private final Supplier<ProxySelector> desktop;

    /// @param desktop asked only where the environment says nothing
    SystemProxies(Map<String, String> environment, Supplier<ProxySelector> desktop) {
        this.environment = Map.copyOf(environment);
        this.desktop = desktop;
    }

    /// Those of this process.
    static SystemProxies present() {
        return new SystemProxies(System.getenv(), ProxySelector::getDefault);
    }

    Proxy proxyFor(URI address) {
        Optional<Proxy> named =
                variable(address.getScheme() + "_proxy")
                        .or(() -> variable("all_proxy"))
                        .flatMap(SystemProxies::parse);
        if (named.isPresent()) return isExcepted(address) ? Proxy.NO_PROXY : named.get();
        List<Proxy> chosen = desktop.get().select(address);
        return chosen.isEmpty() ? Proxy.NO_PROXY : unresolved(chosen.getFirst());
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name))
                .or(() -> Optional.ofNullable(environment.get(name.toUpperCase(Locale.ROOT))))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /// `host:port` or an address with the kind of proxy as its scheme.
    private static Optional<Proxy> parse(String value) {
        try {
            URI uri = new URI(value.contains("://") ? value : "http://" + value);
            if (uri.getHost() == null) throw new URISyntaxException(value, "no host");
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            return switch (scheme) {
                case "http" -> Optional.of(proxy(Proxy.Type.HTTP, uri, USUAL_HTTP_PORT));
                case "https" -> Optional.of(proxy(Proxy.Type.HTTP, uri, USUAL_TLS_PORT));
                case "socks", "socks4", "socks4a", "socks5", "socks5h" ->
                        Optional.of(proxy(Proxy.Type.SOCKS, uri, USUAL_SOCKS_PORT));
                default -> throw new URISyntaxException(value, "no such kind of proxy");
            };
        } catch (URISyntaxException e) {
            // The value may hold a password.
            LOG.warn("A proxy named in the environment cannot be read: {}", e.getReason());
            return Optional.empty();
        }
    }

    private static Proxy proxy(Proxy.Type type, URI uri, int usualPort) {
        int port = uri.getPort() > 0 ? uri.getPort() : usualPort;
        return new Proxy(type, InetSocketAddress.createUnresolved(uri.getHost(), port));
    }

    /// The proxy's own name is looked up when it is called, so that a failure shows as one.
    private static Proxy unresolved(Proxy proxy) {
        return proxy.address() instanceof InetSocketAddress place
                ? new Proxy(
                        proxy.type(),
                        InetSocketAddress.createUnresolved(place.getHostString(), place.getPort()))
                : Proxy.NO_PROXY;
    }

    /// `no_proxy`: `*`, or hosts and the ends of hosts, each perhaps with a port.
    private boolean isExcepted(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        for (String entry : variable("no_proxy").orElse("").split(",", -1)) {
            String name = entry.strip().toLowerCase(Locale.ROOT);
            if (name.equals("*")) return true;
            int colon = name.lastIndexOf(':');
            if (colon > 0 && name.substring(colon + 1).matches("\\d+")) {
                int port = address.getPort() > 0 ? address.getPort() : USUAL_TLS_PORT;
                if (!name.substring(colon + 1).equals(Integer.toString(port))) continue;
                name = name.substring(0, colon);
            }
            if (name.startsWith("*.")) name = name.substring(1);
            if (name.startsWith(".")) name = name.substring(1);
            if (!name.isEmpty() && (host.equals(name) || host.endsWith("." + name))) return true;
        }
        return false;
    }
}
