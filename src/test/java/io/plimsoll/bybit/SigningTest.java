package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.account.Category;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/// What goes over the wire, as the exchange would check it.
class SigningTest {
    private static final String ACCOUNT = StubExchange.ok("{\"unifiedMarginStatus\":5}");

    private final StubExchange exchange;
    private final BybitClient client;

    SigningTest() throws Exception {
        exchange = new StubExchange();
        client = exchange.connect();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void signsTheQueryAsItIsSent() throws Exception {
        exchange.answer(StubExchange.ok("{\"list\":[{\"accountType\":\"UNIFIED\",\"coin\":[]}]}"));

        client.walletBalance();

        RecordedRequest request = exchange.requests().getFirst();
        assertThat(request.getTarget()).isEqualTo("/v5/account/wallet-balance?accountType=UNIFIED");
        assertThat(request.getHeaders().get("X-BAPI-SIGN"))
                .isEqualTo(signatureOf(request, "accountType=UNIFIED"));
    }

    @Test
    void signsAnEmptyQuery() throws Exception {
        exchange.answer(ACCOUNT);

        client.accountInfo();

        RecordedRequest request = exchange.requests().getFirst();
        assertThat(request.getTarget()).isEqualTo("/v5/account/info");
        assertThat(request.getHeaders().get("X-BAPI-SIGN")).isEqualTo(signatureOf(request, ""));
    }

    @Test
    void signsTheBodyAsItIsSent() throws Exception {
        exchange.answer(StubExchange.ok("{\"unifiedUpdateStatus\":\"PROCESS\"}"));

        client.upgradeToUta(() -> true);

        RecordedRequest request = exchange.requests().getFirst();
        assertThat(request.getRequestLine()).isEqualTo("POST /v5/account/upgrade-to-uta HTTP/1.1");
        assertThat(request.getBody().utf8()).isEqualTo("{}");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("X-BAPI-SIGN")).isEqualTo(signatureOf(request, "{}"));
    }

    @Test
    void passesACursorOnAsItCameAndSignsItSo() throws Exception {
        String cursor = "page_token%3D39380%26x%2Cy%7E%27z";
        exchange.answer(
                StubExchange.ok("{\"list\":[],\"nextPageCursor\":\"" + cursor + "\"}"),
                StubExchange.ok("{\"list\":[],\"nextPageCursor\":\"\"}"));

        client.positions(Category.INVERSE);

        RecordedRequest second = exchange.requests().get(1);
        String query = "category=inverse&limit=200&cursor=" + cursor;
        assertThat(second.getTarget()).isEqualTo("/v5/position/list?" + query);
        assertThat(second.getHeaders().get("X-BAPI-SIGN")).isEqualTo(signatureOf(second, query));
    }

    @Test
    void signsWhatIsSentEvenWhenACursorHasCharactersNoAddressMayHave() throws Exception {
        exchange.answer(
                StubExchange.ok("{\"list\":[],\"nextPageCursor\":\"a b<c>#d\"}"),
                StubExchange.ok("{\"list\":[],\"nextPageCursor\":\"\"}"));

        client.positions(Category.INVERSE);

        RecordedRequest second = exchange.requests().get(1);
        String sent = second.getTarget().substring(second.getTarget().indexOf('?') + 1);
        assertThat(second.getHeaders().get("X-BAPI-SIGN")).isEqualTo(signatureOf(second, sent));
    }

    @Test
    void stampsTheExchangesTimeAndNeverTheFuture() throws Exception {
        exchange.setAhead(Duration.ofSeconds(-5));
        exchange.answer(ACCOUNT);

        client.accountInfo();

        long exchangeNow = exchange.time.instant().minusSeconds(5).toEpochMilli();
        assertThat(timestampOf(exchange.requests().getFirst()))
                .isBetween(exchangeNow - 2, exchangeNow);
    }

    @Test
    void stampsEachAttemptAnew() throws Exception {
        exchange.answer(StubExchange.status(500), StubExchange.json(ACCOUNT));

        client.accountInfo();

        List<RecordedRequest> requests = exchange.requests();
        assertThat(timestampOf(requests.get(1))).isGreaterThan(timestampOf(requests.get(0)));
        assertThat(requests.get(1).getHeaders().get("X-BAPI-SIGN"))
                .isEqualTo(signatureOf(requests.get(1), ""));
    }

    @Test
    void sendsPublicCallsWithoutTheKey() throws Exception {
        exchange.answer(StubExchange.ok("{\"list\":[]}"));

        client.spotTickers();
        client.collateralTiers();

        assertThat(exchange.requests())
                .allSatisfy(
                        request ->
                                assertThat(request.getHeaders().names())
                                        .noneMatch(name -> name.startsWith("X-BAPI")));
        assertThat(exchange.timeRequests()).isZero();
    }

    @Test
    void sendsNothingSignedOnceClosed() {
        exchange.answer(ACCOUNT);
        client.close();

        assertThatThrownBy(client::accountInfo).isInstanceOf(ApiException.class);
        assertThat(exchange.requests()).isEmpty();
    }

    private static long timestampOf(RecordedRequest request) {
        return Long.parseLong(header(request, "X-BAPI-TIMESTAMP"));
    }

    static String signatureOf(RecordedRequest request, String payload) {
        String text =
                header(request, "X-BAPI-TIMESTAMP")
                        + header(request, "X-BAPI-API-KEY")
                        + header(request, "X-BAPI-RECV-WINDOW")
                        + payload;
        return StubExchange.credentials().sign(text).orElseThrow();
    }

    private static String header(RecordedRequest request, String name) {
        return String.valueOf(request.getHeaders().get(name));
    }
}
