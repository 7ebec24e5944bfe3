package io.plimsoll.sandbox.rest;

import io.plimsoll.sandbox.engine.TradingAccount;
import io.plimsoll.sandbox.scenario.Scenario;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// Decides whether a signed call may come in: key, its end, the caller's address, time, signature,
/// permission, in this order.
final class Doorman {
    private static final String USUAL_WINDOW = "5000";
    private static final long LEAD_MILLIS = 1000;

    private final Scenario scenario;
    private final Instant openedAt;

    Doorman(TradingAccount account) {
        this.scenario = account.scenario();
        this.openedAt = account.openedAt();
    }

    /// Whether the headers are there at all; without them the answer is HTTP 401.
    static boolean signed(Request request) {
        return request.header("X-BAPI-API-KEY").isPresent()
                && request.header("X-BAPI-TIMESTAMP").isPresent()
                && request.header("X-BAPI-SIGN").isPresent();
    }

    void checkIdentity(Request request, Instant now) throws Refusal {
        Scenario.Key key = scenario.key();
        String name = request.header("X-BAPI-API-KEY").orElse("");
        if (!name.equals(key.apiKey()) || !key.environment().equals(scenario.environment()))
            throw keyUnknown();
        boolean ends = key.daysLeft().isPresent();
        if (ends && key.endsAt(openedAt).filter(end -> !now.isBefore(end)).isPresent())
            throw keyExpired();
        if (key.isBound() && !key.ips().contains(request.from())) throw addressNotListed();
        checkTime(request, now.toEpochMilli());
        String signature = request.header("X-BAPI-SIGN").orElse("");
        byte[] signed = signedText(request, name);
        Optional<String> rsa = key.rsaPublicKey();
        boolean fits =
                rsa.isPresent()
                        ? Signatures.rsaFits(rsa.get(), signed, signature)
                        : Signatures.hmacFits(key.secret(), signed, signature);
        if (!fits) throw signatureRefused();
    }

    void checkPermission(Route route) throws Refusal {
        Scenario.Key key = scenario.key();
        boolean writes = route.method().equals("POST");
        boolean granted =
                route.groups().isEmpty()
                        || route.groups().stream()
                                .anyMatch(group -> key.permissions().containsKey(group));
        if (!granted || (writes && key.readOnly())) throw permissionDenied();
    }

    static Refusal keyUnknown() {
        return new Refusal(10003, "API key is invalid.");
    }

    static Refusal keyExpired() {
        return new Refusal(33004, "Your api key has expired.");
    }

    static Refusal addressNotListed() {
        return new Refusal(10010, "Unmatched IP, please check your API key's bound IP addresses.");
    }

    static Refusal regionRefused() {
        return new Refusal(10009, "The service is not available in your region.");
    }

    static Refusal userBanned() {
        return new Refusal(10008, "User had been banned.");
    }

    static Refusal signatureRefused() {
        return new Refusal(10004, "error sign! Please check your signature.");
    }

    static Refusal permissionDenied() {
        return new Refusal(10005, "Permission denied, please check your API key permissions.");
    }

    static Refusal clockRefused(String timestamp, Instant now, String window) {
        return new Refusal(
                10002,
                "invalid request, please check your server timestamp or recv_window param. req_timestamp[%s],server_timestamp[%d],recv_window[%s]"
                        .formatted(timestamp, now.toEpochMilli(), window));
    }

    /// A timestamp may be as old as the window, but must be less than a second ahead whatever the
    /// window.
    private static void checkTime(Request request, long now) throws Refusal {
        String stamp = request.header("X-BAPI-TIMESTAMP").orElse("");
        String window = request.header("X-BAPI-RECV-WINDOW").orElse(USUAL_WINDOW);
        try {
            long timestamp = Long.parseLong(stamp);
            if (timestamp >= now - Long.parseLong(window) && timestamp < now + LEAD_MILLIS) return;
        } catch (NumberFormatException _) {
            // A timestamp that is no number is outside every window.
        }
        throw clockRefused(stamp, Instant.ofEpochMilli(now), window);
    }

    private static byte[] signedText(Request request, String apiKey) {
        String text =
                request.header("X-BAPI-TIMESTAMP").orElse("")
                        + apiKey
                        + request.header("X-BAPI-RECV-WINDOW").orElse("")
                        + (request.method().equals("GET") ? request.query() : request.body());
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
