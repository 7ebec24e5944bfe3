package io.plimsoll.bybit;

import io.plimsoll.bybit.RecordingException.Problem;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The answers that a folder keeps. A file answers every query of its endpoint and category, whole
/// and in one page, narrowed to the symbol or coin that the query names. Its clock stands at the
/// moment of the recording.
///
/// The folder may have been put together by hand: files that are not there, cannot be read or make
/// no sense each concern only what is asked of them.
final class FolderAnswers implements AnswerSource {
    /// Extra field of an answer: queries that the exchange refused while it answered others.
    static final String REFUSALS = "refusals";

    /// No answer of the exchange is nearly as long.
    private static final long MAX_BYTES = 64L << 20;

    private final Map<String, Content> files;
    private final ExchangeClock clock;

    private sealed interface Content {
        record Answer(Fields envelope) implements Content {}

        record Broken(String why) implements Content {}
    }

    private FolderAnswers(Map<String, Content> files, Instant takenAt) {
        this.files = files;
        this.clock = new StandingClock(takenAt);
    }

    static FolderAnswers open(Path folder) throws RecordingException {
        if (!Files.exists(folder)) {
            throw new RecordingException(
                    Problem.NO_FOLDER, "There is no folder %s.".formatted(folder));
        }
        if (!Files.isDirectory(folder)) {
            throw new RecordingException(
                    Problem.NOT_A_FOLDER, "%s is not a folder.".formatted(folder));
        }
        if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
            throw new RecordingException(
                    Problem.NO_PERMISSION,
                    "The folder %s may not be read by this user.".formatted(folder));
        }
        List<String> present =
                RecordingFiles.NAMES.stream()
                        .filter(name -> Files.exists(folder.resolve(name)))
                        .toList();
        if (present.isEmpty()) {
            throw new RecordingException(
                    Problem.NO_RECORDING,
                    "The folder %s has none of the files of a recording, such as %s."
                            .formatted(folder, RecordingFiles.WALLET));
        }
        Map<String, Content> files = new HashMap<>();
        for (String name : present) files.put(name, content(folder.resolve(name)));
        return new FolderAnswers(
                files, momentOf(files).orElseGet(() -> lastChange(folder, present)));
    }

    private static Content content(Path file) {
        try {
            if (!Files.isRegularFile(file)) return new Content.Broken("not a file");
            if (Files.size(file) > MAX_BYTES) return new Content.Broken("too long");
            return new Content.Answer(Fields.parse(Files.readAllBytes(file)));
        } catch (UnreadableFieldException e) {
            return new Content.Broken("not JSON");
        } catch (AccessDeniedException e) {
            return new Content.Broken("no permission");
        } catch (IOException e) {
            return new Content.Broken("cannot be read");
        }
    }

    /// When the wallet was read; failing that, what the exchange's clock said; failing that, the
    /// latest that any answer says.
    private static Optional<Instant> momentOf(Map<String, Content> files) {
        return timeOf(files.get(RecordingFiles.WALLET))
                .or(() -> timeOf(files.get(RecordingFiles.SERVER_TIME)))
                .or(
                        () ->
                                files.values().stream()
                                        .flatMap(file -> timeOf(file).stream())
                                        .max(Instant::compareTo));
    }

    private static Optional<Instant> timeOf(@Nullable Content file) {
        if (!(file instanceof Content.Answer(var envelope))) return Optional.empty();
        try {
            return envelope.millis("time").or(() -> Answers.serverTime(envelope));
        } catch (UnreadableFieldException e) {
            return Optional.empty();
        }
    }

    private static Instant lastChange(Path folder, Collection<String> names) {
        return names.stream()
                .flatMap(name -> lastChange(folder.resolve(name)))
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Stream<Instant> lastChange(Path file) {
        try {
            return Stream.of(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    @Override
    public ExchangeClock clock() {
        return clock;
    }

    @Override
    public <T> T get(Endpoint endpoint, Query query, Function<Fields, T> reader)
            throws ApiException {
        String name = RecordingFiles.nameOf(endpoint, query).orElse(endpoint.path());
        Fields envelope =
                switch (files.get(name)) {
                    case null -> throw new ApiException(new ApiFault.NotRecorded(name));
                    case Content.Broken(var why) ->
                            throw new ApiException(new ApiFault.Unreadable(name, why));
                    case Content.Answer(var answer) -> answer;
                };
        try {
            refuse(endpoint, envelope);
            Fields refusals = envelope.object(REFUSALS);
            if (refusals.names().contains(query.firstPage())) {
                refuse(endpoint, refusals.object(query.firstPage()));
            }
            return reader.apply(Fields.of(narrowed(envelope.json(), query)));
        } catch (UnreadableFieldException e) {
            throw new ApiException(new ApiFault.Unreadable(name, e.path()));
        }
    }

    private void refuse(Endpoint endpoint, Fields envelope) throws ApiException {
        int code = envelope.requiredInteger("retCode");
        if (code == 0) return;
        String text = envelope.text("retMsg");
        Instant now = clock.now();
        throw new ApiException(
                switch (Refusal.of(code)) {
                    case KEY -> new ApiFault.KeyRefused(code, text);
                    case PERMISSION -> new ApiFault.PermissionMissing(endpoint.path(), code, text);
                    case CLOCK -> new ApiFault.ClockOff(Optional.empty(), text);
                    case LIMIT -> new ApiFault.RateLimited(endpoint.path(), now);
                    case ADDRESS -> new ApiFault.IpBlocked(now);
                    case REGION -> new ApiFault.RegionBlocked(text);
                    case BROKEN, BUSY ->
                            new ApiFault.Unreachable(endpoint.path(), code + " " + text);
                    case OTHER -> new ApiFault.Refused(endpoint.path(), code, text);
                });
    }

    /// The same answer with the rows that the query asks for, all on one page.
    private static JsonNode narrowed(JsonNode envelope, Query query) {
        if (!(envelope.path("result") instanceof ObjectNode result)) return envelope;
        ObjectNode narrowedResult = copied(result);
        narrowedResult.remove("nextPageCursor");
        if (result.path("list") instanceof ArrayNode rows) {
            Predicate<JsonNode> wanted = wanted(query);
            ArrayNode kept = narrowedResult.putArray("list");
            for (JsonNode row : rows) if (wanted.test(row)) kept.add(row);
        }
        ObjectNode copy = copied((ObjectNode) envelope);
        copy.set("result", narrowedResult);
        return copy;
    }

    /// An option names its coin first: `BTC-27NOV26-100000-C-USDT`.
    private static Predicate<JsonNode> wanted(Query query) {
        Optional<String> symbol = query.value("symbol");
        if (symbol.isPresent()) return row -> text(row, "symbol").equals(symbol.get());
        Optional<String> coin = query.value("baseCoin");
        if (coin.isPresent()) return row -> text(row, "symbol").startsWith(coin.get() + "-");
        return _ -> true;
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asString("");
    }

    /// Of the outermost level only: what is inside is not changed.
    private static ObjectNode copied(ObjectNode node) {
        ObjectNode copy = Fields.newObject();
        copy.setAll(node);
        return copy;
    }

    @Override
    public <T> T post(
            Endpoint endpoint, String json, BooleanSupplier mayLeave, Function<Fields, T> reader)
            throws ApiException {
        throw new ApiException(new ApiFault.Unchangeable(endpoint.path()));
    }

    @Override
    public boolean isRecorded() {
        return true;
    }

    @Override
    public void close() {}
}
