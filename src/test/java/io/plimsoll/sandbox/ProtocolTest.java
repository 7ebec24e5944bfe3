package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class ProtocolTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:12:40Z");

    private SandboxExchange exchange;
    private SignedHttp http;

    @BeforeEach
    void start() throws Exception {
        exchange =
                SandboxExchange.start(
                        SandboxExchange.Options.usual().with(SandboxClock.standingAt(NOON)));
        http = new SignedHttp(exchange);
    }

    @AfterEach
    void stop() {
        exchange.close();
    }

    @Test
    void answersASignedCall() throws Exception {
        assertThat(http.result("/v5/account/info").get("unifiedMarginStatus").intValue())
                .isEqualTo(5);
    }

    @Test
    void dumps() throws Exception {
        for (String t :
                new String[] {
                    "/v5/account/info",
                    "/v5/account/wallet-balance?accountType=UNIFIED",
                    "/v5/position/list?category=linear&settleCoin=USDT",
                    "/v5/position/list?category=inverse",
                    "/v5/position/list?category=option",
                    "/v5/user/query-api",
                    "/v5/order/realtime?category=spot",
                    "/v5/account/collateral-info?currency=USDT",
                    "/v5/market/tickers?category=spot&symbol=BTCUSDT",
                    "/v5/market/tickers?category=linear&symbol=BTCUSDT",
                    "/v5/market/tickers?category=inverse&symbol=BTCUSD",
                    "/v5/market/time",
                    "/v5/spot-margin-trade/collateral?currency=BTC",
                    "/v5/spot-margin-trade/data?currency=BTC&vipLevel=No%20VIP",
                    "/v5/market/tickers?category=option&baseCoin=ETH"
                }) System.out.println(t + "\n" + http.get(t).toPrettyString());
        System.out.println(http.post("/v5/account/upgrade-to-uta", "{}").toPrettyString());
    }
}
