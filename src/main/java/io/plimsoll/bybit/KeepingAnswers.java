package io.plimsoll.bybit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Passes every question on to another source and keeps the raw answers. Those that belong to one
/// file are joined into one: pages, settle coins, symbols, batches of coins.
///
/// May be used by several threads at once.
final class KeepingAnswers implements AnswerSource {
    private final AnswerSource source;
    private final Map<String, Kept> files = new TreeMap<>(); // guarded by itself

    private static final class Kept {
        private Optional<ObjectNode> answer = Optional.empty();
        private final Map<String, ObjectNode> refusals = new TreeMap<>();
    }

    KeepingAnswers(AnswerSource source) {
        this.source = source;
    }

    /// File name to what was answered so far. Refused queries are told beside the answers to
    /// others, or instead of them when there are none.
    Map<String, ObjectNode> files() {
        Map<String, ObjectNode> all = new HashMap<>();
        synchronized (files) {
            files.forEach((name, kept) -> all.put(name, file(kept)));
        }
        return all;
    }

    private static ObjectNode file(Kept kept) {
        if (kept.answer.isEmpty()) return kept.refusals.values().iterator().next().deepCopy();
        ObjectNode answer = kept.answer.get().deepCopy();
        if (!kept.refusals.isEmpty()) {
            ObjectNode refusals = answer.putObject(FolderAnswers.REFUSALS);
            kept.refusals.forEach((query, refusal) -> refusals.set(query, refusal.deepCopy()));
        }
        return answer;
    }

    @Override
    public ExchangeClock clock() {
        return source.clock();
    }

    @Override
    public <T> T get(Endpoint endpoint, Query query, Function<Fields, T> reader)
            throws ApiException {
        Optional<String> name = RecordingFiles.nameOf(endpoint, query);
        try {
            return source.get(
                    endpoint,
                    query,
                    envelope -> {
                        name.ifPresent(file -> keep(file, (ObjectNode) envelope.json()));
                        return reader.apply(envelope);
                    });
        } catch (ApiException e) {
            name.ifPresent(file -> keepRefusal(file, query, e.fault()));
            throw e;
        }
    }

    private void keep(String name, ObjectNode envelope) {
        synchronized (files) {
            Kept kept = files.computeIfAbsent(name, _ -> new Kept());
            if (kept.answer.isEmpty()) kept.answer = Optional.of(envelope.deepCopy());
            else join(kept.answer.get(), envelope);
            if (kept.answer.get().path("result") instanceof ObjectNode result
                    && result.has("nextPageCursor")) result.put("nextPageCursor", "");
        }
    }

    private static void join(ObjectNode whole, ObjectNode more) {
        if (!(whole.path("result") instanceof ObjectNode all)
                || !(more.path("result") instanceof ObjectNode added)) return;
        if (all.path("list") instanceof ArrayNode rows
                && added.path("list") instanceof ArrayNode moreRows) {
            Set<JsonNode> known = new LinkedHashSet<>();
            rows.forEach(known::add);
            for (JsonNode row : moreRows) if (known.add(row)) rows.add(row.deepCopy());
        }
        if (all.path("availableWithdrawalMap") instanceof ObjectNode amounts
                && added.path("availableWithdrawalMap") instanceof ObjectNode moreAmounts) {
            amounts.setAll(moreAmounts);
        }
        JsonNode time = more.path("time");
        if (!time.isMissingNode()) whole.set("time", time);
    }

    /// What says no for good; a line that broke says nothing about the account.
    private void keepRefusal(String name, Query query, ApiFault fault) {
        switch (fault) {
            case ApiFault.PermissionMissing f -> keepRefusal(name, query, f.code(), f.text());
            case ApiFault.Refused f -> keepRefusal(name, query, f.code(), f.text());
            case ApiFault.KeyRefused _,
                    ApiFault.ClockOff _,
                    ApiFault.RateLimited _,
                    ApiFault.IpBlocked _,
                    ApiFault.RegionBlocked _,
                    ApiFault.Unreachable _,
                    ApiFault.Unreadable _,
                    ApiFault.NotRecorded _,
                    ApiFault.NothingSent _,
                    ApiFault.InDoubt _ -> {}
        }
    }

    private void keepRefusal(String name, Query query, int code, String text) {
        Instant now = clock().now();
        ObjectNode refusal = Fields.newObject().put("retCode", code).put("retMsg", text);
        refusal.putObject("result");
        refusal.put("time", now.toEpochMilli());
        synchronized (files) {
            files.computeIfAbsent(name, _ -> new Kept()).refusals.put(query.firstPage(), refusal);
        }
    }

    @Override
    public <T> T post(
            Endpoint endpoint, String json, BooleanSupplier mayLeave, Function<Fields, T> reader)
            throws ApiException {
        return source.post(endpoint, json, mayLeave, reader);
    }

    @Override
    public boolean isRecorded() {
        return source.isRecorded();
    }

    /// Whoever opened the source closes it.
    @Override
    public void close() {}
}
