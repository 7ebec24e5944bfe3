package io.plimsoll.bybit;

import java.util.function.BooleanSupplier;
import java.util.function.Function;

/// Where the answers about one account come from: the exchange itself, or a folder that keeps what
/// it once said. Whatever the source, the same readers read the same JSON.
///
/// A reader gets the envelope of a good answer; a bad one leaves as an [ApiFault], and so does one
/// that the reader cannot read.
interface AnswerSource extends AutoCloseable {

    ExchangeClock clock();

    <T> T get(Endpoint endpoint, Query query, Function<Fields, T> reader) throws ApiException;

    /// Asks for a change.
    ///
    /// @param mayLeave asked when the connection stands, immediately before the first byte leaves
    <T> T post(Endpoint endpoint, String json, BooleanSupplier mayLeave, Function<Fields, T> reader)
            throws ApiException;

    /// Whether all answers are from one moment of the past.
    boolean isRecorded();

    @Override
    void close();
}
