package io.plimsoll.calc.margin;

import static io.plimsoll.calc.TestAccount.Coin.holding;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.calc.Compared;
import io.plimsoll.calc.Figure;
import io.plimsoll.calc.TestAccount;
import io.plimsoll.calc.Unit;
import io.plimsoll.calc.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

class BorrowedAmountTest {

    /// a: a fee of 1.5 is due from an empty wallet. b: a wallet of 50 under a loss of 100, beside
    /// 100 USDC. c: a purchase for 300 from a wallet of 100.
    @ParameterizedTest
    @CsvSource({"-1.5, 1.5", "-50, 50", "100, 0", "-200, 200"})
    void workedExampleW2BorrowsWhatEquityLacks(String equity, BigDecimal borrowed) {
        var account = new TestAccount().coin(holding("USDT", "0").with("equity", equity));

        assertThat(of(account).computed().value().orElseThrow()).isEqualByComparingTo(borrowed);
    }

    @Test
    void whatOrdersAndOptionsHoldBackIsBorrowedInCrossMargin() {
        BigDecimal borrowed =
                BorrowedAmount.cross(
                        new BigDecimal("100"),
                        new BigDecimal("60"),
                        new BigDecimal("30"),
                        new BigDecimal("25"));

        assertThat(borrowed).isEqualByComparingTo("15");
    }

    @Test
    void onlyWhatIsFrozenIsHeldBackInPortfolioMargin() {
        assertThat(BorrowedAmount.portfolio(new BigDecimal("100"), new BigDecimal("125")))
                .isEqualByComparingTo("25");
    }

    @Test
    void whatWasBorrowedOnSpotStaysBorrowedBesideABalance() {
        var account =
                new TestAccount()
                        .coin(
                                holding("USDT", "100")
                                        .with("spotBorrow", "40")
                                        .with("equity", "60")
                                        .with("borrowAmount", "40"));

        assertThat(of(account).computed())
                .isEqualTo(Figure.of(new BigDecimal("40"), Unit.coin("USDT")));
        assertThat(of(account).verdict()).isEqualTo(Verdict.AGREES);
    }

    @Test
    void optionsInCrossMarginLeaveItToTheExchange() {
        var account =
                new TestAccount()
                        .coin(holding("USDT", "0").with("equity", "-5"))
                        .positions(Optional.of(List.of(TestAccount.position(Category.OPTION))));

        assertThat(of(account).computed().isKnown()).isFalse();
    }

    @Test
    void optionsInPortfolioMarginDoNot() {
        var account =
                new TestAccount()
                        .mode(MarginMode.PORTFOLIO_MARGIN)
                        .coin(holding("USDT", "0").with("equity", "-5"))
                        .positions(Optional.of(List.of(TestAccount.position(Category.OPTION))));

        assertThat(of(account).computed().value().orElseThrow()).isEqualByComparingTo("5");
    }

    @Test
    void positionsThatWereNotReadMayHoldOptions() {
        var account =
                new TestAccount()
                        .coin(holding("USDT", "0").with("equity", "-5"))
                        .positions(Optional.empty());

        assertThat(of(account).computed().isKnown()).isFalse();
    }

    private static Compared of(TestAccount account) {
        AccountSnapshot snapshot = account.snapshot();
        return CollateralBreakdown.of(snapshot).coins().getFirst().borrowed();
    }
}
