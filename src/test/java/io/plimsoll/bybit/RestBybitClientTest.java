package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.CollateralInfo;
import io.plimsoll.account.CollateralTier;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.SpotTicker;
import io.plimsoll.account.Wallet;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is asked of the exchange, and what its answers become.
class RestBybitClientTest {
    private final StubExchange exchange;
    private final BybitClient client;

    RestBybitClientTest() throws Exception {
        exchange = new StubExchange();
        client = exchange.connect();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void readsTheAccountInfo() throws Exception {
        exchange.answer(
                """
                {"retCode":0,"retMsg":"OK","result":{"marginMode":"REGULAR_MARGIN",
                 "updatedTime":"1697078946000","unifiedMarginStatus":4,"dcpStatus":"OFF",
                 "timeWindow":10,"smpGroup":0,"isMasterTrader":true,"spotHedgingStatus":"ON"}}
                """);

        assertThat(client.accountInfo())
                .isEqualTo(
                        new AccountInfo(
                                4,
                                MarginMode.REGULAR_MARGIN,
                                true,
                                true,
                                Optional.of(Instant.parse("2023-10-12T02:49:06Z"))));
    }

    @Test
    void keepsAStatusItDoesNotKnow() throws Exception {
        exchange.answer(StubExchange.ok("{\"unifiedMarginStatus\":7,\"marginMode\":\"NEW_MODE\"}"));

        AccountInfo info = client.accountInfo();

        assertThat(info.statusCode()).isEqualTo(7);
        assertThat(info.status()).isEqualTo(AccountStatus.UNKNOWN);
        assertThat(info.marginMode()).isEqualTo(MarginMode.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"retExtInfo\":{},\"time\":1672125124195",
                "\"retExtInfo\":\"{}\",\"time\":\"1672125124195\"",
                "\"retExtInfo\":null",
                "\"retExtinfo\\n\":{\"list\":[1]},\"newField\":[{}]",
                "\"retMsg\":null"
            })
    void readsTheResultWhateverElseTheEnvelopeHolds(String rest) throws Exception {
        exchange.answer(
                "{\"retCode\":\"0\",\"result\":{\"unifiedMarginStatus\":\"5\"}," + rest + "}");

        assertThat(client.accountInfo().status()).isEqualTo(AccountStatus.UTA2);
    }

    @Test
    void readsTheWallet() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"accountType":"UNIFIED","totalEquity":"18070.32797922",
                         "totalWalletBalance":"18070.43799271","totalPerpUPL":"-0.11001349",
                         "totalMarginBalance":"18070.32797922",
                         "totalAvailableBalance":"17887.72614237",
                         "totalInitialMargin":"182.60183684",
                         "totalMaintenanceMargin":"0.38106773","accountIMRate":"0.0101",
                         "accountMMRate":"0","accountLTV":"0","coin":[{"coin":"BTC",
                         "equity":"0.5","usdValue":"48500.1","walletBalance":0.5,"locked":"0",
                         "spotHedgingQty":"0.10000000","borrowAmount":"0.0","spotBorrow":"0",
                         "accruedInterest":"","totalOrderIM":"","totalPositionIM":"1.5",
                         "totalPositionMM":"0.2","unrealisedPnl":"-1","cumRealisedPnl":"3",
                         "bonus":"0","marginCollateral":true,"collateralSwitch":false,
                         "colRes":"-1","availableToWithdraw":""}]}]}
                        """));

        assertThat(client.walletBalance())
                .isEqualTo(
                        new Wallet(
                                "UNIFIED",
                                number("18070.32797922"),
                                number("18070.43799271"),
                                number("-0.11001349"),
                                number("18070.32797922"),
                                number("17887.72614237"),
                                number("182.60183684"),
                                number("0.38106773"),
                                number("0.0101"),
                                number("0"),
                                List.of(
                                        new CoinBalance(
                                                "BTC",
                                                number("0.5"),
                                                number("48500.1"),
                                                number("0.5"),
                                                number("0"),
                                                number("0.10000000"),
                                                number("0.0"),
                                                number("0"),
                                                Optional.empty(),
                                                Optional.empty(),
                                                number("1.5"),
                                                number("0.2"),
                                                number("-1"),
                                                number("3"),
                                                number("0"),
                                                true,
                                                false,
                                                Optional.of(-1)))));
    }

    @Test
    void leavesTheWalletsMarginFiguresAbsentInIsolatedMargin() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"accountType":"UNIFIED","totalEquity":"3.31","accountIMRate":"",
                         "totalMarginBalance":"","accountMMRate":"","coin":[{"coin":"USDT",
                         "marginCollateral":true,"collateralSwitch":true}]}]}
                        """));

        Wallet wallet = client.walletBalance();

        assertThat(wallet.totalEquity()).isEqualTo(number("3.31"));
        assertThat(wallet.totalMarginBalance()).isEmpty();
        assertThat(wallet.accountMmRate()).isEmpty();
        assertThat(wallet.coin("USDT").orElseThrow().colRes()).isEmpty();
    }

    @Test
    void readsTheCollateralInfo() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"currency":"BTC","hourlyBorrowRate":"0.00000147",
                         "maxBorrowingAmount":"3","freeBorrowingLimit":"","freeBorrowAmount":"0",
                         "borrowAmount":"1.12849124","availableToBorrow":"1.87150875",
                         "borrowable":true,"borrowUsageRate":"0.376163",
                         "marginCollateral":true,"collateralSwitch":true,
                         "collateralRatio":"0.95","freeBorrowingAmount":""}]}
                        """));

        assertThat(client.collateralInfo())
                .containsExactly(
                        new CollateralInfo(
                                "BTC",
                                number("0.00000147"),
                                number("3"),
                                Optional.empty(),
                                number("0"),
                                number("1.12849124"),
                                Optional.empty(),
                                number("1.87150875"),
                                true,
                                number("0.376163"),
                                true,
                                true,
                                number("0.95")));
    }

    @Test
    void readsTheTiersInAscendingOrder() throws Exception {
        exchange.answer(
                """
                {"retCode":0,"retMsg":"success","result":{"list":[{"currency":"BTC",
                 "collateralRatioList":[
                 {"minQty":"1000","maxQty":"","collateralRatio":"0"},
                 {"minQty":"0","maxQty":"1000","collateralRatio":"0.85"}]}]},"retExtInfo":"{}"}
                """);

        assertThat(client.collateralTiers())
                .isEqualTo(
                        Map.of(
                                "BTC",
                                List.of(
                                        new CollateralTier(
                                                BigDecimal.ZERO,
                                                number("1000"),
                                                new BigDecimal("0.85")),
                                        new CollateralTier(
                                                new BigDecimal("1000"),
                                                Optional.empty(),
                                                BigDecimal.ZERO))));
    }

    @Test
    void readsThePricesOfThePairs() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"category":"spot","list":[
                         {"symbol":"BTCUSDT","lastPrice":"97000.1","usdIndexPrice":"97001.25"},
                         {"symbol":"XYZUSDT","lastPrice":"0.01","usdIndexPrice":""}]}
                        """));

        assertThat(client.spotTickers())
                .containsExactly(
                        new SpotTicker("BTCUSDT", number("97000.1"), number("97001.25")),
                        new SpotTicker("XYZUSDT", number("0.01"), Optional.empty()));
        assertThat(targets()).containsExactly("/v5/market/tickers?category=spot");
    }

    @Test
    void readsWhatTheKeyMayDo() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"id":"13770661","note":"desk","apiKey":"DEMOKEY0000000001","readOnly":0,
                         "secret":"","permissions":{"ContractTrade":["Order","Position"],
                         "Spot":["SpotTrade"],"NFT":null},"ips":["*"],"type":1,"deadlineDay":83,
                         "expiredAt":"2027-02-14T03:00:00Z","uta":1,"userID":24617703,
                         "vipLevel":"PRO-1","isMaster":true,"parentUid":"0"}
                        """));

        assertThat(client.keyInfo())
                .isEqualTo(
                        new KeyInfo(
                                "desk",
                                false,
                                Map.of(
                                        "ContractTrade", List.of("Order", "Position"),
                                        "Spot", List.of("SpotTrade"),
                                        "NFT", List.of()),
                                List.of("*"),
                                Optional.of(83),
                                Optional.of(Instant.parse("2027-02-14T03:00:00Z")),
                                "24617703",
                                "PRO-1",
                                true));
    }

    @Test
    void takesAnExpiryIn1970ForNone() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"readOnly":1,"deadlineDay":-2,"expiredAt":"1970-01-01T00:00:00Z"}
                        """));

        assertThat(client.keyInfo().expiresAt()).isEmpty();
    }

    private List<String> targets() {
        return exchange.requests().stream().map(RecordedRequest::getTarget).toList();
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
