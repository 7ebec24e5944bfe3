package io.plimsoll.bybit;

import io.plimsoll.bybit.ChangeWitness.Change;
import io.plimsoll.bybit.ChangeWitness.Ending;

import java.io.IOException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Lets a change through when the account's owner allows changes, and only after a witness has kept
/// what is about to happen. Reads pass.
final class WatchedChanges implements AnswerSource {
    private final AnswerSource source;
    private final AccountAccess access;

    WatchedChanges(AnswerSource source, AccountAccess access) {
        this.source = source;
        this.access = access;
    }

    @Override
    public ExchangeClock clock() {
        return source.clock();
    }

    @Override
    public <T> T get(Endpoint endpoint, Query query, Function<Fields, T> reader)
            throws ApiException {
        return source.get(endpoint, query, reader);
    }

    @Override
    public <T> T post(
            Endpoint endpoint, String json, BooleanSupplier mayLeave, Function<Fields, T> reader)
            throws ApiException {
        if (!access.allowsChanges()) {
            throw new ApiException(new ApiFault.ChangesOff(endpoint.path()));
        }
        Ending ending = leaving(endpoint, json);
        StringBuilder reply = new StringBuilder();
        try {
            T answer =
                    source.post(
                            endpoint,
                            json,
                            mayLeave,
                            envelope -> {
                                reply.append(envelope.json().path("result"));
                                return reader.apply(envelope);
                            });
            ending.answered(reply.toString(), clock().now());
            return answer;
        } catch (ApiException e) {
            ending.failed(e.fault(), clock().now());
            throw e;
        }
    }

    private Ending leaving(Endpoint endpoint, String json) throws ApiException {
        try {
            return access.witness().leaving(new Change(endpoint.path(), json, clock().now()));
        } catch (IOException e) {
            throw new ApiException(
                    new ApiFault.NotWitnessed(endpoint.path(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public boolean isRecorded() {
        return source.isRecorded();
    }

    @Override
    public void close() {
        source.close();
    }
}
