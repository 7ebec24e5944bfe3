package io.plimsoll.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.plimsoll.account.AccountInfo;
import io.plimsoll.account.AccountPart;
import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.CoinBalance;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.Order;
import io.plimsoll.account.Position;
import io.plimsoll.account.Wallet;
import io.plimsoll.bybit.ApiException;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.Recording;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.bybit.RecordingException.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/// Folders that somebody put together by hand, opened as an account.
class RecordingTest {
    private static final String INFO =
            "{\"unifiedMarginStatus\":6,\"marginMode\":\"REGULAR_MARGIN\"}";
    private static final String WALLET =
            """
            {"list":[{"accountType":"UNIFIED","totalEquity":"100.50","coin":[
             {"coin":"BTC","walletBalance":"0.100000000000000001",
              "marginCollateral":true,"collateralSwitch":true}]}]}
            """;

    @TempDir Path folder;

    @Test
    void aFewFilesAreEnough() throws Exception {
        save("account-info.json", INFO);
        save("wallet-balance.json", WALLET);

        AccountReader.Round round = read();

        assertThat(round.snapshot().info().status()).isEqualTo(AccountStatus.UTA2_PRO);
        assertThat(round.snapshot().wallet().flatMap(Wallet::totalEquity))
                .contains(new BigDecimal("100.50"));
        assertThat(round.missing())
                .containsEntry(
                        AccountPart.COLLATERAL, new ApiFault.NotRecorded("collateral-info.json"))
                .containsEntry(AccountPart.TIERS, new ApiFault.NotRecorded("collateral-tiers.json"))
                .containsEntry(AccountPart.PRICES, new ApiFault.NotRecorded("tickers-spot.json"))
                .containsEntry(AccountPart.KEY, new ApiFault.NotRecorded("key-info.json"))
                .containsEntry(
                        AccountPart.TRANSFERABLE, new ApiFault.NotRecorded("transferable.json"))
                .doesNotContainKeys(AccountPart.INFO, AccountPart.WALLET);
    }

    @Test
    void theAccountMayBeUnknown() throws Exception {
        save("wallet-balance.json", WALLET);

        AccountReader.Round round = read();

        assertThat(round.snapshot().info().status()).isEqualTo(AccountStatus.UNKNOWN);
        assertThat(round.snapshot().info())
                .extracting(AccountInfo::marginMode)
                .isEqualTo(MarginMode.UNKNOWN);
        assertThat(round.missing())
                .containsEntry(AccountPart.INFO, new ApiFault.NotRecorded("account-info.json"));
    }

    @Test
    void theWalletMayBeMissing() throws Exception {
        save("account-info.json", INFO);

        AccountReader.Round round = read();

        assertThat(round.snapshot().wallet()).isEmpty();
        assertThat(round.missing())
                .containsEntry(
                        AccountPart.TRANSFERABLE, new ApiFault.NotRecorded("wallet-balance.json"));
    }

    @Test
    void keepsEveryDigit() throws Exception {
        save("wallet-balance.json", WALLET);

        assertThat(
                        read().snapshot()
                                .wallet()
                                .flatMap(wallet -> wallet.coin("BTC"))
                                .flatMap(CoinBalance::walletBalance))
                .contains(new BigDecimal("0.100000000000000001"));
    }

    @Test
    void ignoresFieldsAndFilesItDoesNotKnow() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(
                folder.resolve("account-info.json"),
                "{\"retCode\":0,\"new\":[1],\"result\":{\"unifiedMarginStatus\":5,\"x\":{}}}");

        assertThat(read().snapshot().info().status()).isEqualTo(AccountStatus.UTA2);
    }

    @Test
    void aFileAnswersForEverySettleCoinAndPage() throws Exception {
        save(
                "positions-linear.json",
                """
                {"nextPageCursor":"more%3D1","list":[
                 {"symbol":"BTCUSDT","side":"Buy","size":"0.1"},
                 {"symbol":"ETHPERP","side":"Sell","size":"2"}]}
                """);

        AccountReader.Round round = read();

        assertThat(round.snapshot().positions().orElseThrow())
                .extracting(Position::symbol)
                .containsExactly("BTCUSDT", "ETHPERP");
        assertThat(round.missing())
                .containsEntry(
                        AccountPart.POSITIONS, new ApiFault.NotRecorded("positions-inverse.json"));
    }

    @Test
    void findsTheRowsOfAContractInAFileOfMany() throws Exception {
        save(
                "positions-linear.json",
                "{\"list\":[{\"symbol\":\"BTCUSDT\",\"side\":\"Buy\",\"size\":\"1\"}]}");
        save("orders-linear.json", "{\"list\":[{\"orderId\":\"order-1\",\"symbol\":\"BTCUSDT\"}]}");
        save(
                "risk-limit-linear.json",
                """
                {"list":[{"symbol":"ETHUSDT","riskLimitValue":"1","maintenanceMargin":"0.02"},
                 {"symbol":"BTCUSDT","riskLimitValue":"2","maintenanceMargin":"0.01"}]}
                """);
        save(
                "tickers-linear.json",
                """
                {"list":[{"symbol":"ETHUSDT","markPrice":"3400"},
                 {"symbol":"BTCUSDT","markPrice":"97000"}]}
                """);

        var market = read().snapshot().market();

        assertThat(market.riskTiers().orElseThrow()).containsOnlyKeys("BTCUSDT");
        assertThat(market.riskTiers().orElseThrow().get("BTCUSDT")).hasSize(1);
        assertThat(market.contracts().orElseThrow()).containsOnlyKeys("BTCUSDT", "ETHUSDT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"retCode\":0} trailing", "\u0000\u0001"})
    void aFileThatIsNotAnAnswerIsNamed(String content) throws Exception {
        save("account-info.json", INFO);
        Files.writeString(folder.resolve("collateral-info.json"), content);

        AccountReader.Round round = read();

        assertThat(round.missing())
                .containsEntry(
                        AccountPart.COLLATERAL,
                        new ApiFault.Unreadable("collateral-info.json", "not JSON"));
        assertThat(round.snapshot().info().status()).isEqualTo(AccountStatus.UTA2_PRO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"list\":7}",
                "{\"list\":{}}",
                "{}",
                "[]",
                "null",
                "\"Success\"",
                "{\"list\":[1]}",
                "{\"list\":[{\"currency\":{}}]}",
                "{\"list\":[{\"currency\":\"BTC\",\"borrowAmount\":\"a lot\"}]}"
            })
    void anAnswerOfTheWrongShapeIsNamed(String result) throws Exception {
        save("account-info.json", INFO);
        save("collateral-info.json", result);

        AccountReader.Round round = read();

        assertThat(round.missing().get(AccountPart.COLLATERAL))
                .isInstanceOfSatisfying(
                        ApiFault.Unreadable.class,
                        fault -> {
                            assertThat(fault.endpoint()).isEqualTo("collateral-info.json");
                            assertThat(fault.field()).startsWith("result");
                        });
        assertThat(round.snapshot().collateral()).isEmpty();
    }

    @Test
    void anAnswerWithoutACodeIsNamed() throws Exception {
        Files.writeString(folder.resolve("account-info.json"), "{\"result\":" + INFO + "}");

        assertThat(read().missing())
                .containsEntry(
                        AccountPart.INFO, new ApiFault.Unreadable("account-info.json", "retCode"));
    }

    @Test
    void aFolderInPlaceOfAFileIsNamed() throws Exception {
        save("wallet-balance.json", WALLET);
        Files.createDirectory(folder.resolve("account-info.json"));

        assertThat(read().missing())
                .containsEntry(
                        AccountPart.INFO,
                        new ApiFault.Unreadable("account-info.json", "not a file"));
    }

    @Test
    void aFileThatThisUserMayNotReadIsNamed() throws Exception {
        save("wallet-balance.json", WALLET);
        save("account-info.json", INFO);
        Path file = folder.resolve("account-info.json");
        assumeThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).isFalse(); // an administrator may read everything

        assertThat(read().missing())
                .containsEntry(
                        AccountPart.INFO,
                        new ApiFault.Unreadable("account-info.json", "no permission"));
    }

    @Test
    void aRecordedRefusalIsTheSameFaultAsALiveOne() throws Exception {
        save("account-info.json", INFO);
        refuse("collateral-info.json", 10005, "Permission denied");
        refuse("key-info.json", 10003, "API key is invalid.");
        refuse("borrow-history.json", 182200, "Please upgrade");

        assertThat(read().missing())
                .containsEntry(
                        AccountPart.COLLATERAL,
                        new ApiFault.PermissionMissing(
                                "/v5/account/collateral-info", 10005, "Permission denied"))
                .containsEntry(
                        AccountPart.KEY, new ApiFault.KeyRefused(10003, "API key is invalid."))
                .containsEntry(
                        AccountPart.INTEREST,
                        new ApiFault.Refused(
                                "/v5/account/borrow-history", 182200, "Please upgrade"));
    }

    @Test
    void anOrderFileThatCannotBeReadLeavesTheOthers() throws Exception {
        save("orders-spot.json", "{\"list\":[{\"orderId\":\"order-1\",\"symbol\":\"BTCUSDT\"}]}");
        Files.writeString(folder.resolve("orders-linear.json"), "cut o");

        AccountReader.Round round = read();

        assertThat(round.snapshot().openOrders().orElseThrow())
                .extracting(Order::orderId)
                .containsExactly("order-1");
        assertThat(round.missing())
                .containsEntry(
                        AccountPart.ORDERS,
                        new ApiFault.Unreadable("orders-linear.json", "not JSON"));
    }

    @Test
    void theClockStandsAtTheWalletsTime() throws Exception {
        timed("wallet-balance.json", "1795435960000");
        timed("server-time.json", "1795435970000");
        timed("account-info.json", "1795435980000");

        assertThat(takenAt()).isEqualTo(Instant.ofEpochMilli(1795435960000L));
    }

    @Test
    void failingThatAtTheServersTime() throws Exception {
        save("wallet-balance.json", WALLET);
        timed("server-time.json", "1795435970000");
        timed("account-info.json", "1795435980000");

        assertThat(takenAt()).isEqualTo(Instant.ofEpochMilli(1795435970000L));
    }

    @Test
    void failingThatAtTheLatestTimeOfAnyAnswer() throws Exception {
        timed("key-info.json", "\"1795435980000\"");
        timed("account-info.json", "1795435970000");
        timed("coin-state.json", "\"soon\"");

        assertThat(takenAt()).isEqualTo(Instant.ofEpochMilli(1795435980000L));
    }

    @Test
    void failingThatAtTheLastChangeOfAnyFile() throws Exception {
        save("wallet-balance.json", WALLET);
        save("account-info.json", INFO);
        Files.setLastModifiedTime(
                folder.resolve("wallet-balance.json"),
                FileTime.from(Instant.parse("2026-11-23T12:12:00Z")));
        Files.setLastModifiedTime(
                folder.resolve("account-info.json"),
                FileTime.from(Instant.parse("2026-11-23T12:10:00Z")));

        assertThat(takenAt()).isEqualTo(Instant.parse("2026-11-23T12:12:00Z"));
    }

    @Test
    void cannotBeChanged() throws Exception {
        save("account-info.json", INFO);

        try (var client = Recording.open(folder)) {
            ApiException e =
                    catchThrowableOfType(ApiException.class, () -> client.upgradeToUta(() -> true));

            assertThat(e.fault())
                    .isEqualTo(new ApiFault.Unchangeable("/v5/account/upgrade-to-uta"));
        }
    }

    @Test
    void aFolderMustBeThere() {
        Path nowhere = folder.resolve("nowhere");

        assertRefused(nowhere, Problem.NO_FOLDER, "There is no folder " + nowhere + ".");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(folder.resolve("account-info.json"), "{}");

        assertRefused(file, Problem.NOT_A_FOLDER, file + " is not a folder.");
    }

    @Test
    void aFolderOfOtherFilesIsNoRecording() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertRefused(
                folder,
                Problem.NO_RECORDING,
                "The folder "
                        + folder
                        + " has none of the files of a recording, such as wallet-balance.json.");
    }

    private static void assertRefused(Path path, Problem problem, String sentence) {
        RecordingException e =
                catchThrowableOfType(RecordingException.class, () -> Recording.open(path));

        assertThat(e.problem()).isEqualTo(problem);
        assertThat(e).hasMessage(sentence);
    }

    private AccountReader.Round read() throws Exception {
        try (var client = Recording.open(folder)) {
            return new AccountReader(client).read();
        }
    }

    private Instant takenAt() throws Exception {
        return read().snapshot().takenAt();
    }

    private void save(String name, String result) throws IOException {
        Files.writeString(folder.resolve(name), "{\"retCode\":0,\"result\":" + result + "}");
    }

    private void refuse(String name, int code, String text) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "{\"retCode\":" + code + ",\"retMsg\":\"" + text + "\",\"result\":{}}");
    }

    private void timed(String name, String time) throws IOException {
        Files.writeString(
                folder.resolve(name), "{\"retCode\":0,\"result\":{},\"time\":" + time + "}");
    }
}
