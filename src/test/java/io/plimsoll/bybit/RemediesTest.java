package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.RepaymentStatus;

import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The changes that clear the way for an upgrade, as they go over the wire and come back.
class RemediesTest {
    private static final String CANCELLED =
            StubExchange.ok(
                    "{\"list\":[{\"orderId\":\"a\"},{\"orderId\":\"b\"}],\"success\":\"1\"}");

    private final StubExchange exchange;
    private final BybitClient client;

    RemediesTest() throws Exception {
        exchange = new StubExchange();
        client = exchange.connect();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @FunctionalInterface
    interface Change {
        void on(BybitClient client) throws ApiException;
    }

    static Stream<Arguments> requests() {
        String answer = StubExchange.ok("{\"list\":[],\"success\":\"1\",\"resultStatus\":\"SU\"}");
        return Stream.of(
                        request(
                                "order/cancel",
                                """
                                {"category":"linear","symbol":"BTCUSDT","orderId":"id-1"}\
                                """,
                                c ->
                                        c.cancelOrder(
                                                Category.LINEAR,
                                                "BTCUSDT",
                                                "id-1",
                                                Optional.empty())),
                        request(
                                "order/cancel",
                                """
                                {"category":"spot","symbol":"A\\"B\\\\","orderId":"\\u0001"}\
                                """,
                                c ->
                                        c.cancelOrder(
                                                Category.SPOT,
                                                "A\"B\\",
                                                "\u0001",
                                                Optional.empty())),
                        request(
                                "order/cancel",
                                """
                                {"category":"spot","symbol":"ETHUSDT","orderId":"id-2","orderFilter":"tpslOrder"}\
                                """,
                                c ->
                                        c.cancelOrder(
                                                Category.SPOT,
                                                "ETHUSDT",
                                                "id-2",
                                                Optional.of("tpslOrder"))),
                        request(
                                "order/cancel-all",
                                """
                                {"category":"linear","settleCoin":"USDC"}\
                                """,
                                c -> c.cancelAllOrders(group(Category.LINEAR, "USDC", ""))),
                        request(
                                "order/cancel-all",
                                """
                                {"category":"inverse","settleCoin":"BTC","orderFilter":"StopOrder"}\
                                """,
                                c ->
                                        c.cancelAllOrders(
                                                group(Category.INVERSE, "BTC", "StopOrder"))),
                        request(
                                "order/cancel-all",
                                """
                                {"category":"option"}\
                                """,
                                c -> c.cancelAllOrders(group(Category.OPTION, "", ""))),
                        request(
                                "order/cancel-all",
                                """
                                {"category":"spot","orderFilter":"Order"}\
                                """,
                                c -> c.cancelAllOrders(group(Category.SPOT, "", ""))),
                        request(
                                "order/cancel-all",
                                """
                                {"category":"spot","orderFilter":"tpslOrder"}\
                                """,
                                c -> c.cancelAllOrders(group(Category.SPOT, "", "tpslOrder"))),
                        request(
                                "account/set-margin-mode",
                                """
                                {"setMarginMode":"REGULAR_MARGIN"}\
                                """,
                                c -> c.setMarginMode(MarginMode.REGULAR_MARGIN)),
                        request(
                                "account/repay",
                                """
                                {"coin":"BTC","amount":"0.00000001","repaymentType":"FLEXIBLE"}\
                                """,
                                c -> c.repay("BTC", Optional.of(new BigDecimal("1E-8")))),
                        request(
                                "account/repay",
                                """
                                {"coin":"USDT","repaymentType":"FLEXIBLE"}\
                                """,
                                c -> c.repay("USDT", Optional.empty())),
                        request(
                                "account/no-convert-repay",
                                """
                                {"coin":"MNT","amount":"12.50","repaymentType":"FLEXIBLE"}\
                                """,
                                c ->
                                        c.repayWithoutConversion(
                                                "MNT", Optional.of(new BigDecimal("12.50")))))
                .map(request -> Arguments.of(request[0], request[1], request[2], answer));
    }

    private static Object[] request(String path, String body, Change change) {
        return new Object[] {"/v5/" + path, body, change};
    }

    private static OrderGroup group(Category category, String settleCoin, String filter) {
        return new OrderGroup(
                category,
                Optional.of(settleCoin).filter(coin -> !coin.isEmpty()),
                Optional.of(filter).filter(kind -> !kind.isEmpty()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void sendsExactlyWhatItSigned(String path, String body, Change change, String answer)
            throws Exception {
        exchange.answer(answer);

        change.on(client);

        RecordedRequest request = exchange.requests().getFirst();
        assertThat(request.getRequestLine()).isEqualTo("POST " + path + " HTTP/1.1");
        assertThat(request.getBody().utf8()).isEqualTo(body);
        assertThat(request.getHeaders().get("X-BAPI-SIGN"))
                .isEqualTo(SigningTest.signatureOf(request, body));
        assertThat(exchange.requests()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void isSentOnceAndInDoubtWhenTheReplyIsLost(
            String path, String body, Change change, String answer) {
        exchange.answer(
                new MockResponse.Builder()
                        .body(answer)
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        assertThat(fault(change))
                .isInstanceOfSatisfying(
                        ApiFault.InDoubt.class,
                        doubt -> assertThat(doubt.endpoint()).isEqualTo(path));
        assertThat(exchange.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.getBody().utf8()).isEqualTo(body));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("requests")
    void isRefusedByARecording(
            String path, String body, Change change, String answer, @TempDir Path folder)
            throws Exception {
        Files.writeString(folder.resolve("account-info.json"), answer);

        try (var recorded = Recording.open(folder)) {
            var e = catchThrowableOfType(ApiException.class, () -> change.on(recorded));

            assertThat(e.fault()).as(body).isEqualTo(new ApiFault.Unchangeable(path));
        }
    }

    @Test
    void tellsWhichOrdersWereTaken() throws Exception {
        exchange.answer(CANCELLED);

        assertThat(client.cancelAllOrders(group(Category.OPTION, "", "")))
                .containsExactly("a", "b");
    }

    @Test
    void doesNotTakeAFailedCancellationForDone() {
        exchange.answer(StubExchange.ok("{\"list\":[],\"success\":\"0\"}"));

        assertThat(fault(c -> c.cancelAllOrders(group(Category.OPTION, "", ""))))
                .isInstanceOf(ApiFault.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({"LINEAR, ", "INVERSE, ", "SPOT, USDT"})
    void refusesAGroupThatTheExchangeWouldNotUnderstand(Category category, String settleCoin) {
        Optional<String> coin = Optional.ofNullable(settleCoin);

        assertThatThrownBy(() -> new OrderGroup(category, coin, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"P, PROCESSING", "SU, SUCCEEDED", "FA, FAILED"})
    void readsHowARepaymentWent(String told, RepaymentStatus status) throws Exception {
        exchange.answer(StubExchange.ok("{\"resultStatus\":\"" + told + "\"}"));

        assertThat(client.repay("USDT", Optional.empty())).isEqualTo(status);
    }

    @Test
    void isInDoubtAboutARepaymentWithAnUnknownResult() {
        exchange.answer(StubExchange.ok("{\"resultStatus\":\"LATER\"}"));

        assertThat(fault(c -> c.repay("USDT", Optional.empty())))
                .isInstanceOf(ApiFault.InDoubt.class);
    }

    @Test
    void readsAnAcceptedMarginModeWithoutTheUsualEnvelope() throws Exception {
        exchange.answer(
                "{\"retCode\":0,\"retMsg\":\"Request accepted\",\"result\":{\"reasons\":[]}}");

        client.setMarginMode(MarginMode.ISOLATED_MARGIN);

        assertThat(exchange.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"Success\"", "[]", "null", "5"})
    void anAcceptedChangeIsNotInDoubtForTheLookOfItsResult(String result) throws Exception {
        exchange.answer(StubExchange.ok(result));

        client.setMarginMode(MarginMode.ISOLATED_MARGIN);

        assertThat(exchange.requests()).hasSize(1);
    }

    @Test
    void keepsEveryReasonOfARefusedMarginMode() {
        exchange.answer(
                """
                {"retCode": 3400045, "retMsg": "Set margin mode failed", "result": {"reasons": [
                  {"reasonCode": "3400000", "reasonMsg": "Equity needs to be 1000 USDC or more."},
                  {"reasonCode": "3400091", "reasonMsg": ""}]}}
                """);

        assertThat(fault(c -> c.setMarginMode(MarginMode.PORTFOLIO_MARGIN)))
                .isEqualTo(
                        new ApiFault.Refused(
                                "/v5/account/set-margin-mode",
                                3400045,
                                "Set margin mode failed",
                                List.of("Equity needs to be 1000 USDC or more.", "3400091")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"null", "\"\"", "{}", "{\"reasons\":null}", "{\"reasons\":\"\"}"})
    void understandsARefusalWithoutReasons(String result) {
        exchange.answer("{\"retCode\":110073,\"retMsg\":\"no\",\"result\":" + result + "}");

        assertThat(fault(c -> c.setMarginMode(MarginMode.PORTFOLIO_MARGIN)))
                .isEqualTo(new ApiFault.Refused("/v5/account/set-margin-mode", 110073, "no"));
    }

    @Test
    void asksForNoUnknownMode() {
        assertThatThrownBy(() -> client.setMarginMode(MarginMode.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(exchange.requests()).isEmpty();
    }

    private ApiFault fault(Change change) {
        return catchThrowableOfType(ApiException.class, () -> change.on(client)).fault();
    }
}
