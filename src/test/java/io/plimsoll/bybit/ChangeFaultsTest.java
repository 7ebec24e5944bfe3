package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.account.UpgradeReply;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// A change is sent once, whatever happens, and a lost reply is in doubt.
class ChangeFaultsTest {
    private static final String PATH = "/v5/account/upgrade-to-uta";
    private static final String DONE = StubExchange.ok("{\"unifiedUpdateStatus\":\"PROCESS\"}");

    private final StubExchange exchange;
    private final BybitClient client;

    ChangeFaultsTest() throws Exception {
        exchange = new StubExchange();
        client = exchange.connect();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void readsThatTheUpgradeHasBegun() throws Exception {
        exchange.answer(
                StubExchange.ok("{\"unifiedUpdateStatus\":\"PROCESS\",\"unifiedUpdateMsg\":null}"));

        assertThat(client.upgradeToUta(() -> true))
                .isEqualTo(new UpgradeReply(UpgradeReply.Status.PROCESS, List.of()));
    }

    @Test
    void readsEveryReasonWhyTheUpgradeFailed() throws Exception {
        exchange.answer(
                """
                {"retCode": 0, "retMsg": "", "result": {"unifiedUpdateStatus": "FAIL",
                 "unifiedUpdateMsg": {"msg": ["spot liabilities", "USDC positions", "USDT orders",
                 "USDT positions"]}}, "retExtinfo\\n": {}, "time": 1672125124195}
                """);

        assertThat(client.upgradeToUta(() -> true))
                .isEqualTo(
                        new UpgradeReply(
                                UpgradeReply.Status.FAIL,
                                List.of(
                                        "spot liabilities",
                                        "USDC positions",
                                        "USDT orders",
                                        "USDT positions")));
    }

    static Stream<MockResponse> lostReplies() {
        return Stream.of(
                StubExchange.status(500),
                StubExchange.status(502),
                new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build(),
                StubExchange.json(StubExchange.refusal(10000, "server timeout")),
                StubExchange.json(StubExchange.refusal(10016, "server error")),
                StubExchange.json(""),
                StubExchange.json("<html></html>"),
                StubExchange.json("{\"retMsg\":\"OK\"}"),
                StubExchange.json(StubExchange.ok("null")),
                StubExchange.json(StubExchange.ok("{\"unifiedUpdateStatus\":\"PENDING\"}")),
                new MockResponse.Builder().onRequestBody(new SocketEffect.CloseSocket()).build(),
                new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
                new MockResponse.Builder()
                        .body(DONE)
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());
    }

    @ParameterizedTest
    @MethodSource("lostReplies")
    void leavesItInDoubtWhenTheReplyIsLost(MockResponse lost) {
        exchange.answer(lost);

        assertThat(fault())
                .isInstanceOfSatisfying(
                        ApiFault.InDoubt.class,
                        doubt -> assertThat(doubt.endpoint()).isEqualTo(PATH));
        assertThat(exchange.requests()).hasSize(1);
    }

    @Test
    void leavesItInDoubtWhenNoReplyComesInTime() throws Exception {
        try (var slow = new StubExchange(Duration.ofMillis(300))) {
            slow.answer(
                    new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build());

            assertThat(fault(slow.connect(), () -> true))
                    .isEqualTo(new ApiFault.InDoubt(PATH, "no answer in time"));
            assertThat(slow.requests()).hasSize(1);
        }
    }

    @Test
    void didNotHappenWhenNobodyListens() throws Exception {
        exchange.answer(StubExchange.ok("{\"unifiedMarginStatus\":5}"));
        client.accountInfo(); // the clock is measured, so that the next request is the change
        exchange.stopListening();

        assertThat(fault()).isEqualTo(new ApiFault.Unreachable("localhost", "no connection"));
    }

    @Test
    void sendsNothingWhenTheGuardSaysNo() {
        assertThat(faultWith(() -> false)).isEqualTo(new ApiFault.HeldBack(PATH));
        assertThat(exchange.requests()).isEmpty();
    }

    @Test
    void asksTheGuardOnceWhenTheConnectionStandsAndNothingHasLeft() throws Exception {
        exchange.answer(StubExchange.ok("{\"unifiedMarginStatus\":5}"), DONE);
        client.accountInfo(); // the clock is measured, so that the next connection is the change's
        int sentBefore = exchange.requests().size();
        List<Integer> sentWhenAsked = new ArrayList<>();

        client.upgradeToUta(
                () -> {
                    exchange.awaitConnections(2);
                    return sentWhenAsked.add(exchange.requests().size());
                });

        assertThat(sentWhenAsked).containsExactly(sentBefore);
    }

    @Test
    void doesNotAskTheGuardBeforeTheConnectionStands() throws Exception {
        exchange.answer(StubExchange.ok("{\"unifiedMarginStatus\":5}"));
        client.accountInfo();
        exchange.stopListening();

        ApiFault fault =
                faultWith(
                        () -> {
                            throw new AssertionError("asked without a connection");
                        });

        assertThat(fault).isEqualTo(new ApiFault.Unreachable("localhost", "no connection"));
    }

    @Test
    void canBeAskedForAgainAfterItWasHeldBack() throws Exception {
        exchange.answer(DONE);
        faultWith(() -> false);

        client.upgradeToUta(() -> true);

        assertThat(exchange.requests()).hasSize(1);
    }

    static Stream<MockResponse> refusals() {
        return Stream.of(
                StubExchange.status(400),
                StubExchange.status(401),
                StubExchange.status(403),
                StubExchange.status(404),
                StubExchange.status(429),
                StubExchange.status(307),
                StubExchange.json(StubExchange.refusal(429, "overloaded")),
                StubExchange.json(StubExchange.refusal(10002, "timestamp")),
                StubExchange.json(StubExchange.refusal(10003, "key")),
                StubExchange.json(StubExchange.refusal(10005, "permission")),
                StubExchange.json(StubExchange.refusal(10006, "too many")),
                StubExchange.json(StubExchange.refusal(10009, "region")),
                StubExchange.json(StubExchange.refusal(3400209, "closed minutes")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isNotRepeatedNorInDoubtWhenItWasRefused(MockResponse refusal) {
        exchange.answer(refusal);

        assertThat(fault()).isNotInstanceOf(ApiFault.InDoubt.class);
        assertThat(exchange.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10002, -1})
    void blamesTheClockForARefusedTimestamp(int code) {
        exchange.answer(StubExchange.refusal(code, "timestamp"));

        assertThat(fault()).isInstanceOf(ApiFault.ClockOff.class);
    }

    @Test
    void blamesTheLimitWhenThereWereTooMany() {
        exchange.answer(StubExchange.refusal(10006, "too many"));

        assertThat(fault())
                .isEqualTo(new ApiFault.RateLimited(PATH, exchange.time.instant().plusSeconds(1)));
    }

    private ApiFault fault() {
        return faultWith(() -> true);
    }

    private ApiFault faultWith(BooleanSupplier mayLeave) {
        return fault(client, mayLeave);
    }

    private static ApiFault fault(BybitClient client, BooleanSupplier mayLeave) {
        return catchThrowableOfType(ApiException.class, () -> client.upgradeToUta(mayLeave))
                .fault();
    }
}
