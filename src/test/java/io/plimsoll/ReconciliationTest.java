package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.MarginMode;
import io.plimsoll.bybit.BybitClient;
import io.plimsoll.bybit.Recording;
import io.plimsoll.calc.Absence;
import io.plimsoll.calc.Verdict;
import io.plimsoll.calc.WorkingProof;
import io.plimsoll.calc.book.AccountBook;
import io.plimsoll.calc.book.Entry;
import io.plimsoll.monitor.AccountReader;
import io.plimsoll.monitor.AccountRecorder;
import io.plimsoll.sandbox.SandboxExchange;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The embedded exchange and the calculation module each work everything out by themselves, from
/// the same published rules. Whatever the exchange reports of an account, the module has to come to
/// the same.
class ReconciliationTest {
    /// Why a figure that the exchange reports may be left open.
    private static final Set<Absence> GOOD_REASONS =
            EnumSet.of(
                    Absence.NO_BORROW_LIMIT,
                    Absence.NO_PRICE,
                    Absence.NO_MARGIN,
                    Absence.USAGE_NOT_RECORDED,
                    Absence.MARGIN_USED_UP);

    @TempDir private Path folder;

    static Stream<String> scenarios() {
        return SandboxExchange.scenarioNames().stream();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFigureAgreesAtTheStart(String scenario) throws Exception {
        assertAgrees(bookOf(scenario, Duration.ZERO));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyWorkingGivesItsFigure(String scenario) throws Exception {
        WorkingProof.check(bookOf(scenario, Duration.ofHours(5)));
    }

    /// Prices have moved, interest has been charged.
    @ParameterizedTest
    @MethodSource("scenarios")
    void everyFigureAgreesTwoDaysLater(String scenario) throws Exception {
        assertAgrees(bookOf(scenario, Duration.ofDays(2).plusMinutes(23).plusSeconds(7)));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRecordingGivesTheSameFigures(String scenario) throws Exception {
        AccountReader.Round live =
                Embedded.withScenario(scenario, client -> AccountRecorder.save(client, folder));
        try (BybitClient recorded = Recording.open(folder)) {
            AccountReader.Round opened = new AccountReader(recorded).read();

            assertThat(figures(AccountBook.of(opened.snapshot())))
                    .containsExactlyElementsOf(figures(AccountBook.of(live.snapshot())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"USDT", "ETH", "INJ"})
    void everyFigureAgreesAfterARepayment(String coin) throws Exception {
        assertAgrees(
                Embedded.withScenario(
                        "uta2-pro-borrowing",
                        client -> {
                            client.repay(coin, Optional.empty());
                            return AccountBook.of(new AccountReader(client).read().snapshot());
                        }));
    }

    @ParameterizedTest
    @CsvSource({
        "portfolio, REGULAR_MARGIN",
        "uta2-blocked, ISOLATED_MARGIN",
        "uta2-pro-calm, PORTFOLIO_MARGIN"
    })
    void everyFigureAgreesInAnotherMarginMode(String scenario, MarginMode mode) throws Exception {
        assertAgrees(
                Embedded.withScenario(
                        scenario,
                        client -> {
                            client.setMarginMode(mode);
                            return AccountBook.of(new AccountReader(client).read().snapshot());
                        }));
    }

    private static AccountBook bookOf(String scenario, Duration later) throws Exception {
        return Embedded.withScenario(
                scenario,
                later,
                client -> AccountBook.of(new AccountReader(client).read().snapshot()));
    }

    /// Ids of orders are not recorded.
    private static List<String> figures(AccountBook book) {
        return book.entries().stream()
                .map(
                        entry ->
                                (entry.scope() == Entry.Scope.ORDER ? entry.name() : entry.id())
                                        + " "
                                        + entry.figure().computed()
                                        + " "
                                        + entry.figure().reported())
                .toList();
    }

    private static void assertAgrees(AccountBook book) {
        assertThat(book.entries()).isNotEmpty();
        assertThat(book.entries()).filteredOn(entry -> !isSettled(book, entry)).isEmpty();
    }

    private static boolean isSettled(AccountBook book, Entry entry) {
        return switch (entry.figure().verdict()) {
            case AGREES, NOT_REPORTED, NOT_APPLICABLE -> true;
            case DIFFERS -> false;
            case NOT_CALCULATED ->
                    entry.figure()
                            .computed()
                            .absence()
                            .filter(
                                    reason ->
                                            GOOD_REASONS.contains(reason)
                                                    || isStressTest(book, entry))
                            .isPresent();
        };
    }

    /// Portfolio margin comes from coefficients that are not published.
    private static boolean isStressTest(AccountBook book, Entry entry) {
        return book.snapshot().info().marginMode() == MarginMode.PORTFOLIO_MARGIN
                && entry.figure().verdict() == Verdict.NOT_CALCULATED
                && Set.of("account.initialMargin", "account.maintenanceMargin")
                        .contains(entry.id());
    }
}
