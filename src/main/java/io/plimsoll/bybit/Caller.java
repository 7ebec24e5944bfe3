package io.plimsoll.bybit;

import io.plimsoll.bybit.Http.Departure;
import io.plimsoll.bybit.Http.Reply;

import okhttp3.HttpUrl;
import okhttp3.Request;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

/// Makes a call: waits for the limits, signs, sends, judges the answer, and asks again where that
/// is allowed. Everything that goes wrong leaves as an [ApiFault].
///
/// A read is asked at most three times. A change is sent once: what failed before its first byte
/// left did not happen, what failed later is [in doubt][ApiFault.InDoubt].
final class Caller implements AnswerSource {
    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);

    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(300);

    /// The account limits count in windows of one second; a reset much later than that is an error.
    private static final Duration LIMIT_WINDOW = Duration.ofSeconds(1);

    private static final Duration MAX_HOLD = Duration.ofSeconds(5);

    private static final Duration RECEIVE_WINDOW = Duration.ofSeconds(5);
    private static final int MAX_TEXT = 500;
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,6}");

    private final Site site;
    private final HttpUrl base;
    private final Credentials credentials;
    private final ClientSettings settings;
    private final Http http;
    private final Supplier<AddressLimit> addressLimit;
    private final RateLimits limits;
    private final MeasuredClock clock;
    private final Map<String, CallsLeft> callsLeft = new ConcurrentHashMap<>();
    private volatile @Nullable AddressLimit address;

    /// @param addressLimit asked when the first call is made, because the system may take its time
    ///   to say which way it goes
    Caller(
            Site site,
            Credentials credentials,
            ClientSettings settings,
            Http http,
            Supplier<AddressLimit> addressLimit) {
        this.site = site;
        this.base = HttpUrl.get(site.rest());
        this.credentials = credentials;
        this.settings = settings;
        this.http = http;
        this.addressLimit = addressLimit;
        this.limits = new RateLimits(settings.time());
        this.clock = new MeasuredClock(settings.time(), this::sampleTime);
    }

    @Override
    public MeasuredClock clock() {
        return clock;
    }

    @Override
    public <T> T get(Endpoint endpoint, Query query, Function<Fields, T> reader)
            throws ApiException {
        return call(endpoint, query.encoded(), Caller::always, reader);
    }

    @Override
    public <T> T post(
            Endpoint endpoint, String json, BooleanSupplier mayLeave, Function<Fields, T> reader)
            throws ApiException {
        return call(endpoint, json, mayLeave, reader);
    }

    private static boolean always() {
        return true;
    }

    @Override
    public boolean isRecorded() {
        return false;
    }

    @Override
    public void close() {
        credentials.close();
    }

    /// @param payload the encoded query of a GET, the body of a POST
    private <T> T call(
            Endpoint endpoint, String payload, BooleanSupplier mayLeave, Function<Fields, T> reader)
            throws ApiException {
        for (int attempt = 1; ; attempt++) {
            try {
                return read(endpoint, attempt(endpoint, payload, mayLeave), reader);
            } catch (ApiException e) {
                LOG.debug("{} failed (attempt {}): {}", endpoint.path(), attempt, e.fault());
                if (endpoint.changesState() || attempt == ATTEMPTS || !mayPass(e.fault())) throw e;
            }
            pause(backOff(attempt));
        }
    }

    private static boolean mayPass(ApiFault fault) {
        if (Thread.currentThread().isInterrupted()) return false;
        return switch (fault) {
            case ApiFault.Unreachable _, ApiFault.RateLimited _, ApiFault.ClockOff _ -> true;
            case ApiFault.IpBlocked _,
                    ApiFault.KeyRefused _,
                    ApiFault.PermissionMissing _,
                    ApiFault.RegionBlocked _,
                    ApiFault.Refused _,
                    ApiFault.Unreadable _,
                    ApiFault.NotRecorded _,
                    ApiFault.NothingSent _,
                    ApiFault.InDoubt _ ->
                    false;
        };
    }

    /// Doubles with each attempt, up to 600 ms before the last; the upper half is left to chance,
    /// so that clients that failed together do not come back together.
    private Duration backOff(int attempt) {
        Duration full = FIRST_BACK_OFF.multipliedBy(1L << (attempt - 1));
        long half = full.toNanos() / 2;
        return Duration.ofNanos(half + settings.random().nextLong(half + 1));
    }

    /// One attempt: limits, then a fresh timestamp, then the wire. HTTP statuses are judged here.
    private Answer attempt(Endpoint endpoint, String payload, BooleanSupplier mayLeave)
            throws ApiException {
        refuseWhileBlocked();
        pause(limits.bucket(endpoint).take());
        pause(address().bucket().take());
        refuseWhileBlocked(); // another call may have been blocked while this one waited
        Request request = request(endpoint, payload, mayLeave);
        Reply reply = send(endpoint, request);
        noteLimit(endpoint, reply);
        int status = reply.status();
        if (status == 200) return new Answer(request, reply);
        throw new ApiException(
                switch (status) {
                    case 401 -> new ApiFault.KeyRefused(status, "HTTP 401");
                    case 403 -> blocked();
                    case 429 -> unreachable("HTTP 429");
                    default ->
                            status >= 500
                                    ? lost(endpoint, "HTTP " + status)
                                    : new ApiFault.Refused(
                                            endpoint.path(), status, "HTTP " + status);
                });
    }

    private record Answer(Request request, Reply reply) {}

    private Request request(Endpoint endpoint, String payload, BooleanSupplier mayLeave)
            throws ApiException {
        HttpUrl.Builder url = base.newBuilder().encodedPath(endpoint.path());
        var request = new Request.Builder().tag(Departure.class, new Departure(mayLeave));
        if (endpoint.changesState()) {
            // An idle connection may be dead: to find that out by sending is to be in doubt.
            http.hangUp();
            request.url(url.build()).post(Http.json(payload));
            sign(request, payload);
        } else {
            HttpUrl complete = payload.isEmpty() ? url.build() : url.encodedQuery(payload).build();
            request.url(complete);
            // Read back from the address, so that the signed text is what goes over the wire.
            String sent = Optional.ofNullable(complete.encodedQuery()).orElse("");
            if (endpoint.isSigned()) sign(request, sent);
        }
        return request.build();
    }

    private void sign(Request.Builder request, String payload) throws ApiException {
        String timestamp = String.valueOf(clock.signingTime().toEpochMilli());
        String window = String.valueOf(RECEIVE_WINDOW.toMillis());
        String signature =
                credentials
                        .sign(timestamp + credentials.apiKey() + window + payload)
                        .orElseThrow(() -> new ApiException(unreachable("connection closed")));
        request.header("X-BAPI-API-KEY", credentials.apiKey())
                .header("X-BAPI-TIMESTAMP", timestamp)
                .header("X-BAPI-RECV-WINDOW", window)
                .header("X-BAPI-SIGN-TYPE", "2")
                .header("X-BAPI-SIGN", signature);
    }

    private Reply send(Endpoint endpoint, Request request) throws ApiException {
        try {
            return http.send(request);
        } catch (IOException e) {
            Departure departure = request.tag(Departure.class);
            throw new ApiException(
                    departure == null || departure.hasBegun()
                            ? lost(endpoint, reason(e))
                            : departure.isHeldBack()
                                    ? new ApiFault.HeldBack(endpoint.path())
                                    : unreachable(reason(e)));
        }
    }

    private static String reason(IOException e) {
        if (Thread.currentThread().isInterrupted()) return "cancelled";
        return switch (e) {
            case UnknownHostException _ -> "no such host";
            case ConnectException _, NoRouteToHostException _ -> "no connection";
            case InterruptedIOException _ -> ApiFault.Unreachable.TOO_LATE;
            case SSLException _ -> "no secure connection";
            default -> "connection broken";
        };
    }

    private <T> T read(Endpoint endpoint, Answer answer, Function<Fields, T> reader)
            throws ApiException {
        try {
            return reader.apply(envelope(endpoint, answer));
        } catch (UnreadableFieldException e) {
            throw new ApiException(unreadable(endpoint, e.path()));
        }
    }

    /// The envelope of a good answer.
    private Fields envelope(Endpoint endpoint, Answer answer) throws ApiException {
        Fields envelope = Fields.parse(answer.reply().body());
        int code = envelope.requiredInteger("retCode");
        if (code == 0) return envelope;
        Request request = answer.request();
        String text = masked(envelope.text("retMsg"), request);
        List<String> reasons =
                Answers.reasons(envelope).stream().map(reason -> masked(reason, request)).toList();
        throw new ApiException(fault(endpoint, code, text, reasons, answer.reply()));
    }

    private ApiFault fault(
            Endpoint endpoint, int code, String text, List<String> reasons, Reply reply) {
        return switch (Refusal.of(code)) {
            case KEY -> new ApiFault.KeyRefused(code, text);
            case PERMISSION -> new ApiFault.PermissionMissing(endpoint.path(), code, text);
            case CLOCK -> {
                clock.doubt(reply.sentNanos());
                yield new ApiFault.ClockOff(clock.offset().map(ClockOffset::lead), text);
            }
            case LIMIT -> limited(endpoint, reply);
            case ADDRESS -> blocked();
            case REGION -> new ApiFault.RegionBlocked(text);
            case BROKEN -> lost(endpoint, code + " " + text);
            case BUSY -> unreachable(code + " " + text);
            case OTHER -> new ApiFault.Refused(endpoint.path(), code, text, reasons);
        };
    }

    private ApiFault limited(Endpoint endpoint, Reply reply) {
        Instant now = clock.now();
        Duration wait = LIMIT_WINDOW;
        String reset = reply.headers().get("X-Bapi-Limit-Reset-Timestamp");
        if (reset != null && reset.matches("\\d{13}")) {
            Duration told = Duration.between(now, Instant.ofEpochMilli(Long.parseLong(reset)));
            if (told.isPositive()) wait = told;
        }
        limits.bucket(endpoint).hold(wait.compareTo(MAX_HOLD) > 0 ? MAX_HOLD : wait);
        return new ApiFault.RateLimited(endpoint.path(), now.plus(wait));
    }

    private void noteLimit(Endpoint endpoint, Reply reply) {
        String limit = reply.headers().get("X-Bapi-Limit");
        String left = reply.headers().get("X-Bapi-Limit-Status");
        if (limit == null || left == null) return;
        if (!SMALL_NUMBER.matcher(limit).matches() || !SMALL_NUMBER.matcher(left).matches()) return;
        callsLeft.put(
                endpoint.path(),
                new CallsLeft(endpoint.path(), Integer.parseInt(limit), Integer.parseInt(left)));
    }

    List<CallsLeft> callsLeft() {
        return callsLeft.values().stream()
                .sorted(Comparator.comparing(CallsLeft::endpoint))
                .toList();
    }

    int callsOfLate() {
        return address().bucket().usedOfLate();
    }

    private AddressLimit address() {
        AddressLimit known = address;
        if (known == null) {
            known = addressLimit.get();
            address = known;
        }
        return known;
    }

    private ApiFault blocked() {
        address().block();
        http.hangUp();
        return new ApiFault.IpBlocked(clock.now().plus(AddressLimit.SILENCE));
    }

    private void refuseWhileBlocked() throws ApiException {
        Optional<Duration> left = address().blockedFor();
        if (left.isPresent()) {
            throw new ApiException(new ApiFault.IpBlocked(clock.now().plus(left.get())));
        }
    }

    private ApiFault lost(Endpoint endpoint, String reason) {
        return endpoint.changesState()
                ? new ApiFault.InDoubt(endpoint.path(), reason)
                : unreachable(reason);
    }

    private ApiFault unreadable(Endpoint endpoint, String field) {
        return endpoint.changesState()
                ? new ApiFault.InDoubt(endpoint.path(), "unreadable: " + field)
                : new ApiFault.Unreadable(endpoint.path(), field);
    }

    private ApiFault unreachable(String reason) {
        return new ApiFault.Unreachable(site.host(), reason);
    }

    /// The exchange's own words. It quotes the key and what was signed in some of them.
    private String masked(String text, Request request) {
        String masked = text.replace(credentials.apiKey(), "***");
        String signature = request.header("X-BAPI-SIGN");
        if (signature != null) masked = masked.replace(signature, "***");
        masked = masked.replaceAll("\\p{Cntrl}+", " ").strip();
        return masked.length() <= MAX_TEXT ? masked : masked.substring(0, MAX_TEXT) + "…";
    }

    private MeasuredClock.Sample sampleTime() throws ApiException {
        Answer answer = attempt(Endpoint.MARKET_TIME, "", Caller::always);
        try {
            Fields envelope = envelope(Endpoint.MARKET_TIME, answer);
            Instant exchange =
                    Answers.serverTime(envelope)
                            .orElseThrow(() -> new UnreadableFieldException("time"));
            Reply reply = answer.reply();
            return new MeasuredClock.Sample(exchange, reply.sentNanos(), reply.receivedNanos());
        } catch (UnreadableFieldException e) {
            throw new ApiException(unreadable(Endpoint.MARKET_TIME, e.path()));
        }
    }

    private void pause(Duration duration) throws ApiException {
        if (!duration.isPositive()) return;
        try {
            settings.pause().pause(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(unreachable("cancelled"));
        }
    }
}
