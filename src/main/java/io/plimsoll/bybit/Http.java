package io.plimsoll.bybit;

import okhttp3.Call;
import okhttp3.ConnectionSpec;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import okio.BufferedSink;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;

/// Sends a request exactly once, and knows whether any of it may have left.
///
/// OkHttp repeats requests of its own accord when a connection breaks, on a redirect, and on a 503
/// that says `Retry-After: 0`. A repeated request would carry an old timestamp at best and upgrade
/// an account twice at worst, so each of these is closed off here. Open and encrypted calls share
/// their connections' pool.
final class Http implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");

    /// No answer of the exchange is nearly as long. Of a longer one the beginning is kept, which is
    /// no JSON.
    private static final long MAX_BYTES = 32L << 20;

    private final TimeSource time;
    private final RouteProxies proxies;
    private final OkHttpClient open;
    private @Nullable OkHttpClient encrypted;

    /// @param body in UTF-8, whatever the reply says: JSON is nothing else
    /// @param sentNanos before the request, on the monotonic clock
    /// @param receivedNanos after the last byte of the reply
    @SuppressWarnings("ArrayRecordComponent") // read once, and compared with nothing
    record Reply(int status, Headers headers, byte[] body, long sentNanos, long receivedNanos) {}

    /// Tag of a request: begins as soon as a connection stands and the first byte may leave, if it
    /// has leave to do so at that moment.
    static final class Departure {
        private final BooleanSupplier mayLeave;
        private volatile boolean begun;
        private volatile boolean heldBack;

        Departure(BooleanSupplier mayLeave) {
            this.mayLeave = mayLeave;
        }

        boolean hasBegun() {
            return begun;
        }

        boolean isHeldBack() {
            return heldBack;
        }

        private void begin() throws IOException {
            if (mayLeave.getAsBoolean()) {
                begun = true;
            } else {
                heldBack = true;
                throw new IOException("held back");
            }
        }
    }

    Http(TimeSource time, Duration timeout, ProxyRoute route) {
        this(time, timeout, new RouteProxies(route, SystemProxies.present()));
    }

    /// A proxy looks the exchange's name up, not this computer.
    Http(TimeSource time, Duration timeout, RouteProxies proxies) {
        this.time = time;
        this.proxies = proxies;
        this.open =
                new OkHttpClient.Builder()
                        .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
                        .proxySelector(proxies)
                        .socketFactory(new DirectSockets())
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .addNetworkInterceptor(Http::onTheWire)
                        .connectTimeout(timeout)
                        .readTimeout(timeout)
                        .writeTimeout(timeout)
                        .callTimeout(timeout)
                        .build();
    }

    /// Reading the certificates that this computer trusts takes its time: not before the first host
    /// that is spoken to in secret.
    private synchronized OkHttpClient encrypted() {
        OkHttpClient made = encrypted;
        if (made == null) {
            made = open.newBuilder().connectionSpecs(List.of(ConnectionSpec.MODERN_TLS)).build();
            encrypted = made;
        }
        return made;
    }

    Proxy proxyFor(URI address) {
        return proxies.proxyFor(address);
    }

    /// Encryption over a connection, with the trust that calls have; closes it when it is closed.
    SSLSocket encrypted(Socket socket, String host, int port) throws IOException {
        return (SSLSocket) encrypted().sslSocketFactory().createSocket(socket, host, port, true);
    }

    /// Whether the certificate of an encrypted connection is for this host.
    boolean isFor(String host, SSLSession session) {
        return open.hostnameVerifier().verify(host, session);
    }

    Reply send(Request request) throws IOException {
        long sent = time.nanoTime();
        OkHttpClient client = request.isHttps() ? encrypted() : open;
        try (Response response = execute(client.newCall(request))) {
            byte[] body = response.peekBody(MAX_BYTES).bytes();
            return new Reply(response.code(), response.headers(), body, sent, time.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /// OkHttp is written in Kotlin and throws more than it declares when it is interrupted while
    /// connecting.
    private static Response execute(Call call) throws IOException, InterruptedException {
        return call.execute();
    }

    static RequestBody json(String text) {
        return new SingleUseJson(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Response onTheWire(Interceptor.Chain chain) throws IOException {
        Departure departure = chain.request().tag(Departure.class);
        if (departure != null) departure.begin();
        Response response = chain.proceed(chain.request());
        return response.newBuilder().removeHeader("Retry-After").build();
    }

    /// Drops all idle connections.
    void hangUp() {
        open.connectionPool().evictAll();
    }

    @Override
    public void close() {
        open.dispatcher().cancelAll();
        open.dispatcher().executorService().shutdown();
        hangUp();
    }

    /// A body that OkHttp may not send a second time.
    private static final class SingleUseJson extends RequestBody {
        private final byte[] bytes;

        SingleUseJson(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
