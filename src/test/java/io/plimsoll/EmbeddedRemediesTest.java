package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.account.Category;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.RepaymentStatus;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.OrderGroup;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The client and the embedded exchange agree on how the way to an upgrade is cleared.
class EmbeddedRemediesTest {
    @Test
    void theUpgradeGoesAheadOnceAllOrdersAreCancelled() throws Exception {
        UpgradeReply reply =
                Embedded.withScenario(
                        "uta2-blocked",
                        client -> {
                            client.cancelAllOrders(group(Category.SPOT, ""));
                            client.cancelAllOrders(group(Category.LINEAR, "USDT"));
                            client.cancelAllOrders(group(Category.LINEAR, "USDC"));
                            client.cancelAllOrders(group(Category.INVERSE, "BTC"));
                            return client.upgradeToUta(() -> true);
                        });

        assertThat(reply.status()).isEqualTo(UpgradeReply.Status.PROCESS);
    }

    @Test
    void oneOrderGoesAndTheOthersStay() throws Exception {
        List<Order> left =
                Embedded.withScenario(
                        "uta2-blocked",
                        client -> {
                            Order first = client.openOrders(Category.SPOT).getFirst();
                            client.cancelOrder(
                                    Category.SPOT,
                                    first.symbol(),
                                    first.orderId(),
                                    first.spotFilter());
                            return client.openOrders(Category.SPOT);
                        });

        assertThat(left).extracting(Order::symbol).containsExactly("ADAUSDT");
    }

    @Test
    void aDebtIsGoneOnceItIsRepaid() throws Exception {
        record Repaid(RepaymentStatus status, Optional<BigDecimal> debt) {}

        Repaid repaid =
                Embedded.withScenario(
                        "uta2-pro-borrowing",
                        client ->
                                new Repaid(
                                        client.repay("USDT", Optional.empty()),
                                        debt(client, "USDT")));

        assertThat(repaid.status()).isEqualTo(RepaymentStatus.SUCCEEDED);
        assertThat(repaid.debt()).hasValueSatisfying(debt -> assertThat(debt).isZero());
    }

    private static Optional<BigDecimal> debt(BybitClient client, String coin) throws ApiException {
        return client.walletBalance().coins().stream()
                .filter(balance -> balance.coin().equals(coin))
                .findFirst()
                .flatMap(CoinBalance::borrowAmount);
    }

    @Test
    void aRefusedMarginModeTellsItsReasons() throws Exception {
        ApiFault fault =
                Embedded.withScenario(
                        "empty",
                        client ->
                                catchThrowableOfType(
                                                ApiException.class,
                                                () ->
                                                        client.setMarginMode(
                                                                MarginMode.PORTFOLIO_MARGIN))
                                        .fault());

        assertThat(fault)
                .isEqualTo(
                        new ApiFault.Refused(
                                "/v5/account/set-margin-mode",
                                3400045,
                                "Set margin mode failed",
                                List.of("Equity needs to be at least 1000 USDC.")));
    }

    @Test
    void anAcceptedMarginModeShowsInTheAccount() throws Exception {
        MarginMode mode =
                Embedded.withScenario(
                        "portfolio",
                        client -> {
                            client.setMarginMode(MarginMode.REGULAR_MARGIN);
                            return client.accountInfo().marginMode();
                        });

        assertThat(mode).isEqualTo(MarginMode.REGULAR_MARGIN);
    }

    private static OrderGroup group(Category category, String settleCoin) {
        return new OrderGroup(
                category,
                Optional.of(settleCoin).filter(coin -> !coin.isEmpty()),
                Optional.empty());
    }
}
