package io.plimsoll.sandbox.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import io.plimsoll.sandbox.engine.TradingAccount;

import org.slf4j.LoggerFactory;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// The door of the exchange: takes requests in the order of its checks (address, HTTP form, path,
/// identity, limits, permission), has the route answer, and lets the active faults do their work.
public final class Gateway implements HttpHandler {
    /// How the gateway waits when an answer is to come late.
    @FunctionalInterface
    public interface Pause {
        void hold(Duration time) throws InterruptedException;
    }

    /// Everything that belongs to one opened account.
    private record Session(TradingAccount account, Doorman doorman, RateLimits limits) {}

    private final InstantSource clock;
    private final LongSupplier steadyNanos;
    private final Faults faults;
    private final Pause pause;
    private final Map<String, Answer> staleAnswers = new ConcurrentHashMap<>();
    private volatile Session session;

    /// @param steadyNanos the exchange's clock for measuring, which setting the clock does not move
    public Gateway(
            TradingAccount account,
            InstantSource clock,
            LongSupplier steadyNanos,
            Faults faults,
            Pause pause) {
        this.clock = clock;
        this.steadyNanos = steadyNanos;
        this.faults = faults;
        this.pause = pause;
        this.session = opened(account);
    }

    /// From the next request on, the exchange has this account.
    public void open(TradingAccount account) {
        session = opened(account);
        staleAnswers.clear();
    }

    private static Session opened(TradingAccount account) {
        return new Session(account, new Doorman(account.scenario()), new RateLimits());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            Answer answer = answerOrStale(request);
            if (faults.strikes(Fault.LATENCY, request.path())) pause.hold(faults.latency());
            send(exchange, request, answer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(HttpExchange exchange, Request request, Answer answer) throws IOException {
        if (faults.strikes(Fault.REPLY_LOST, request.path())) return;
        Answer sent = faults.strikes(Fault.NOT_JSON, request.path()) ? Answer.webPage() : answer;
        sent.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = sent.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(sent.status(), body.length == 0 ? -1 : body.length);
        boolean cut = faults.strikes(Fault.CUT_BODY, request.path());
        exchange.getResponseBody().write(body, 0, cut ? body.length / 2 : body.length);
        exchange.getResponseBody().flush();
    }

    /// Time itself never goes stale: only what is said about the account and the market does.
    private Answer answerOrStale(Request request) {
        boolean data = request.method().equals("GET") && !request.path().equals("/v5/market/time");
        if (!data || !faults.strikes(Fault.STALE_DATA, request.path())) {
            if (!faults.active().contains(Fault.STALE_DATA)) staleAnswers.clear();
            return answer(request);
        }
        return staleAnswers.computeIfAbsent(
                request.path() + "?" + request.query(), _ -> answer(request));
    }

    private Answer answer(Request request) {
        String path = request.path();
        Session current = session;
        if (current.limits().addressBlocked(steadyNanos.getAsLong())
                || faults.strikes(Fault.ADDRESS_BLOCKED, path))
            return Answer.bare(403, "access too frequent");
        if (faults.strikes(Fault.SERVER_ERROR, path)) return Answer.bare(500, "");
        if (!request.method().equals(request.method().toUpperCase(Locale.ROOT)))
            return Answer.bare(400, "bad request");
        if (request.method().equals("GET") && request.hasBody())
            return Answer.bare(403, "a GET request must not have a body");
        Route route = Routes.BY_NAME.get(request.method() + " " + path);
        if (route == null) return Answer.bare(404, "404 page not found");
        if (route.signed() && !Doorman.signed(request)) return Answer.bare(401, "");
        return answer(request, route, current);
    }

    private Answer answer(Request request, Route route, Session current) {
        Instant now = clock.instant();
        Map<String, String> headers = new LinkedHashMap<>();
        try {
            if (route.signed()) {
                strikeIdentity(request, now);
                current.doorman().checkIdentity(request, now);
            }
            checkLimits(route, current, now, headers);
            if (route.signed()) {
                if (faults.strikes(Fault.PERMISSION_REFUSED, route.path()))
                    throw Doorman.permissionDenied();
                current.doorman().checkPermission(route);
            }
            return Answer.envelope(succeeded(request, route, current.account(), now)).with(headers);
        } catch (Refusal refusal) {
            return refused(refusal, now).with(headers);
        } catch (RuntimeException e) {
            // Fetched only here: setting up logging would take most of the time to start.
            LoggerFactory.getLogger(Gateway.class)
                    .error("{} {} failed", request.method(), request.path(), e);
            return refused(new Refusal(10016, "Server error."), now).with(headers);
        }
    }

    // The account's monitor is what keeps calls apart; whoever opened the account shares it.
    private static ObjectNode succeeded(
            Request request, Route route, TradingAccount account, Instant now) throws Refusal {
        Params params =
                route.method().equals("GET")
                        ? Params.ofQuery(request.query())
                        : Params.ofBody(request.body());
        synchronized (account) {
            account.settle(now);
            return route.envelope()
                    .wrap(
                            0,
                            route.ok(),
                            route.handler().answer(new Call(params, account, now)),
                            now);
        }
    }

    private static Answer refused(Refusal refusal, Instant now) {
        Envelope envelope = refusal.result().isPresent() ? Envelope.BARE : Envelope.FULL;
        return Answer.envelope(
                envelope.wrap(
                        refusal.code(),
                        refusal.text(),
                        refusal.result().orElseGet(Json::object),
                        now));
    }

    private void strikeIdentity(Request request, Instant now) throws Refusal {
        if (faults.strikes(Fault.CLOCK_REFUSED, request.path()))
            throw Doorman.clockRefused(
                    request.header("X-BAPI-TIMESTAMP").orElse(""),
                    now,
                    request.header("X-BAPI-RECV-WINDOW").orElse(""));
        if (faults.strikes(Fault.SIGNATURE_REFUSED, request.path()))
            throw Doorman.signatureRefused();
    }

    private void checkLimits(Route route, Session current, Instant now, Map<String, String> headers)
            throws Refusal {
        var tooMany = new Refusal(10006, "Too many visits. Exceeded the API Rate Limit.");
        if (faults.strikes(Fault.RATE_LIMITED_WITHOUT_HEADER, route.path())) throw tooMany;
        if (faults.strikes(Fault.RATE_LIMITED, route.path())) {
            headers.putAll(limitHeaders(route.perSecond(), 0, now.plusSeconds(1)));
            throw tooMany;
        }
        if (route.perSecond() == 0) return;
        RateLimits.Verdict verdict =
                current.limits().take(route.path(), route.perSecond(), steadyNanos.getAsLong());
        headers.putAll(
                limitHeaders(verdict.limit(), verdict.remaining(), now.plus(verdict.delay())));
        if (!verdict.accepted()) throw tooMany;
    }

    private static Map<String, String> limitHeaders(int limit, int remaining, Instant reset) {
        return Map.of(
                "X-Bapi-Limit", Integer.toString(limit),
                "X-Bapi-Limit-Status", Integer.toString(remaining),
                "X-Bapi-Limit-Reset-Timestamp", Json.millis(reset));
    }
}
