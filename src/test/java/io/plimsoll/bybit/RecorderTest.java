package io.plimsoll.bybit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plimsoll.account.Category;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.RiskTier;
import io.plimsoll.bybit.RecordingException.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is kept of the answers, and how it gets to the disk.
class RecorderTest {
    @TempDir Path home;
    private final StubExchange exchange;
    private final BybitClient live;
    private final Recorder recorder;

    RecorderTest() throws Exception {
        exchange = new StubExchange();
        live = exchange.connect();
        recorder = live.recorder();
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    @Test
    void joinsSettleCoinsAndPagesInOneFile() throws Exception {
        exchange.answer(
                page("a%3D1", position("BTCUSDT")),
                page("", position("ETHUSDT")),
                page("", position("BTCPERP")));
        List<Position> read = recorder.client().positions(Category.LINEAR);

        try (BybitClient recording = saved()) {
            assertThat(recording.positions(Category.LINEAR)).hasSize(3).isEqualTo(read);
        }
        assertThat(text("positions-linear.json")).contains("\"nextPageCursor\" : \"\"");
    }

    @Test
    void keepsTheSameRowOnce() throws Exception {
        exchange.answer(page("", position("BTCUSDT")));
        recorder.client().positions(Category.LINEAR);
        saved().close();

        assertThat(text("positions-linear.json")).containsOnlyOnce("BTCUSDT");
    }

    @Test
    void joinsContractsInOneFileAndTellsThemApart() throws Exception {
        exchange.answer(page("", tier("BTCUSDT", "0.005")), page("", tier("ETHUSDT", "0.01")));
        recorder.client().riskTiers(Category.LINEAR, "BTCUSDT");
        List<RiskTier> eth = recorder.client().riskTiers(Category.LINEAR, "ETHUSDT");

        try (BybitClient recording = saved()) {
            assertThat(recording.riskTiers(Category.LINEAR, "ETHUSDT")).isEqualTo(eth);
        }
    }

    @Test
    void joinsBatchesOfCoins() throws Exception {
        exchange.answer(
                StubExchange.ok("{\"availableWithdrawalMap\":{\"IP\":\"1.50\"}}"),
                StubExchange.ok("{\"availableWithdrawalMap\":{\"SIGN\":\"2\"}}"));
        recorder.client().transferable(List.of("IP"));
        recorder.client().transferable(List.of("SIGN"));

        try (BybitClient recording = saved()) {
            assertThat(recording.transferable(List.of("IP")))
                    .isEqualTo(Map.of("IP", new BigDecimal("1.50"), "SIGN", new BigDecimal("2")));
        }
    }

    @Test
    void keepsNumbersDigitByDigit() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"list":[{"currency":"BTC","spotLeverage":3.10},
                         {"currency":"ETH","spotLeverage":0.1234567890123456789}]}
                        """));
        recorder.client().spotLeverages();

        try (BybitClient recording = saved()) {
            assertThat(recording.spotLeverages())
                    .isEqualTo(
                            Map.of(
                                    "BTC", new BigDecimal("3.10"),
                                    "ETH", new BigDecimal("0.1234567890123456789")));
        }
    }

    @Test
    void keepsARefusal() throws Exception {
        exchange.answer(StubExchange.refusal(10005, "Permission denied"));
        ApiFault fault =
                catchThrowableOfType(ApiException.class, recorder.client()::collateralInfo).fault();

        try (BybitClient recording = saved()) {
            assertThat(catchThrowableOfType(ApiException.class, recording::collateralInfo).fault())
                    .isEqualTo(fault);
        }
    }

    @Test
    void keepsARefusalBesideTheAnswersToOthers() throws Exception {
        exchange.answer(
                StubExchange.refusal(10001, "symbol invalid"), page("", tier("ETHUSDT", "0.01")));
        BybitClient client = recorder.client();
        ApiFault fault =
                catchThrowableOfType(
                                ApiException.class,
                                () -> client.riskTiers(Category.LINEAR, "OLDUSDT"))
                        .fault();
        List<RiskTier> eth = client.riskTiers(Category.LINEAR, "ETHUSDT");

        try (BybitClient recording = saved()) {
            assertThat(
                            catchThrowableOfType(
                                            ApiException.class,
                                            () -> recording.riskTiers(Category.LINEAR, "OLDUSDT"))
                                    .fault())
                    .isEqualTo(fault);
            assertThat(recording.riskTiers(Category.LINEAR, "ETHUSDT")).isEqualTo(eth);
        }
    }

    @Test
    void removesIdsButKeepsRowsApart() throws Exception {
        exchange.answer(
                page(
                        "",
                        """
                        {"orderId":"11111111-aaaa","orderLinkId":"my-bot-7","symbol":"BTCUSD",
                         "parentOrderLinkId":"my-bot-6","smpOrderId":"22222222-bbbb"},
                        {"orderId":"22222222-bbbb","orderLinkId":"","symbol":"BTCUSD"}
                        """));
        recorder.client().openOrders(Category.INVERSE);

        try (BybitClient recording = saved()) {
            assertThat(recording.openOrders(Category.INVERSE))
                    .extracting(Order::orderId)
                    .containsExactly("order-1", "order-2");
        }
        assertThat(text("orders-inverse.json"))
                .contains("\"smpOrderId\" : \"order-2\"")
                .doesNotContain("1111", "2222", "my-bot");
    }

    @Test
    void removesWhatSaysWhoseTheKeyIs() throws Exception {
        exchange.answer(
                StubExchange.ok(
                        """
                        {"id":"13770661","note":"desk of Ann","apiKey":"DEMOKEY0000000001",
                         "readOnly":0,"secret":"s3cr3t-value","ips":["203.0.113.7","*"],
                         "userID":24617703,"inviterID":5551234,"affiliateID":5554321,
                         "parentUid":"7771234","rsaPublicKey":"MIIBIjANBgkq","isMaster":false,
                         "userIDInt64":"24617703","withdrawAddress":"bc1qexample",
                         "email":"ann@example.org","memberId":"9990001","vipLevel":"VIP-3",
                         "hint":"key DEMOKEY0000000001 of 24617703",
                         "permissions":{"Spot":["SpotTrade"]}}
                        """));
        recorder.client().keyInfo();

        try (BybitClient recording = saved()) {
            assertThat(recording.keyInfo().vipLevel()).isEqualTo("VIP-3");
            assertThat(recording.keyInfo().ips()).containsExactly("removed", "*");
            assertThat(recording.keyInfo().permissions())
                    .isEqualTo(Map.of("Spot", List.of("SpotTrade")));
        }
        assertThat(text("key-info.json"))
                .doesNotContain(
                        "13770661",
                        "desk of Ann",
                        "DEMOKEY",
                        "s3cr3t",
                        "203.0.113",
                        "24617703",
                        "5551234",
                        "5554321",
                        "7771234",
                        "MIIB",
                        "bc1q",
                        "ann@",
                        "9990001");
    }

    @Test
    void aMainAccountStaysOne() throws Exception {
        exchange.answer(StubExchange.ok("{\"readOnly\":1,\"parentUid\":\"0\",\"isMaster\":true}"));
        recorder.client().keyInfo();
        saved().close();

        assertThat(text("key-info.json")).contains("\"parentUid\" : \"0\"");
    }

    @Test
    void anAmountThatHappensToLookLikeAnIdStays() throws Exception {
        exchange.answer(
                StubExchange.ok("{\"readOnly\":1,\"userID\":100001}"),
                StubExchange.ok("{\"list\":[{\"coin\":[],\"totalEquity\":\"100001\"}]}"));
        recorder.client().keyInfo();
        recorder.client().walletBalance();

        try (BybitClient recording = saved()) {
            assertThat(recording.walletBalance().totalEquity()).contains(new BigDecimal("100001"));
        }
    }

    @Test
    void replacesAnEarlierRecording() throws Exception {
        exchange.answer(StubExchange.ok("{\"unifiedMarginStatus\":5}"));
        recorder.client().accountInfo();
        saved().close();
        Recorder later = live.recorder();
        exchange.answer(StubExchange.ok("{\"readOnly\":1}"));
        later.client().keyInfo();
        later.save(folder());

        assertThat(names(folder())).containsExactly("key-info.json", "server-time.json");
        assertThat(names(home)).containsExactly("saved");
    }

    @Test
    void leavesAFolderOfOtherFilesAlone() throws Exception {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve("notes.txt"), "mine");
        Files.writeString(folder().resolve("account-info.json"), "mine too");

        RecordingException e =
                catchThrowableOfType(RecordingException.class, () -> recorder.save(folder()));

        assertThat(e.problem()).isEqualTo(Problem.OCCUPIED);
        assertThat(e)
                .hasMessage(
                        "The folder " + folder() + " has other files in it than a recording's.");
        assertThat(names(folder())).containsExactly("account-info.json", "notes.txt");
    }

    @Test
    void savesToAnEmptyFolder() throws Exception {
        Files.createDirectories(folder());

        recorder.save(folder());

        assertThat(names(folder())).containsExactly("server-time.json");
    }

    @Test
    void leavesAFileOfTheSameNameAlone() throws Exception {
        Files.writeString(folder(), "mine");

        RecordingException e =
                catchThrowableOfType(RecordingException.class, () -> recorder.save(folder()));

        assertThat(e.problem()).isEqualTo(Problem.NOT_A_FOLDER);
        assertThat(folder()).hasContent("mine");
    }

    @Test
    void aFileCannotHoldARecording() throws Exception {
        Path file = Files.writeString(home.resolve("file"), "mine");

        RecordingException e =
                catchThrowableOfType(
                        RecordingException.class, () -> recorder.save(file.resolve("saved")));

        assertThat(e.problem()).isEqualTo(Problem.NOT_A_FOLDER);
        assertThat(names(home)).containsExactly("file");
    }

    private Path folder() {
        return home.resolve("saved");
    }

    private BybitClient saved() throws RecordingException {
        recorder.save(folder());
        return Recording.open(folder());
    }

    private String text(String name) throws IOException {
        return Files.readString(folder().resolve(name));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName())).sorted().toList();
        }
    }

    private static String page(String cursor, String rows) {
        return StubExchange.ok("{\"list\":[" + rows + "],\"nextPageCursor\":\"" + cursor + "\"}");
    }

    private static String position(String symbol) {
        return "{\"symbol\":\"" + symbol + "\",\"side\":\"Buy\",\"size\":\"1\"}";
    }

    private static String tier(String symbol, String rate) {
        return "{\"symbol\":\""
                + symbol
                + "\",\"riskLimitValue\":\"2000000\",\"maintenanceMargin\":\""
                + rate
                + "\",\"mmDeduction\":\"\"}";
    }
}
