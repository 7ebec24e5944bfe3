package io.plimsoll.bybit;

import io.plimsoll.bybit.InvalidSiteException.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The sites of Bybit, from `sites.json`, and sites the user enters.
public final class Sites {
    private static final Sites KNOWN = new Sites(load());

    private final List<Site> all;

    private Sites(List<Site> all) {
        this.all = List.copyOf(all);
    }

    /// Each where Bybit has it.
    public static Sites known() {
        return KNOWN;
    }

    /// The same, some of them played by an exchange on this very computer. What they are called and
    /// what is said to be at stake there stays.
    ///
    /// @param places id of a site to its address here
    public Sites at(Map<String, String> places) throws InvalidSiteException {
        List<Site> moved = new ArrayList<>(all);
        for (Map.Entry<String, String> place : places.entrySet()) {
            Site site =
                    byId(place.getKey())
                            .orElseThrow(() -> new InvalidSiteException(Problem.UNKNOWN));
            URI rest = custom(place.getValue()).rest();
            if (!isLoopback(rest)) throw new InvalidSiteException(Problem.NOT_THIS_COMPUTER);
            moved.set(
                    all.indexOf(site), new Site(site.id(), site.name(), rest, site.environment()));
        }
        return new Sites(moved);
    }

    /// In the order to offer them: the global site first.
    public List<Site> all() {
        return all;
    }

    public Optional<Site> byId(String id) {
        return all.stream().filter(site -> site.id().equals(id)).findFirst();
    }

    /// A site the user entered: scheme, host and an optional port, nothing else. Anything but
    /// `https` would show the account to the network and is accepted for this very computer only.
    public static Site custom(String address) throws InvalidSiteException {
        URI uri = parse(address.strip());
        String scheme = uri.getScheme();
        if (!"https".equalsIgnoreCase(scheme) && !"http".equalsIgnoreCase(scheme)) {
            throw new InvalidSiteException(Problem.NOT_AN_ADDRESS);
        }
        boolean barePath = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        if (!barePath
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new InvalidSiteException(Problem.MORE_THAN_A_HOST);
        }
        if ("http".equalsIgnoreCase(scheme) && !isLoopback(uri)) {
            throw new InvalidSiteException(Problem.NOT_ENCRYPTED);
        }
        URI rest = URI.create(scheme.toLowerCase(Locale.ROOT) + "://" + uri.getRawAuthority());
        return new Site(rest.toString(), uri.getRawAuthority(), rest, Site.Environment.CUSTOM);
    }

    private static URI parse(String address) throws InvalidSiteException {
        try {
            URI uri = new URI(address);
            if (uri.getHost() == null || uri.getPort() > 65_535) {
                throw new InvalidSiteException(Problem.NOT_AN_ADDRESS);
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new InvalidSiteException(Problem.NOT_AN_ADDRESS);
        }
    }

    /// The host as a name server and a certificate know it: an IPv6 address has no brackets there.
    static String bareHost(URI address) {
        return address.getHost().replaceAll("[\\[\\]]", "");
    }

    /// Asks no name server: only `localhost` and literal addresses count.
    static boolean isLoopback(URI address) {
        String host = address.getHost();
        if (host.equalsIgnoreCase("localhost")) return true;
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException notALiteral) {
            return false;
        }
    }

    private static List<Site> load() {
        try (InputStream json =
                Objects.requireNonNull(Sites.class.getResourceAsStream("sites.json"))) {
            return Fields.parse(json.readAllBytes()).list("sites").stream()
                    .map(Sites::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Site read(Fields site) {
        return new Site(
                site.requiredText("id"),
                site.requiredText("name"),
                URI.create(site.requiredText("rest")),
                Site.Environment.valueOf(site.requiredText("environment")));
    }
}
