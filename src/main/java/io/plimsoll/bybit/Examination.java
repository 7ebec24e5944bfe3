package io.plimsoll.bybit;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.KeyInfo;

import java.util.List;

/// A connection for finding out what is wrong with it: a few reads, one by one, and what is known
/// besides. Calls block.
public final class Examination implements AutoCloseable {
    private final Caller caller;

    Examination(Caller caller) {
        this.caller = caller;
    }

    /// Asks for the exchange's time without a key, only to see who answers.
    public void greet() throws ApiException {
        caller.get(
                Endpoint.MARKET_TIME,
                Query.NONE,
                envelope ->
                        Answers.serverTime(envelope)
                                .orElseThrow(() -> new UnreadableFieldException("time")));
    }

    /// Measures the exchange's clock, unless it was measured lately.
    ///
    /// @throws ApiException as [ApiFault.ClockOff] when it is not known well enough to sign
    public ClockOffset measureClock() throws ApiException {
        return caller.clock().measuredOffset();
    }

    /// What the key may do.
    public KeyInfo keyInfo() throws ApiException {
        return caller.get(
                Endpoint.KEY_INFO,
                Query.NONE,
                envelope -> Answers.keyInfo(envelope.object("result")));
    }

    /// What the key opens.
    public AccountInfo accountInfo() throws ApiException {
        return caller.get(
                Endpoint.ACCOUNT_INFO,
                Query.NONE,
                envelope -> Answers.accountInfo(envelope.object("result")));
    }

    /// What the last answers said of their limits, an entry an endpoint.
    public List<CallsLeft> callsLeft() {
        return caller.callsLeft();
    }

    /// How many of the 600 calls in 5 s that the exchange allows this computer's address were made
    /// by this app, to any of its hosts.
    public int callsOfLate() {
        return caller.callsOfLate();
    }

    @Override
    public void close() {
        caller.close();
    }
}
