package io.plimsoll.bybit;

import io.plimsoll.sandbox.SandboxExchange;

import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Everything that the exchange answered about one account, held in memory, so that one answer can
/// be put in another's place while the others are not even parsed again.
public final class HeldAnswers implements AnswerSource {
    private final ExchangeClock clock;
    private final Map<Question, Held> held = new ConcurrentHashMap<>();
    private Optional<AnswerSource> exchange;
    private volatile Optional<Replaced> replaced = Optional.empty();

    /// What was asked: an endpoint and the encoded query.
    public record Question(String path, String query) {}

    /// @param raw empty when the exchange refused
    /// @param outcome gives what was read, or fails as the call did
    /// @param again reads the same question from elsewhere
    private record Held(Optional<String> raw, Outcome outcome, Again again) {}

    @FunctionalInterface
    private interface Again {
        Object from(AnswerSource source) throws ApiException;
    }

    /// What the client makes of one answer: a value, or the fault of it.
    public record Answer(Optional<Object> value, Optional<ApiFault> fault) {}

    @FunctionalInterface
    private interface Outcome {
        Object get() throws ApiException;
    }

    private record Replaced(Question question, AnswerSource by) {}

    /// What a reader of answers does once.
    @FunctionalInterface
    public interface Reading {
        void by(BybitClient client) throws Exception;
    }

    private HeldAnswers(ExchangeClock clock, AnswerSource exchange) {
        this.clock = clock;
        this.exchange = Optional.of(exchange);
    }

    /// Holds whatever is asked while the client is read by; the exchange's clock stands.
    public static HeldAnswers of(SandboxExchange exchange, Reading reading) throws Exception {
        var settings =
                new ClientSettings(
                        new TimeOf(exchange), Pause.SYSTEM, new Random(1), Duration.ofSeconds(10));
        try (var http = new Http(settings.time(), settings.timeout(), new ProxyRoute.Direct());
                var caller =
                        new Caller(
                                Site.sandbox(exchange.baseUri()),
                                credentials(exchange),
                                settings,
                                http,
                                () -> new AddressLimit(settings.time()))) {
            var answers = new HeldAnswers(new StandingClock(exchange.clock().instant()), caller);
            reading.by(answers.client());
            answers.exchange = Optional.empty();
            return answers;
        }
    }

    private record TimeOf(SandboxExchange exchange) implements TimeSource {
        @Override
        public Instant instant() {
            return exchange.clock().instant();
        }

        @Override
        public long nanoTime() {
            return exchange.clock().nanoTime();
        }
    }

    private static Credentials credentials(SandboxExchange exchange) throws InvalidKeyException {
        return Credentials.hmac(exchange.apiKey(), exchange.apiSecret().toCharArray());
    }

    public BybitClient client() {
        return new RestBybitClient(this);
    }

    /// All that was asked and answered, in a fixed order.
    public List<Question> questions() {
        return held.entrySet().stream()
                .filter(question -> question.getValue().raw().isPresent())
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparing(Question::path).thenComparing(Question::query))
                .toList();
    }

    public String answer(Question question) {
        return Objects.requireNonNull(held.get(question)).raw().orElseThrow();
    }

    /// What the client makes of this body as the answer to a question.
    public Answer read(Question question, byte[] body) {
        try {
            Again again = Objects.requireNonNull(held.get(question)).again();
            return new Answer(Optional.of(again.from(new OneBody(clock, body))), Optional.empty());
        } catch (ApiException e) {
            return new Answer(Optional.empty(), Optional.of(e.fault()));
        }
    }

    /// From now on the question is answered by this body, and every other as before.
    public void replace(Question question, byte[] body) {
        replaced = Optional.of(new Replaced(question, new OneBody(clock, body)));
    }

    /// From now on the question is asked over the wire.
    void replace(Question question, AnswerSource by) {
        replaced = Optional.of(new Replaced(question, by));
    }

    public void restore() {
        replaced = Optional.empty();
    }

    @Override
    public <T> T get(Endpoint endpoint, Query query, Function<Fields, T> reader)
            throws ApiException {
        var question = new Question(endpoint.path(), query.encoded());
        Optional<Replaced> other =
                replaced.filter(replacement -> replacement.question().equals(question));
        if (other.isPresent()) return other.get().by().get(endpoint, query, reader);
        Held known = held.get(question);
        if (known == null) known = asked(question, endpoint, query, reader);
        @SuppressWarnings("unchecked") // the same question is always read by the same reader
        T value = (T) known.outcome().get();
        return value;
    }

    private <T> Held asked(
            Question question, Endpoint endpoint, Query query, Function<Fields, T> reader)
            throws ApiException {
        if (exchange.isEmpty())
            throw new ApiException(new ApiFault.Refused(endpoint.path(), 10001, "never asked"));
        Held answer;
        Again again = source -> source.get(endpoint, query, reader);
        try {
            String[] raw = new String[1];
            T value =
                    exchange.get()
                            .get(
                                    endpoint,
                                    query,
                                    envelope -> {
                                        raw[0] = envelope.json().toString();
                                        return reader.apply(envelope);
                                    });
            answer = new Held(Optional.of(raw[0]), () -> value, again);
        } catch (ApiException e) {
            answer =
                    new Held(
                            Optional.empty(),
                            () -> {
                                throw new ApiException(e.fault());
                            },
                            again);
        }
        held.put(question, answer);
        return answer;
    }

    @Override
    public <T> T post(
            Endpoint endpoint, String json, BooleanSupplier mayLeave, Function<Fields, T> reader)
            throws ApiException {
        throw new ApiException(new ApiFault.Unchangeable(endpoint.path()));
    }

    @Override
    public ExchangeClock clock() {
        return clock;
    }

    @Override
    public boolean isRecorded() {
        return false;
    }

    @Override
    public void close() {}

    /// Judges and reads one body as the client does.
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record OneBody(ExchangeClock clock, byte[] body) implements AnswerSource {
        @Override
        public <T> T get(Endpoint endpoint, Query query, Function<Fields, T> reader)
                throws ApiException {
            try {
                Fields envelope = Fields.parse(body);
                int code = envelope.requiredInteger("retCode");
                if (code == 0) return reader.apply(envelope);
                throw new ApiException(
                        new ApiFault.Refused(endpoint.path(), code, envelope.text("retMsg")));
            } catch (UnreadableFieldException e) {
                throw new ApiException(new ApiFault.Unreadable(endpoint.path(), e.path()));
            }
        }

        @Override
        public <T> T post(
                Endpoint endpoint,
                String json,
                BooleanSupplier mayLeave,
                Function<Fields, T> reader)
                throws ApiException {
            throw new ApiException(new ApiFault.Unchangeable(endpoint.path()));
        }

        @Override
        public boolean isRecorded() {
            return false;
        }

        @Override
        public void close() {}
    }
}
