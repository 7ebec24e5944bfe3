package io.plimsoll.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.RepaymentStatus;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.FakeClient;
import io.plimsoll.bybit.FakeClock;
import io.plimsoll.bybit.OrderGroup;
import io.plimsoll.upgrade.Remedy.CancelAll;
import io.plimsoll.upgrade.Remedy.CancelOrders;
import io.plimsoll.upgrade.Remedy.Repay;
import io.plimsoll.upgrade.Remedy.SwitchMarginMode;
import io.plimsoll.upgrade.RemedyResult.Accepted;
import io.plimsoll.upgrade.RemedyResult.Done;
import io.plimsoll.upgrade.RemedyResult.Failed;
import io.plimsoll.upgrade.RemedyResult.InDoubt;
import io.plimsoll.upgrade.RemedyResult.NotDone;
import io.plimsoll.upgrade.RemedyResult.Partly;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class RemedyDeskTest {
    private static final ApiFault GONE = refused(110001);
    private static final ApiFault OFFLINE = new ApiFault.Unreachable("api.bybit.com", "refused");
    private static final ApiFault LOST = new ApiFault.InDoubt("/v5/order/cancel", "cut");

    private final FakeClient client =
            new FakeClient(
                    new FakeClock("2026-11-23T12:30:00Z"),
                    Accounts.of(AccountStatus.UTA2).snapshot());
    private final RemedyDesk desk = new RemedyDesk(client);
    private final CancelOrders two =
            new CancelOrders(
                    List.of(
                            Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1"),
                            Accounts.order(Category.LINEAR, "BTCUSDT", "Sell", "1")));

    @Test
    void cancelsEachOrderOnceByItsNumber() {
        assertThat(desk.carryOut(two)).isEqualTo(new Accepted());
        assertThat(client.changes())
                .containsExactly(
                        "cancel SPOT ETHUSDT order-ETHUSDTBuy",
                        "cancel LINEAR BTCUSDT order-BTCUSDTSell");
    }

    @Test
    void goesOnPastAnOrderThatIsGone() {
        client.nextChangeFails(GONE);

        assertThat(desk.carryOut(two)).isEqualTo(new Accepted());
        assertThat(client.changes()).hasSize(2);
    }

    @Test
    void isDoneWhenEveryOrderIsGone() {
        client.nextChangeFails(GONE);
        client.nextChangeFails(GONE);

        assertThat(desk.carryOut(two)).isEqualTo(new Done());
    }

    @Test
    void stopsAtTheFirstOrderThatFails() {
        client.nextChangeFails(OFFLINE);

        assertThat(desk.carryOut(two)).isEqualTo(new NotDone(OFFLINE));
        assertThat(client.changes()).hasSize(1);
    }

    @Test
    void tellsHowManyWereTakenBeforeOneFailed() {
        client.nextChangeFails(GONE);
        client.nextChangeFails(LOST);

        assertThat(desk.carryOut(two)).isEqualTo(new Partly(1, 2, LOST));
    }

    static Stream<ApiFault> doubts() {
        return Stream.of(LOST, new ApiFault.Unreadable("/v5/order/cancel", "result"));
    }

    @ParameterizedTest
    @MethodSource("doubts")
    void isInDoubtWithoutAReplyThatCanBeReadAndDoesNotRepeat(ApiFault fault) {
        client.nextChangeFails(fault);

        assertThat(
                        desk.carryOut(
                                new SwitchMarginMode(
                                        MarginMode.PORTFOLIO_MARGIN, MarginMode.REGULAR_MARGIN)))
                .isEqualTo(new InDoubt(fault));
        assertThat(client.changes()).hasSize(1);
    }

    @Test
    void cancelsGroupByGroup() {
        client.nextCancelled();
        client.nextCancelled("1", "2");

        assertThat(
                        desk.carryOut(
                                new CancelAll(
                                        OrderScope.INVERSE,
                                        List.of(inverse("BTC"), inverse("ETH")),
                                        2)))
                .isEqualTo(new Accepted());
        assertThat(client.changes())
                .containsExactly("cancel all INVERSE BTC", "cancel all INVERSE ETH");
    }

    @Test
    void isDoneWhenThereWasNothingToCancel() {
        client.nextCancelled();

        assertThat(desk.carryOut(new CancelAll(OrderScope.INVERSE, List.of(inverse("BTC")), 1)))
                .isEqualTo(new Done());
    }

    @Test
    void takesAMarginModeForAcceptedOnly() {
        assertThat(
                        desk.carryOut(
                                new SwitchMarginMode(
                                        MarginMode.PORTFOLIO_MARGIN, MarginMode.REGULAR_MARGIN)))
                .isEqualTo(new Accepted());
        assertThat(client.changes()).containsExactly("mode REGULAR_MARGIN");
    }

    static Stream<Arguments> repayments() {
        return Stream.of(
                Arguments.of(RepaymentStatus.SUCCEEDED, new Done()),
                Arguments.of(RepaymentStatus.PROCESSING, new Accepted()),
                Arguments.of(RepaymentStatus.FAILED, new Failed()));
    }

    @ParameterizedTest
    @MethodSource("repayments")
    void believesWhatTheExchangeSaysOfARepayment(RepaymentStatus status, RemedyResult result) {
        client.nextRepayment(status);

        assertThat(desk.carryOut(repay(true))).isEqualTo(result);
    }

    @Test
    void repaysAllThatIsOwedWhateverInterestCameToIt() {
        desk.carryOut(repay(true));
        desk.carryOut(repay(false));

        assertThat(client.changes()).containsExactly("repay USDT", "repay without conversion USDT");
    }

    @Test
    void handsOnTheReasonsOfARefusedRepayment() {
        ApiFault closed = refused(34022035);
        client.nextChangeFails(closed);

        assertThat(desk.carryOut(repay(true))).isEqualTo(new NotDone(closed));
    }

    private static Repay repay(boolean byConversion) {
        return new Repay("USDT", new BigDecimal("12.5"), byConversion);
    }

    private static OrderGroup inverse(String coin) {
        return new OrderGroup(Category.INVERSE, Optional.of(coin), Optional.empty());
    }

    private static ApiFault refused(int code) {
        return new ApiFault.Refused("/v5", code, "no");
    }
}
