package io.plimsoll.bybit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/// Goes the way to a host piece by piece, as calls do at once: name, connection, encryption. It
/// sends nothing beyond that, and trusts whom calls trust.
///
/// Each piece is asked for after the one before; all of them block.
public final class HostProbe implements AutoCloseable {
    private static final Pattern COMMON_NAME = Pattern.compile("\\bCN=((?:\\\\.|[^,\\\\])+)");
    private static final Pattern ORGANISATION = Pattern.compile("\\bO=((?:\\\\.|[^,\\\\])+)");

    private final URI address;
    private final Http http;
    private final Duration timeout;
    private final Proxy proxy;
    private List<InetAddress> found = List.of();
    private Socket socket = new Socket(Proxy.NO_PROXY);

    /// What is known of an encrypted connection.
    ///
    /// @param protocol such as `TLSv1.3`
    /// @param issuer the certificate's, by its common name or else by its organisation
    public record Encryption(String protocol, String issuer, Instant until) {}

    HostProbe(Site site, Http http, Duration timeout) {
        this.address = site.rest();
        this.http = http;
        this.timeout = timeout;
        this.proxy = http.proxyFor(address);
    }

    public boolean isEncrypted() {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    public String host() {
        return Sites.bareHost(address);
    }

    public int port() {
        if (address.getPort() > 0) return address.getPort();
        return isEncrypted() ? 443 : 80;
    }

    /// The proxy on the way, with its name not looked up; it looks up the host's.
    public Optional<InetSocketAddress> proxy() {
        return Optional.ofNullable((InetSocketAddress) proxy.address());
    }

    /// Of a proxy: whether it speaks SOCKS, else HTTP.
    public boolean isSocks() {
        return proxy.type() == Proxy.Type.SOCKS;
    }

    /// How long each piece may take.
    public Duration timeout() {
        return timeout;
    }

    /// Looks the host up; only without a proxy.
    public List<InetAddress> lookUp() throws ObstacleException {
        try {
            found = List.of(InetAddress.getAllByName(host()));
            return found;
        } catch (UnknownHostException e) {
            throw new ObstacleException(new Obstacle.NoSuchHost());
        }
    }

    /// Connects to the host, by the proxy where there is one.
    public void connect() throws ObstacleException {
        Optional<InetSocketAddress> by = proxy();
        if (by.isPresent()) connectBy(by.get());
        else connectTo(found.isEmpty() ? lookUp() : found);
    }

    /// To the first of its addresses that answers.
    private void connectTo(List<InetAddress> addresses) throws ObstacleException {
        Obstacle last = new Obstacle.NoConnection();
        for (InetAddress one : addresses) {
            try {
                open(new InetSocketAddress(one, port()), timeout.dividedBy(addresses.size()));
                return;
            } catch (SocketTimeoutException e) {
                last = new Obstacle.TimedOut();
            } catch (IOException e) {
                last = new Obstacle.NoConnection();
            }
        }
        throw new ObstacleException(last);
    }

    private void connectBy(InetSocketAddress by) throws ObstacleException {
        try {
            open(new InetSocketAddress(by.getHostString(), by.getPort()), timeout);
        } catch (IOException e) {
            throw new ObstacleException(new Obstacle.ProxySilent());
        }
        try {
            ProxyHandshake.ask(proxy.type(), socket, host(), port());
        } catch (SocketTimeoutException e) {
            throw new ObstacleException(new Obstacle.TimedOut());
        } catch (IOException e) {
            throw new ObstacleException(new Obstacle.ProxySilent());
        }
    }

    private void open(InetSocketAddress place, Duration within) throws IOException {
        close();
        socket = new Socket(Proxy.NO_PROXY);
        socket.setSoTimeout((int) timeout.toMillis());
        socket.connect(place, Math.max(1, (int) within.toMillis()));
    }

    /// Agrees on encryption with the connected host.
    public Encryption encrypt() throws ObstacleException {
        try (SSLSocket tls = http.encrypted(socket, host(), port())) {
            tls.startHandshake();
            SSLSession session = tls.getSession();
            X509Certificate own = (X509Certificate) session.getPeerCertificates()[0];
            if (!http.isFor(host(), session)) {
                throw new ObstacleException(new Obstacle.OtherHost(names(own)));
            }
            return new Encryption(
                    session.getProtocol(), issuer(own), own.getNotAfter().toInstant());
        } catch (SSLException e) {
            throw new ObstacleException(failure(e));
        } catch (InterruptedIOException e) {
            throw new ObstacleException(new Obstacle.TimedOut());
        } catch (EOFException e) {
            throw new ObstacleException(new Obstacle.NoEncryption());
        } catch (IOException e) {
            throw new ObstacleException(new Obstacle.Broken());
        }
    }

    private static Obstacle failure(SSLException e) {
        boolean untrusted = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CertificateExpiredException _, CertificateNotYetValidException _ -> {
                    return new Obstacle.OutOfDate();
                }
                case CertPathValidatorException path
                        when path.getReason() == CertPathValidatorException.BasicReason.EXPIRED
                                || path.getReason()
                                        == CertPathValidatorException.BasicReason.NOT_YET_VALID -> {
                    return new Obstacle.OutOfDate();
                }
                case GeneralSecurityException _ -> untrusted = true;
                default -> {}
            }
        }
        return untrusted ? new Obstacle.NotTrusted() : new Obstacle.NoEncryption();
    }

    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            var all = certificate.getSubjectAlternativeNames();
            if (all != null) {
                for (List<?> name : all) {
                    if (name.get(1) instanceof String text) names.add(text);
                }
            }
        } catch (CertificateParsingException e) {
            names.add(shortName(certificate.getSubjectX500Principal().getName()));
        }
        return names;
    }

    private static String issuer(X509Certificate certificate) {
        return shortName(certificate.getIssuerX500Principal().getName());
    }

    /// The common name, else the organisation, else all of it.
    private static String shortName(String distinguished) {
        for (Pattern part : List.of(COMMON_NAME, ORGANISATION)) {
            Matcher matcher = part.matcher(distinguished);
            if (matcher.find()) return matcher.group(1).replaceAll("\\\\(.)", "$1");
        }
        return distinguished;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is not used again.
        }
    }
}
