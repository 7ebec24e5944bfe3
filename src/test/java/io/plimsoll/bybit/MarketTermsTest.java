package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.account.Category;
import io.plimsoll.account.ContractTicker;
import io.plimsoll.account.FeeRate;
import io.plimsoll.account.InterestRecord;
import io.plimsoll.account.LoanTier;
import io.plimsoll.account.RiskTier;

import mockwebserver3.RecordedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The terms that margin is reckoned by, and what follows from them.
class MarketTermsTest {
    private final StubExchange exchange;
    private final BybitClient client;

    MarketTermsTest() throws Exception {
        exchange = new StubExchange();
        client = exchange.connect();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void readsTheContractsOfACategory() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"category":"linear","list":[{"symbol":"BTCUSDT","lastPrice":"97000.10",
                         "indexPrice":"97010","markPrice":"97005.5","fundingRate":"0.0001"},
                         {"symbol":"NEWUSDT","lastPrice":"1","indexPrice":"","markPrice":""}]}
                        """));

        assertThat(client.contractTickers(Category.LINEAR))
                .containsExactly(
                        new ContractTicker(
                                Category.LINEAR,
                                "BTCUSDT",
                                number("97000.10"),
                                number("97010"),
                                number("97005.5")),
                        new ContractTicker(
                                Category.LINEAR,
                                "NEWUSDT",
                                number("1"),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(targets()).containsExactly("/v5/market/tickers?category=linear");
    }

    @Test
    void asksForOneContractByItsSymbol() throws Exception {
        exchange.answer(StubExchange.ok("{\"list\":[]}"));

        assertThat(client.contractTicker(Category.INVERSE, "BTCUSD")).isEmpty();

        assertThat(targets()).containsExactly("/v5/market/tickers?category=inverse&symbol=BTCUSD");
    }

    @Test
    void asksForOptionsByTheirCoin() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"symbol":"ETH-25DEC26-4000-C-USDT","lastPrice":"210",
                         "indexPrice":"3400","markPrice":"212.5"}]}
                        """));

        assertThat(client.optionTickers("ETH"))
                .extracting(ContractTicker::category)
                .containsExactly(Category.OPTION);
        assertThat(targets()).containsExactly("/v5/market/tickers?category=option&baseCoin=ETH");
    }

    @Test
    void readsTheRiskTiersInAscendingOrder() throws Exception {
        exchange.answer(
                riskLimits(
                        """
                        {"id":2,"symbol":"BTCUSDT","riskLimitValue":"4000000",
                         "maintenanceMargin":"0.01","mmDeduction":"10000","maxLeverage":"50.00"},
                        {"id":1,"symbol":"BTCUSDT","riskLimitValue":"2000000",
                         "maintenanceMargin":"0.005","mmDeduction":"","maxLeverage":"100.00"}
                        """));

        assertThat(client.riskTiers(Category.LINEAR, "BTCUSDT"))
                .containsExactly(
                        tier("2000000", "0.005", Optional.of(BigDecimal.ZERO), "100.00"),
                        tier("4000000", "0.01", number("10000"), "50.00"));
        assertThat(targets())
                .containsExactly("/v5/market/risk-limit?category=linear&symbol=BTCUSDT");
    }

    @Test
    void turnsRiskTiersInPercentIntoFractions() throws Exception {
        exchange.answer(
                riskLimits(
                        """
                        {"riskLimitValue":150,"maintenanceMargin":0.5,"mmDeduction":"",
                         "maxLeverage":100},
                        {"riskLimitValue":300,"maintenanceMargin":"1","mmDeduction":"0.75",
                         "maxLeverage":50}
                        """));

        assertThat(client.riskTiers(Category.INVERSE, "BTCUSD"))
                .containsExactly(
                        tier("150", "0.005", Optional.of(BigDecimal.ZERO), "100"),
                        tier("300", "0.01", number("0.75"), "50"));
    }

    /// High tiers of a table in fractions are above a tenth too.
    @Test
    void judgesTheUnitByTheFirstTierOnly() throws Exception {
        exchange.answer(
                riskLimits(
                        """
                        {"riskLimitValue":"1000","maintenanceMargin":"0.1","maxLeverage":"5"},
                        {"riskLimitValue":"9000","maintenanceMargin":"0.5","maxLeverage":"1"}
                        """));

        assertThat(client.riskTiers(Category.LINEAR, "NEWUSDT"))
                .extracting(RiskTier::maintenanceMargin)
                .containsExactly(new BigDecimal("0.1"), new BigDecimal("0.5"));
    }

    @Test
    void leavesADeductionThatIsNotSentAbsentInLaterTiers() throws Exception {
        exchange.answer(
                riskLimits(
                        """
                        {"riskLimitValue":"1","maintenanceMargin":"0.01","mmDeduction":"0"},
                        {"riskLimitValue":"2","maintenanceMargin":"0.02","mmDeduction":""}
                        """));

        assertThat(client.riskTiers(Category.LINEAR, "XUSDT"))
                .extracting(RiskTier::mmDeduction)
                .containsExactly(number("0"), Optional.empty());
    }

    @Test
    void readsTheLoanTiersInAscendingOrder() throws Exception {
        exchange.answer(
                """
                {"retCode":0,"retMsg":"success","result":{"list":[{"currency":"ETH",
                 "positionTiersRatioList":[
                 {"tier":"2","borrowLimit":"500","positionMMR":"0.05000000",
                  "positionIMR":"0.25000000","maxLeverage":""},
                 {"tier":"1","borrowLimit":"200","positionMMR":"0.04000000",
                  "positionIMR":"0.20000000","maxLeverage":"5"}]}]},"retExtInfo":"{}"}
                """);

        assertThat(client.loanTiers())
                .isEqualTo(
                        Map.of(
                                "ETH",
                                List.of(
                                        new LoanTier(
                                                new BigDecimal("200"),
                                                new BigDecimal("0.20000000"),
                                                new BigDecimal("0.04000000"),
                                                number("5")),
                                        new LoanTier(
                                                new BigDecimal("500"),
                                                new BigDecimal("0.25000000"),
                                                new BigDecimal("0.05000000"),
                                                Optional.empty()))));
    }

    @Test
    void readsTheFeeRatesOfACategory() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"category":"option","list":[{"symbol":"","baseCoin":"BTC",
                         "takerFeeRate":"0.0003","makerFeeRate":"0.0002"}]}
                        """));

        assertThat(client.feeRates(Category.OPTION))
                .containsExactly(new FeeRate("", "BTC", number("0.0003"), number("0.0002")));
        assertThat(targets()).containsExactly("/v5/account/fee-rate?category=option");
    }

    @Test
    void readsSpotLeveragesHoweverTheyAreWritten() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"currency":"BTC","spotLeverage":3},
                         {"currency":"ETH","spotLeverage":"4"},
                         {"currency":"XRP","spotLeverage":""}]}
                        """));

        assertThat(client.spotLeverages())
                .isEqualTo(Map.of("BTC", new BigDecimal("3"), "ETH", new BigDecimal("4")));
    }

    @Test
    void readsTheLeverageOfAContractWithoutPosition() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"symbol":"BTCUSDT","side":"","size":"0","leverage":"12.5"}],
                         "nextPageCursor":""}
                        """));

        assertThat(client.leverage(Category.LINEAR, "BTCUSDT")).isEqualTo(number("12.5"));
        assertThat(targets()).containsExactly("/v5/position/list?category=linear&symbol=BTCUSDT");
    }

    @Test
    void knowsNoLeverageInPortfolioMargin() throws Exception {
        exchange.answer(StubExchange.ok("{\"list\":[{\"symbol\":\"BTCUSDT\",\"leverage\":\"\"}]}"));

        assertThat(client.leverage(Category.LINEAR, "BTCUSDT")).isEmpty();
    }

    @Test
    void asksForTransferableAmountsTwentyCoinsAtATime() throws Exception {
        List<String> coins = IntStream.rangeClosed(1, 21).mapToObj(i -> "C" + i).toList();
        exchange.answer(
                StubExchange.ok(
                        """
                        {"availableWithdrawal":"1.5","availableWithdrawalMap":{"C1":"1.5",
                         "C2":""}}
                        """),
                StubExchange.ok("{\"availableWithdrawalMap\":{\"C21\":\"0\"}}"));

        assertThat(client.transferable(coins))
                .isEqualTo(Map.of("C1", new BigDecimal("1.5"), "C21", BigDecimal.ZERO));
        assertThat(targets())
                .containsExactly(
                        "/v5/account/withdrawal?coinName="
                                + String.join("%2C", coins.subList(0, 20)),
                        "/v5/account/withdrawal?coinName=C21");
    }

    @Test
    void asksForNoTransferableAmountsOfNothing() throws Exception {
        assertThat(client.transferable(List.of())).isEmpty();
        assertThat(exchange.requests()).isEmpty();
    }

    @Test
    void tellsWhenTransferableAmountsAreNotThere() {
        exchange.answer(StubExchange.ok("{}"));

        ApiException e =
                catchThrowableOfType(ApiException.class, () -> client.transferable(List.of("BTC")));

        assertThat(e.fault())
                .isEqualTo(
                        new ApiFault.Unreadable(
                                "/v5/account/withdrawal", "result.availableWithdrawalMap"));
    }

    @Test
    void readsTheInterestRecords() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"currency":"USDT","createdTime":1795435500412,
                         "borrowCost":"0.00012345","hourlyBorrowRate":"0.00000685",
                         "InterestBearingBorrowSize":"18.021897810218978102",
                         "costExemption":"0","borrowAmount":"20","unrealisedLoss":"",
                         "freeBorrowedAmount":"1.9"}],"nextPageCursor":"a%3D1"}
                        """));

        assertThat(client.interestRecords())
                .containsExactly(
                        new InterestRecord(
                                "USDT",
                                Instant.ofEpochMilli(1795435500412L),
                                number("0.00012345"),
                                number("0.00000685"),
                                number("18.021897810218978102"),
                                number("0"),
                                number("20"),
                                Optional.empty(),
                                number("1.9")));
        assertThat(targets()).containsExactly("/v5/account/borrow-history?limit=50");
    }

    private static String riskLimits(String rows) {
        return StubExchange.ok("{\"list\":[" + rows + "],\"nextPageCursor\":\"\"}");
    }

    private static RiskTier tier(
            String limit, String rate, Optional<BigDecimal> deduction, String leverage) {
        return new RiskTier(
                new BigDecimal(limit), new BigDecimal(rate), deduction, number(leverage));
    }

    private List<String> targets() {
        return exchange.requests().stream().map(RecordedRequest::getTarget).toList();
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
