package io.plimsoll.bybit;

import java.io.IOException;
import java.time.Instant;

/// Is told of every call that changes an account: before it leaves, and how it ended.
@FunctionalInterface
public interface ChangeWitness {

    /// Nobody needs to know.
    ChangeWitness NONE = _ -> Ending.NONE;

    /// A change is about to be asked for. When this fails, it is not.
    ///
    /// @throws IOException when what is about to happen cannot be kept
    Ending leaving(Change change) throws IOException;

    /// What is about to be asked for.
    ///
    /// @param endpoint its path
    /// @param body as it will be sent: JSON without a key, a secret or a signature
    /// @param exchangeTime by the exchange's clock, as far as it is known
    record Change(String endpoint, String body, Instant exchangeTime) {}

    /// Told once how the change ended. Must not fail: the change cannot be taken back.
    interface Ending {
        Ending NONE =
                new Ending() {
                    @Override
                    public void answered(String reply, Instant exchangeTime) {}

                    @Override
                    public void failed(ApiFault fault, Instant exchangeTime) {}
                };

        /// The exchange took it.
        ///
        /// @param reply the `result` of the exchange's answer, as JSON
        void answered(String reply, Instant exchangeTime);

        /// It was not done, or nobody knows.
        ///
        /// @param fault [leaves doubt][ApiFault#leavesDoubt] or not
        void failed(ApiFault fault, Instant exchangeTime);
    }
}
