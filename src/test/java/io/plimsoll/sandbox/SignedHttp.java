package io.plimsoll.sandbox;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A caller that knows of the exchange only what its documentation says.
final class SignedHttp {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String WINDOW = "5000";

    private final SandboxExchange exchange;

    SignedHttp(SandboxExchange exchange) {
        this.exchange = exchange;
    }

    /// A signed GET; the target may carry a query.
    JsonNode get(String target) throws Exception {
        return JSON.readTree(getRaw(target).body());
    }

    /// Only what is inside the envelope.
    JsonNode result(String target) throws Exception {
        return get(target).get("result");
    }

    HttpResponse<String> getRaw(String target) throws Exception {
        return send(signed(target, query(target), now()).GET().build());
    }

    JsonNode getAt(String target, long timestamp) throws Exception {
        return JSON.readTree(send(signed(target, query(target), timestamp).GET().build()).body());
    }

    JsonNode post(String path, String body) throws Exception {
        return JSON.readTree(postRaw(path, body).body());
    }

    HttpResponse<String> postRaw(String path, String body) throws Exception {
        return send(signed(path, body, now()).POST(BodyPublishers.ofString(body)).build());
    }

    JsonNode open(String target) throws Exception {
        return JSON.readTree(send(HttpRequest.newBuilder(uri(target)).GET().build()).body());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    HttpRequest.Builder signed(String target, String payload, long timestamp) throws Exception {
        return identified(
                target,
                timestamp,
                hmac(timestamp + exchange.apiKey() + WINDOW + payload, exchange.apiSecret()));
    }

    HttpRequest.Builder identified(String target, long timestamp, String signature) {
        return HttpRequest.newBuilder(uri(target))
                .header("X-BAPI-API-KEY", exchange.apiKey())
                .header("X-BAPI-TIMESTAMP", Long.toString(timestamp))
                .header("X-BAPI-RECV-WINDOW", WINDOW)
                .header("X-BAPI-SIGN", signature);
    }

    long now() {
        return exchange.clock().instant().toEpochMilli();
    }

    URI uri(String target) {
        return URI.create(exchange.baseUri() + target);
    }

    static String hmac(String text, String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String query(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }
}
