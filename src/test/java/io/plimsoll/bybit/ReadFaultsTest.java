package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

/// What becomes of a read when it goes wrong, and how often it is asked.
class ReadFaultsTest {
    private static final String PATH = "/v5/account/info";
    private static final String ACCOUNT = StubExchange.ok("{\"unifiedMarginStatus\":5}");

    private final StubExchange exchange;
    private final BybitClient client;

    ReadFaultsTest() throws Exception {
        exchange = new StubExchange();
        client = exchange.connect();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {10003, 10004, 10007, 10010, -2015, 33004})
    void reportsARefusedKeyByItsNumber(int code) {
        exchange.answer(StubExchange.refusal(code, "no"));

        assertThat(fault()).isEqualTo(new ApiFault.KeyRefused(code, "no"));
        assertThat(exchange.requests()).hasSize(1);
    }

    @Test
    void reportsAMissingPermission() {
        exchange.answer(StubExchange.refusal(10005, "no"));

        assertThat(fault()).isEqualTo(new ApiFault.PermissionMissing(PATH, 10005, "no"));
        assertThat(exchange.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {10009, 10024})
    void reportsABlockedRegion(int code) {
        exchange.answer(StubExchange.refusal(code, "no"));

        assertThat(fault()).isEqualTo(new ApiFault.RegionBlocked("no"));
    }

    @ParameterizedTest
    @ValueSource(ints = {10001, 10008, 10028, 3100197, 3400209})
    void passesAnyOtherRefusalOnWithItsNumberAndWords(int code) {
        exchange.answer(StubExchange.refusal(code, "the exchange's words"));

        assertThat(fault()).isEqualTo(new ApiFault.Refused(PATH, code, "the exchange's words"));
        assertThat(exchange.requests()).hasSize(1);
    }

    @Test
    void judgesByTheNumberAndNotByTheWords() throws Exception {
        exchange.answer(
                "{\"retCode\":0,\"retMsg\":\"error\",\"result\":{\"unifiedMarginStatus\":6}}");

        assertThat(client.accountInfo().statusCode()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "302", "418"})
    void reportsAnHttpRefusal(int status) {
        exchange.answer(StubExchange.status(status));

        assertThat(fault()).isEqualTo(new ApiFault.Refused(PATH, status, "HTTP " + status));
        assertThat(exchange.requests()).hasSize(1);
    }

    @Test
    void takesHttp401ForARefusedKey() {
        exchange.answer(StubExchange.status(401));

        assertThat(fault()).isEqualTo(new ApiFault.KeyRefused(401, "HTTP 401"));
        assertThat(exchange.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503})
    void asksThreeTimesWhenTheHostIsInTrouble(int status) {
        exchange.answer(StubExchange.status(status));

        assertThat(fault()).isEqualTo(new ApiFault.Unreachable("localhost", "HTTP " + status));
        assertThat(exchange.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {10000, 10016, 429})
    void asksThreeTimesWhenTheServiceIsInTrouble(int code) {
        exchange.answer(StubExchange.refusal(code, "busy"));

        assertThat(fault()).isEqualTo(new ApiFault.Unreachable("localhost", code + " busy"));
        assertThat(exchange.requests()).hasSize(3);
    }

    @Test
    void isContentWithAGoodThirdAnswer() throws Exception {
        exchange.answer(
                StubExchange.status(500), StubExchange.status(502), StubExchange.json(ACCOUNT));

        assertThat(client.accountInfo().statusCode()).isEqualTo(5);
    }

    @Test
    void waitsLongerBeforeEachFurtherAttempt() {
        exchange.answer(StubExchange.status(500));

        fault();

        assertThat(exchange.time.pauses()).hasSize(2);
        assertThat(exchange.time.pauses().getFirst())
                .isBetween(Duration.ofMillis(150), Duration.ofMillis(300));
        assertThat(exchange.time.pauses().getLast())
                .isBetween(Duration.ofMillis(300), Duration.ofMillis(600));
    }

    @Test
    void repeatsOnlyAtItsOwnPaceWhateverTheServerAsksFor() {
        exchange.answer(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());

        fault();

        assertThat(exchange.requests()).hasSize(3);
    }

    @Test
    void reportsAHostThatDoesNotListen() {
        exchange.stopListening();

        assertThat(fault()).isEqualTo(new ApiFault.Unreachable("localhost", "no connection"));
    }

    @Test
    void reportsAHostThatDoesNotExist() {
        BybitClient lost = exchange.connect(URI.create("http://exchange.invalid"));

        var e = catchThrowableOfType(ApiException.class, lost::accountInfo);

        assertThat(e.fault())
                .isEqualTo(new ApiFault.Unreachable("exchange.invalid", "no such host"));
    }

    @Test
    void reportsAHostThatNeverAnswers() throws Exception {
        try (var slow = new StubExchange(Duration.ofMillis(300))) {
            slow.answer(
                    new MockResponse.Builder()
                            .onResponseStart(SocketEffect.Stall.INSTANCE)
                            .build());

            var e = catchThrowableOfType(ApiException.class, slow.connect()::accountInfo);

            assertThat(e.fault())
                    .isEqualTo(new ApiFault.Unreachable("localhost", "no answer in time"));
            assertThat(slow.requests()).hasSize(3);
        }
    }

    @Test
    void asksAgainWhenTheAnswerIsCutOff() {
        exchange.answer(
                new MockResponse.Builder()
                        .body(ACCOUNT)
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        assertThat(fault()).isEqualTo(new ApiFault.Unreachable("localhost", "connection broken"));
        assertThat(exchange.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"retCode\"",
                "{\"retCode\":0,\"result\":{\"unifiedMargin",
                "<html><body>Just a moment</body></html>"
            })
    void reportsAnAnswerThatIsNoObject(String body) {
        exchange.answer(body);

        assertThat(fault()).isEqualTo(new ApiFault.Unreadable(PATH, "body"));
        assertThat(exchange.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                                                       | retCode
                    {"retCode":"ok"}                                         | retCode
                    {"retCode":0}                                            | result.unifiedMarginStatus
                    {"retCode":0,"result":null}                              | result.unifiedMarginStatus
                    {"retCode":0,"result":"Success"}                         | result
                    {"retCode":0,"result":{"unifiedMarginStatus":""}}        | result.unifiedMarginStatus
                    {"retCode":0,"result":{"unifiedMarginStatus":5.5}}       | result.unifiedMarginStatus
                    {"retCode":0,"result":{"unifiedMarginStatus":{"a":1}}}   | result.unifiedMarginStatus
                    """)
    void namesTheFieldThatCannotBeRead(String body, String field) {
        exchange.answer(body);

        assertThat(fault()).isEqualTo(new ApiFault.Unreadable(PATH, field));
    }

    @Test
    void measuresTheClockAgainWhenATimestampIsRefused() throws Exception {
        exchange.answer(StubExchange.refusal(10002, "timestamp"), ACCOUNT);

        assertThat(client.accountInfo().statusCode()).isEqualTo(5);
        assertThat(exchange.timeRequests()).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(ints = {10002, -1})
    void reportsAClockThatStaysRefused(int code) {
        exchange.setAhead(Duration.ofMillis(-700));
        exchange.answer(StubExchange.refusal(code, "timestamp"));

        assertThat(fault())
                .isInstanceOfSatisfying(
                        ApiFault.ClockOff.class,
                        off ->
                                assertThat(off.lead().orElseThrow())
                                        .isCloseTo(Duration.ofMillis(700), Duration.ofMillis(1)));
        assertThat(exchange.requests()).hasSize(3);
    }

    @Test
    void waitsUntilTheLimitIsReset() throws Exception {
        Instant reset = VirtualTime.START.plusMillis(1700);
        exchange.answer(limited(reset.toEpochMilli()), StubExchange.json(ACCOUNT));

        client.accountInfo();

        assertThat(exchange.time.instant()).isEqualTo(reset);
    }

    @Test
    void waitsOneSecondWhenNoResetIsTold() throws Exception {
        exchange.answer(StubExchange.refusal(10006, "too many"), ACCOUNT);

        client.accountInfo();

        assertThat(exchange.time.paused()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "0", "1", "99999999999999999999"})
    void waitsOneSecondWhenTheResetMakesNoSense(String reset) throws Exception {
        exchange.answer(
                new MockResponse.Builder()
                        .addHeader("X-Bapi-Limit-Reset-Timestamp", reset)
                        .body(StubExchange.refusal(10006, "too many"))
                        .build(),
                StubExchange.json(ACCOUNT));

        client.accountInfo();

        assertThat(exchange.time.paused()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doesNotWaitLongForAResetFarAway() throws Exception {
        exchange.answer(
                limited(VirtualTime.START.plusSeconds(3600).toEpochMilli()),
                StubExchange.json(ACCOUNT));

        client.accountInfo();

        assertThat(exchange.time.paused()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void reportsALimitThatStaysReached() {
        exchange.answer(StubExchange.refusal(10006, "too many"));

        assertThat(fault())
                .isEqualTo(new ApiFault.RateLimited(PATH, exchange.time.instant().plusSeconds(1)));
        assertThat(exchange.requests()).hasSize(3);
    }

    @Test
    void spreadsCallsOverTheLimitOfTheirEndpoint() throws Exception {
        exchange.answer(StubExchange.ok("{\"readOnly\":1}"));

        for (int i = 0; i < 21; i++) client.keyInfo(); // ten a second

        assertThat(exchange.time.paused()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void spreadsCallsOverTheLimitOfTheAddress() throws Exception {
        exchange.answer(StubExchange.ok("{\"list\":[]}"));
        BybitClient other = exchange.connect();

        for (int i = 0; i < 301; i++) {
            client.spotTickers();
            other.spotTickers();
        }

        assertThat(exchange.time.paused()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fallsSilentForTenMinutesWhenTheAddressIsBlocked(boolean byHttp) {
        Instant until = VirtualTime.START.plus(Duration.ofMinutes(10));
        exchange.answer(
                byHttp
                        ? StubExchange.status(403)
                        : StubExchange.json(StubExchange.refusal(10018, "too many")));

        assertThat(fault()).isEqualTo(new ApiFault.IpBlocked(until));

        exchange.time.advance(Duration.ofMinutes(10).minusNanos(1));
        assertThat(fault()).isEqualTo(new ApiFault.IpBlocked(until));
        assertThat(exchange.requests()).hasSize(1);
    }

    @Test
    void fallsSilentForAllAccountsOfTheExchange() {
        exchange.answer(StubExchange.status(403));
        fault();

        var e = catchThrowableOfType(ApiException.class, exchange.connect()::spotTickers);

        assertThat(e.fault()).isInstanceOf(ApiFault.IpBlocked.class);
        assertThat(exchange.requests()).hasSize(1);
    }

    @Test
    void speaksAgainAfterTenMinutes() throws Exception {
        exchange.answer(StubExchange.status(403), StubExchange.json(ACCOUNT));
        fault();

        exchange.time.advance(Duration.ofMinutes(10));

        assertThat(client.accountInfo().statusCode()).isEqualTo(5);
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        exchange.answer(StubExchange.status(500));
        Thread.currentThread().interrupt();
        try {
            assertThat(fault()).isInstanceOf(ApiFault.Unreachable.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThat(exchange.requests()).hasSizeLessThanOrEqualTo(1);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private ApiFault fault() {
        return catchThrowableOfType(ApiException.class, client::accountInfo).fault();
    }

    private static MockResponse limited(long resetMillis) {
        return new MockResponse.Builder()
                .addHeader("X-Bapi-Limit", "50")
                .addHeader("X-Bapi-Limit-Status", "0")
                .addHeader("X-Bapi-Limit-Reset-Timestamp", resetMillis)
                .body(StubExchange.refusal(10006, "too many"))
                .build();
    }
}
