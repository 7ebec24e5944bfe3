package io.plimsoll.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountSnapshot;
import io.plimsoll.account.KeyInfo;
import io.plimsoll.account.Order;
import io.plimsoll.bybit.AccountAccess;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.BybitClients;
import io.plimsoll.bybit.ClientSettings;
import io.plimsoll.bybit.Credentials;
import io.plimsoll.bybit.Recording;
import io.plimsoll.sandbox.SandboxExchange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What is saved of an account is what was read of it.
class AccountRecorderTest {
    private static final Pattern BETWEEN_TOKENS = Pattern.compile("[^A-Za-z0-9_+/=-]+");

    @TempDir Path folder;

    static List<String> scenarios() {
        return SandboxExchange.scenarioNames();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatWasSavedIsReadBackAsItWasRead(String scenario) throws Exception {
        AccountReader.Round live = save(scenario);

        try (BybitClient recording = Recording.open(folder)) {
            AccountReader.Round again = new AccountReader(recording).read();

            assertThat(again.missing()).isEqualTo(live.missing());
            assertThat(withoutIds(again.snapshot())).isEqualTo(withoutIds(live.snapshot()));
        }
    }

    @Test
    void theRecordingsClockStandsWhereTheWalletWasRead() throws Exception {
        AccountReader.Round live = save("uta2-pro-borrowing");

        try (BybitClient recording = Recording.open(folder)) {
            Instant taken = new AccountReader(recording).read().snapshot().takenAt();

            assertThat(taken)
                    .isBetween(
                            live.snapshot().takenAt().minusSeconds(2),
                            live.snapshot().takenAt().plusSeconds(2))
                    .isEqualTo(recording.clock().now());
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingThatSaysWhoseItIsSurvives(String scenario) throws Exception {
        List<String> secrets;
        List<String> orderIds;
        try (SandboxExchange exchange = exchange(scenario);
                BybitClients clients = new BybitClients(ClientSettings.standard());
                BybitClient client = connect(exchange, clients)) {
            AccountSnapshot live = AccountRecorder.save(client, folder).snapshot();
            orderIds =
                    live.openOrders().stream().flatMap(List::stream).map(Order::orderId).toList();
            secrets =
                    Stream.of(
                                    exchange.apiKey(),
                                    exchange.apiSecret(),
                                    exchange.scenario().key().rsaPublicKey().orElse(""),
                                    exchange.scenario().user().parentUid(),
                                    String.valueOf(exchange.scenario().user().id()),
                                    "13770661",
                                    "Sandbox")
                            .filter(secret -> secret.length() > 1)
                            .toList();
        }

        List<String> tokens = tokens();
        assertThat(tokens).isNotEmpty().doesNotContainAnyElementsOf(secrets);
        assertThat(orderIds).noneMatch(tokens::contains);
    }

    private AccountReader.Round save(String scenario) throws Exception {
        try (SandboxExchange exchange = exchange(scenario);
                BybitClients clients = new BybitClients(ClientSettings.standard());
                BybitClient client = connect(exchange, clients)) {
            return AccountRecorder.save(client, folder);
        }
    }

    private static SandboxExchange exchange(String scenario) throws Exception {
        return SandboxExchange.start(SandboxExchange.Options.scenario(scenario));
    }

    private static BybitClient connect(SandboxExchange exchange, BybitClients clients)
            throws Exception {
        return clients.connect(
                AccountAccess.toSandbox(exchange.baseUri()),
                Credentials.hmac(exchange.apiKey(), exchange.apiSecret().toCharArray()));
    }

    private List<String> tokens() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(AccountRecorderTest::text)
                    .flatMap(BETWEEN_TOKENS::splitAsStream)
                    .distinct()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What a recording leaves out on purpose.
    private static AccountSnapshot withoutIds(AccountSnapshot account) {
        return new AccountSnapshot(
                Instant.EPOCH,
                account.info(),
                account.wallet(),
                account.collateral(),
                account.positions(),
                account.openOrders()
                        .map(orders -> orders.stream().map(AccountRecorderTest::plain).toList()),
                account.key().map(AccountRecorderTest::plain),
                account.feeRates(),
                account.spotLeverages(),
                account.leverages(),
                account.transferable(),
                account.interest(),
                account.market());
    }

    private static Order plain(Order order) {
        return new Order(
                order.category(),
                "",
                order.symbol(),
                order.side(),
                order.orderType(),
                order.orderStatus(),
                order.stopOrderType(),
                order.price(),
                order.qty(),
                order.leavesQty(),
                order.triggerPrice(),
                order.takeProfit(),
                order.stopLoss(),
                order.reduceOnly(),
                order.createdAt());
    }

    private static KeyInfo plain(KeyInfo key) {
        return new KeyInfo(
                "",
                key.readOnly(),
                key.permissions(),
                key.ips(),
                key.deadlineDays(),
                key.expiresAt(),
                "",
                key.vipLevel(),
                key.master());
    }
}
