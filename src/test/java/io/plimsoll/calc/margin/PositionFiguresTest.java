package io.plimsoll.calc.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.TestPosition;
import io.plimsoll.calc.Unit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

/// Positions through the whole snapshot, so that the date chooses the rule.
class PositionFiguresTest {
    private static final BigDecimal LAST_DIGIT = new BigDecimal("0.00000001");

    /// Source: Get Position Info sample, response of 2022-12-29.
    @Test
    void workedExampleW18ReckonsOnTheEntryPrice() {
        PositionFigures xrp =
                only(
                        new TestAccount()
                                .on("2022-12-29")
                                .takerRate("XRPUSDT", "0.0006")
                                .riskTiers("XRPUSDT", "200000/0.01/0")
                                .position(
                                        TestPosition.bought(Category.LINEAR, "XRPUSDT", "100")
                                                .entry("0.3615")
                                                .mark("0.3432")
                                                .leverage("10")));

        assertAmount(xrp.entryValue(), "36.15");
        assertAmount(xrp.initialMargin().computed(), "3.634521");
        assertAmount(xrp.maintenanceMargin().computed(), "0.381021");
        assertAmount(xrp.unrealisedPnl().computed(), "-1.83");
    }

    /// Source: Get Position Info sample since 2023-10.
    @Test
    void workedExampleW19ValuesAnInverseContractInItsCoin() {
        PositionFigures btc =
                only(
                        new TestAccount()
                                .on("2023-10-17")
                                .position(
                                        TestPosition.sold(Category.INVERSE, "BTCUSD", "300")
                                                .entry("27464.50441675")
                                                .mark("28224.50")
                                                .leverage("10")));

        assertThat(btc.entryValue().value().orElseThrow())
                .isCloseTo(new BigDecimal("0.01092319"), within(LAST_DIGIT));
        assertThat(btc.unrealisedPnl().computed().value().orElseThrow())
                .isCloseTo(new BigDecimal("-0.00029413"), within(LAST_DIGIT));
        assertThat(btc.value().value().orElseThrow())
                .isCloseTo(new BigDecimal("0.01062906"), within(LAST_DIGIT));
    }

    /// Position list: the entry price of USDC perpetuals stays, each session is settled.
    @Test
    void aUsdcPerpetualCountsItsProfitFromTheRunningSession() {
        PositionFigures btc =
                only(
                        new TestAccount()
                                .position(
                                        TestPosition.bought(Category.LINEAR, "BTCPERP", "2")
                                                .entry("50000")
                                                .with("sessionAvgPrice", "60000")
                                                .mark("60500")));

        assertAmount(btc.unrealisedPnl().computed(), "1000");
        assertAmount(btc.entryValue(), "100000");
    }

    /// Entry at 50,000, mark at 60,000. Only the initial margin of isolated margin stays on the
    /// entry price.
    @ParameterizedTest
    @CsvSource({
        "2025-09-01, REGULAR_MARGIN, 5024.75, 274.75",
        "2025-09-02, REGULAR_MARGIN, 6029.7, 329.7",
        "2025-09-01, ISOLATED_MARGIN, 5024.75, 274.75",
        "2025-09-02, ISOLATED_MARGIN, 5024.75, 329.7"
    })
    void marginIsReckonedOnTheMarkPriceSinceSeptember2025(
            String date, MarginMode mode, String initial, String maintenance) {
        PositionFigures btc = only(btc().on(date).mode(mode));

        assertAmount(btc.initialMargin().computed(), initial);
        assertAmount(btc.maintenanceMargin().computed(), maintenance);
    }

    @Test
    void aPositionHasNoMarginOfItsOwnInPortfolioMargin() {
        PositionFigures btc = only(btc().mode(MarginMode.PORTFOLIO_MARGIN));

        assertThat(btc.initialMargin().computed())
                .isEqualTo(Figure.absent(Absence.NOT_APPLICABLE_PORTFOLIO, Unit.coin("USDT")));
        assertThat(btc.initialMargin().reported().isKnown()).isFalse();
        assertAmount(btc.value(), "60000");
    }

    @Test
    void aShortPositionPaysTheFeeAboveItsValue() {
        PositionFigures btc =
                only(
                        btcTerms()
                                .position(
                                        TestPosition.sold(Category.LINEAR, "BTCUSDT", "1")
                                                .entry("50000")
                                                .mark("60000")
                                                .leverage("10")));

        assertAmount(btc.initialMargin().computed(), "6036.3");
        assertAmount(btc.unrealisedPnl().computed(), "-10000");
    }

    @Test
    void withoutRiskTiersTheMaintenanceMarginIsNotKnown() {
        PositionFigures btc =
                only(new TestAccount().takerRate("BTCUSDT", "0.00055").position(position()));

        assertAmount(btc.initialMargin().computed(), "6029.7");
        assertThat(btc.maintenanceMargin().computed().absence()).contains(Absence.NOT_READ);
    }

    @Test
    void aMarkPriceThatThePositionDoesNotTellIsTheMarkets() {
        PositionFigures btc =
                only(
                        btcTerms()
                                .ticker(Category.LINEAR, "BTCUSDT", "59000", "61000")
                                .position(TestPosition.bought(Category.LINEAR, "BTCUSDT", "2")));

        assertAmount(btc.value(), "122000");
    }

    @Test
    void anOldUnifiedAccountKeepsInverseContractsInAnotherWallet() {
        var account =
                new TestAccount()
                        .status(AccountStatus.UTA1_PRO)
                        .position(
                                TestPosition.sold(Category.INVERSE, "BTCUSD", "300")
                                        .mark("28224.50"));

        assertThat(MarginBook.of(account.snapshot()).positions()).isEmpty();
    }

    private static TestAccount btc() {
        return btcTerms().position(position());
    }

    private static TestAccount btcTerms() {
        return new TestAccount()
                .takerRate("BTCUSDT", "0.00055")
                .riskTiers("BTCUSDT", "2000000/0.005", "2600000/0.0056");
    }

    private static TestPosition position() {
        return TestPosition.bought(Category.LINEAR, "BTCUSDT", "1")
                .entry("50000")
                .mark("60000")
                .leverage("10");
    }

    private static PositionFigures only(TestAccount account) {
        return MarginBook.of(account.snapshot()).positions().getFirst();
    }

    private static void assertAmount(Figure figure, String amount) {
        assertThat(figure.value().orElseThrow()).isEqualByComparingTo(amount);
    }
}
