package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Who may change an account, and who is told of it first.
class WatchedChangesTest {
    private static final String PATH = "/v5/account/upgrade-to-uta";
    private static final String DONE = "{\"unifiedUpdateStatus\":\"PROCESS\"}";

    private final StubExchange exchange;
    private final List<String> told = new ArrayList<>();

    WatchedChangesTest() throws Exception {
        exchange = new StubExchange();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void sendsNoChangeToAnAccountThatMayOnlyBeLookedAt() {
        BybitClient client = exchange.connect(false, ChangeWitness.NONE);

        assertThat(faultOf(client)).isEqualTo(new ApiFault.ChangesOff(PATH));
        assertThat(exchange.requests()).isEmpty();
    }

    @Test
    void readsAnAccountThatMayOnlyBeLookedAt() throws Exception {
        exchange.answer(StubExchange.ok("{\"unifiedMarginStatus\":5}"));

        assertThat(exchange.connect(false, ChangeWitness.NONE).accountInfo().statusCode())
                .isEqualTo(5);
    }

    @Test
    void tellsTheWitnessBeforeTheRequestLeavesAndThenTheReply() throws Exception {
        exchange.answer(StubExchange.ok(DONE));

        exchange.connect(true, this::witness).upgradeToUta(() -> true);

        assertThat(told)
                .containsExactly(
                        "leaving " + PATH + " {} after 0 requests",
                        "answered " + DONE + " after 1 requests");
    }

    @Test
    void sendsNothingThatCouldNotBeKept() {
        BybitClient client =
                exchange.connect(
                        true,
                        _ -> {
                            throw new IOException("disk full");
                        });

        assertThat(faultOf(client)).isEqualTo(new ApiFault.NotWitnessed(PATH, "disk full"));
        assertThat(exchange.requests()).isEmpty();
    }

    @Test
    void tellsTheWitnessOfADoubt() {
        exchange.answer(
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());

        assertThat(faultOf(exchange.connect(true, this::witness)).leavesDoubt()).isTrue();
        assertThat(told.getLast()).startsWith("failed InDoubt");
    }

    private static ApiFault faultOf(BybitClient client) {
        return catchThrowableOfType(ApiException.class, () -> client.upgradeToUta(() -> true))
                .fault();
    }

    private ChangeWitness.Ending witness(ChangeWitness.Change change) {
        tell("leaving " + change.endpoint() + " " + change.body());
        return new ChangeWitness.Ending() {
            @Override
            public void answered(String reply, Instant exchangeTime) {
                tell("answered " + reply);
            }

            @Override
            public void failed(ApiFault fault, Instant exchangeTime) {
                tell("failed " + fault.getClass().getSimpleName());
            }
        };
    }

    private void tell(String text) {
        told.add(text + " after " + exchange.requests().size() + " requests");
    }
}
