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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    private record Session(
            TradingAccount account, Changes changes, Doorman doorman, RateLimits limits) {

        static Session of(TradingAccount account, Changes changes) {
            return new Session(account, changes, new Doorman(account), new RateLimits());
        }

        void settle(Instant now) {
            changes.timePassed(account.settledTo(), now);
            account.settle(now);
        }
    }

    /// What is refused at the door, in the order in which it is looked at.
    private static final List<Fault> DOOR_FAULTS =
            List.of(
                    Fault.REGION_REFUSED,
                    Fault.KEY_UNKNOWN,
                    Fault.KEY_EXPIRED,
                    Fault.ADDRESS_NOT_LISTED,
                    Fault.CLOCK_REFUSED,
                    Fault.SIGNATURE_REFUSED,
                    Fault.USER_BANNED);

    private final InstantSource clock;
    private final LongSupplier steadyNanos;
    private final Faults faults;
    private final Pause pause;
    private final Map<String, Answer> staleAnswers = new ConcurrentHashMap<>();
    private volatile Session session;

    /// @param changes is told what happens to the account
    /// @param steadyNanos the exchange's clock for measuring, which setting the clock does not move
    public Gateway(
            TradingAccount account,
            Changes changes,
            InstantSource clock,
            LongSupplier steadyNanos,
            Faults faults,
            Pause pause) {
        this.clock = clock;
        this.steadyNanos = steadyNanos;
        this.faults = faults;
        this.pause = pause;
        this.session = Session.of(account, changes);
    }

    /// From the next request on, the exchange has this account.
    public void open(TradingAccount account, Changes changes) {
        session = Session.of(account, changes);
        staleAnswers.clear();
    }

    /// Carries out once more what was carried out at this instant of an earlier run.
    ///
    /// @return whether it was accepted again
    public static boolean repeat(TradingAccount account, Instant at, String path, String body) {
        Route route = Routes.BY_NAME.get("POST " + path);
        if (route == null) return false;
        synchronized (account) {
            account.settle(at);
            if (route.equals(Routes.UPGRADE)) account.countUpgradeRequest();
            try {
                route.handler().answer(new Call(Params.ofBody(body), account, at));
                return true;
            } catch (Refusal _) {
                return false;
            }
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Request request = Request.of(exchange);
            Optional<Answer> answer = answerUnlessCut(request, session);
            if (answer.isEmpty()) return;
            if (faults.strikes(Fault.LATENCY, request.path())) pause.hold(faults.latency());
            send(exchange, request, answer.get());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Requests for an upgrade are taken one by one, so that each finds the account as the one
    /// before left it, and is counted so.
    private Optional<Answer> answerUnlessCut(Request request, Session current) {
        if (!Routes.UPGRADE.equals(Routes.BY_NAME.get(name(request))))
            return isCut(request) ? Optional.empty() : Optional.of(answerOrStale(request, current));
        synchronized (current.account()) {
            current.settle(clock.instant());
            current.account().countUpgradeRequest();
            // Not by way of the stale answers, which are locked before an account, never after it.
            return isCut(request) ? Optional.empty() : Optional.of(answer(request, current));
        }
    }

    private boolean isCut(Request request) {
        return faults.strikes(Fault.CONNECTION_CUT_BEFORE, request.path());
    }

    private static String name(Request request) {
        return request.method() + " " + request.path();
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
    private Answer answerOrStale(Request request, Session current) {
        boolean data = request.method().equals("GET") && !request.path().equals("/v5/market/time");
        if (!data || !faults.strikes(Fault.STALE_DATA, request.path())) {
            if (!faults.active().contains(Fault.STALE_DATA)) staleAnswers.clear();
            return answer(request, current);
        }
        return staleAnswers.computeIfAbsent(
                request.path() + "?" + request.query(), _ -> answer(request, current));
    }

    private Answer answer(Request request, Session current) {
        String path = request.path();
        if (current.limits().addressBlocked(steadyNanos.getAsLong())
                || faults.strikes(Fault.ADDRESS_BLOCKED, path))
            return Answer.bare(403, "access too frequent");
        if (faults.strikes(Fault.SERVER_ERROR, path)) return Answer.bare(500, "");
        if (!request.method().equals(request.method().toUpperCase(Locale.ROOT)))
            return Answer.bare(400, "bad request");
        if (request.method().equals("GET") && request.hasBody())
            return Answer.bare(403, "a GET request must not have a body");
        Route route = Routes.BY_NAME.get(name(request));
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
            return Answer.envelope(succeeded(request, route, current)).with(headers);
        } catch (Refusal refusal) {
            return refused(refusal, now).with(headers);
        } catch (RuntimeException e) {
            // Fetched only here: setting up logging would take most of the time to start.
            LoggerFactory.getLogger(Gateway.class)
                    .error("{} {} failed", request.method(), request.path(), e);
            return refused(new Refusal(10016, "Server error."), now).with(headers);
        }
    }

    // The account's monitor is what keeps calls apart; whoever opened the account shares it. The
    // time is read inside, so that no call finds the account ahead of its own time.
    private ObjectNode succeeded(Request request, Route route, Session current) throws Refusal {
        boolean reads = route.method().equals("GET");
        Params params = reads ? Params.ofQuery(request.query()) : Params.ofBody(request.body());
        synchronized (current.account()) {
            Instant now = clock.instant();
            current.settle(now);
            ObjectNode result = route.handler().answer(new Call(params, current.account(), now));
            if (!reads) current.changes().requested(now, route.path(), request.body());
            return route.envelope().wrap(0, route.ok(), result, now);
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
        for (Fault fault : DOOR_FAULTS) {
            if (!faults.strikes(fault, request.path())) continue;
            throw switch (fault) {
                case REGION_REFUSED -> Doorman.regionRefused();
                case KEY_UNKNOWN -> Doorman.keyUnknown();
                case KEY_EXPIRED -> Doorman.keyExpired();
                case ADDRESS_NOT_LISTED -> Doorman.addressNotListed();
                case USER_BANNED -> Doorman.userBanned();
                case CLOCK_REFUSED ->
                        Doorman.clockRefused(
                                request.header("X-BAPI-TIMESTAMP").orElse(""),
                                now,
                                request.header("X-BAPI-RECV-WINDOW").orElse(""));
                default -> Doorman.signatureRefused();
            };
        }
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
