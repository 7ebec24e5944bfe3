package io.plimsoll.sandbox.rest;

import io.plimsoll.sandbox.engine.TradingAccount;
import io.plimsoll.sandbox.scenario.Market.Coin;
import io.plimsoll.sandbox.scenario.Scenario;

import java.time.Instant;

/// One accepted call, and the account that it is about at the instant of the call.
record Call(Params params, TradingAccount account, Instant now) {
    Scenario scenario() {
        return account.scenario();
    }

    /// A coin that a parameter names.
    Coin coin(String name) throws Refusal {
        Coin coin = account.market().coins().get(name);
        if (coin == null) throw Refusal.badParameter("coin " + name);
        return coin;
    }

    boolean unified() {
        return account.ledger().status() != 1;
    }

    void requireUnified() throws Refusal {
        if (!unified())
            throw new Refusal(10028, "The API can only be accessed by unified account users.");
    }

    /// Some reads are refused altogether while an upgrade runs.
    void requireNoUpgrade() throws Refusal {
        if (account.upgrading())
            throw new Refusal(3100197, "Temporarily banned: the account is being upgraded to UTA.");
    }
}
