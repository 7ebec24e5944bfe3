package io.plimsoll.bybit;

import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;

import javax.net.ssl.SSLSocketFactory;

/// As long as it is open, this computer trusts one more authority: by its own setting, since the
/// app has none. It counts for clients that are made meanwhile.
public final class TrustedRoot implements AutoCloseable {
    private static final String PASSWORD = "no secret";
    private static final List<String> SETTINGS =
            List.of(
                    "javax.net.ssl.trustStore",
                    "javax.net.ssl.trustStorePassword",
                    "javax.net.ssl.trustStoreType");

    private final HeldCertificate root =
            new HeldCertificate.Builder()
                    .certificateAuthority(0)
                    .commonName("Plimsoll test authority")
                    .build();
    private final Path store;

    public TrustedRoot() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setCertificateEntry("root", root.certificate());
        store = Files.createTempFile("plimsoll-trust", ".p12");
        try (OutputStream out = Files.newOutputStream(store)) {
            keys.store(out, PASSWORD.toCharArray());
        }
        List<String> values = List.of(store.toString(), PASSWORD, "PKCS12");
        for (int i = 0; i < SETTINGS.size(); i++)
            System.setProperty(SETTINGS.get(i), values.get(i));
    }

    /// A server of this name, which the authority vouches for.
    public SSLSocketFactory server(String name) {
        return server(new HeldCertificate.Builder().addSubjectAlternativeName(name));
    }

    /// A server whose certificate has ended long ago.
    public SSLSocketFactory endedServer(String name) {
        return server(
                new HeldCertificate.Builder()
                        .addSubjectAlternativeName(name)
                        .validityInterval(1_000_000_000_000L, 1_100_000_000_000L));
    }

    /// A server that vouches for itself.
    public static SSLSocketFactory strangerServer(String name) {
        HeldCertificate own = new HeldCertificate.Builder().addSubjectAlternativeName(name).build();
        return new HandshakeCertificates.Builder().heldCertificate(own).build().sslSocketFactory();
    }

    private SSLSocketFactory server(HeldCertificate.Builder certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate.signedBy(root).build())
                .build()
                .sslSocketFactory();
    }

    @Override
    public void close() throws IOException {
        SETTINGS.forEach(System::clearProperty);
        Files.delete(store);
    }
}
