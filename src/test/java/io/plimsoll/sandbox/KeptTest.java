package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.sandbox.SandboxExchange.Options;
import io.plimsoll.sandbox.engine.UpgradeConduct;
import io.plimsoll.sandbox.engine.WebsiteAct;
import io.plimsoll.sandbox.rest.Fault;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An exchange that is kept in a file goes on after it was ended, however that came.
class KeptTest extends ExchangeTest {
    private static final Duration DELAY = Duration.ofSeconds(20);
    private static final List<String> TARGETS =
            List.of(
                    "/v5/account/info",
                    "/v5/account/wallet-balance?accountType=UNIFIED",
                    "/v5/account/collateral-info",
                    "/v5/account/borrow-history",
                    "/v5/user/query-api",
                    "/v5/position/list?category=linear&settleCoin=USDT",
                    "/v5/position/list?category=inverse",
                    "/v5/order/realtime?category=spot",
                    "/v5/order/realtime?category=linear&settleCoin=USDT");

    @SuppressWarnings("NullAway.Init") // Chosen before each test.
    private Path log;

    @BeforeEach
    void chooseAFile() {
        log = folder.resolve("kept").resolve("exchange.log");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isTheSameAfterARestart(boolean killed) throws Exception {
        start("uta2-blocked");
        http.post("/v5/order/cancel-all", "{\"category\": \"spot\"}");
        clock.advance(Duration.ofMinutes(70));
        exchange.carryOut(WebsiteAct.CLOSE_POSITIONS);
        clock.advance(Duration.ofSeconds(3));
        List<String> before = answers();
        restart("uta2-blocked", killed);

        assertThat(answers()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isStillInTheMiddleOfAnUpgrade(boolean killed) throws Exception {
        start("uta2");
        upgrade();
        clock.advance(DELAY.dividedBy(2));
        List<String> before = answers();
        restart("uta2", killed);

        assertThat(answers()).isEqualTo(before);
        assertThat(status()).isEqualTo(5);
        assertThat(exchange.upgradesStarted()).isEqualTo(1);
    }

    @Test
    void finishesAnUpgradeThatWasCutThrough() throws Exception {
        start("uta2");
        upgrade();
        restart("uta2", true);
        clock.advance(DELAY);

        assertThat(status()).isEqualTo(6);
        assertThat(updated()).isEqualTo(START.plus(DELAY));
    }

    @Test
    void finishesAnUpgradeWhileItIsNotRunning() throws Exception {
        start("uta2");
        upgrade();
        real = real.plusSeconds(60);
        restart("uta2", true);

        assertThat(status()).isEqualTo(6);
        assertThat(updated()).isEqualTo(START.plus(DELAY));
    }

    @Test
    void chargesTheInterestOfTheTimeItWasNotRunning() throws Exception {
        start("uta2-pro-borrowing");
        String before = coin("USDT").get("walletBalance").stringValue();
        real = real.plus(Duration.ofHours(2));
        restart("uta2-pro-borrowing", true);
        String after = coin("USDT").get("walletBalance").stringValue();

        assertThat(after).isNotEqualTo(before);
        clock.set(START);
        exchange.load("uta2-pro-borrowing");
        clock.advance(Duration.ofHours(2));
        assertThat(coin("USDT").get("walletBalance").stringValue()).isEqualTo(after);
    }

    @Test
    void livesHoursAgainThatWereLivedAgainBefore() throws Exception {
        start("uta2-pro-borrowing");
        clock.advance(Duration.ofHours(2));
        wallet();
        clock.set(START.plusSeconds(600));
        clock.advance(Duration.ofHours(1));
        List<String> before = answers();
        restart("uta2-pro-borrowing", true);

        assertThat(answers()).isEqualTo(before);
    }

    @Test
    void keepsHowItGoesAboutUpgrades() throws Exception {
        start("uta2");
        exchange.conductUpgrades(UpgradeConduct.STALLS);
        upgrade();
        clock.advance(Duration.ofHours(1));
        restart("uta2", true);

        assertThat(exchange.upgradeConduct()).isEqualTo(UpgradeConduct.STALLS);
        assertThat(status()).isEqualTo(5);
    }

    @Test
    void keepsWhatWasDoneThoughItsReplyWasLost() throws Exception {
        start("uta2");
        exchange.faults().switchOn(Fault.REPLY_LOST);
        assertThatThrownBy(this::upgrade).isInstanceOf(IOException.class);
        restart("uta2", true);

        assertThat(exchange.upgradesStarted()).isEqualTo(1);
    }

    @Test
    void keepsNoRequestThatWasRefused() throws Exception {
        start("uta2");
        http.post("/v5/order/cancel", "{\"category\": \"spot\", \"symbol\": \"X\"}");

        assertThat(Files.readString(log)).doesNotContain("/v5/order/cancel");
    }

    @Test
    void letsTheClockRunOnAtItsSpeed() throws Exception {
        start("uta2");
        clock.setSpeed(60);
        real = real.plusSeconds(10);
        restart("uta2", true);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(600));
        assertThat(clock.speed()).isEqualTo(60);
    }

    @Test
    void letsTheClockStandThatStood() throws Exception {
        start("uta2");
        clock.setSpeed(0);
        real = real.plus(Duration.ofDays(2));
        restart("uta2", false);

        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void letsTheClockRunOnByAWeekAtMost() throws Exception {
        start("uta2");
        real = real.plus(Duration.ofDays(90));
        restart("uta2", true);

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofDays(7)));
    }

    @Test
    void neverGoesBackBehindItsLastChange() throws Exception {
        start("uta2");
        clock.advance(Duration.ofMinutes(3));
        upgrade();
        real = real.minus(Duration.ofDays(1));
        restart("uta2", true);

        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(3)));
    }

    @Test
    void losesNoTimeThatWasSeenThoughNothingChanged() throws Exception {
        start("uta2");
        clock.onChange(() -> {}); // from now on, time passes as if by itself
        for (int day = 0; day < 12; day++) {
            clock.advance(Duration.ofDays(1).plusSeconds(1));
            status();
        }
        Instant before = clock.instant();
        restart("uta2", true);

        assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    void runsByItselfFromWhereItWas() throws Exception {
        start("uta2");
        clock.set(Instant.parse("2026-12-01T08:00:00Z"));
        close();
        openByItsOwnClock(Options.scenario("uta2").keptIn(log));

        assertThat(exchange.clock().instant())
                .isBetween("2026-12-01T08:00:00Z", "2026-12-01T08:05:00Z");
    }

    @Test
    void ignoresALastLineThatWasCutOff() throws Exception {
        start("uta2");
        upgrade();
        close();
        Files.writeString(log, "{\"realAt\":\"2026-1", StandardOpenOption.APPEND);
        reopen("uta2");
        exchange.conductUpgrades(UpgradeConduct.STALLS);
        restart("uta2", true);

        assertThat(exchange.upgradesStarted()).isEqualTo(1);
        assertThat(exchange.upgradeConduct()).isEqualTo(UpgradeConduct.STALLS);
        assertThat(aside()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{}",
                "{\"realAt\":\"2026-11-25T09:00:00Z\",\"at\":\"2026-11-23T12:12:40Z\",\"speed\":1,"
                        + "\"did\":\"act\",\"act\":\"UPGRADE_TO_UTA2\"}",
                "{\"realAt\":\"2026-11-25T09:00:00Z\",\"at\":\"2026-11-23T12:12:40Z\",\"speed\":1,"
                        + "\"did\":\"request\",\"path\":\"/v5/gone\",\"body\":\"\"}",
                "{\"realAt\":\"2026-11-25T09:00:00Z\",\"at\":\"2026-11-23T12:12:40Z\",\"speed\":-1,"
                        + "\"did\":\"time\"}"
            })
    void setsADamagedFileAside(String damage) throws Exception {
        start("uta2");
        upgrade();
        close();
        Files.writeString(log, damage + "\n", StandardOpenOption.APPEND);
        clock.set(START);
        reopen("uta2");

        assertThat(exchange.upgradesStarted()).isZero();
        assertThat(aside()).content().contains("upgrade-to-uta").contains(damage);
        assertThat(log).content().doesNotContain("upgrade-to-uta");
    }

    @Test
    void setsBytesAsideThatAreNoText() throws Exception {
        Files.createDirectories(log.getParent());
        Files.write(log, new byte[] {(byte) 0xC3, (byte) 0x28, '\n'});
        start("uta2");

        assertThat(status()).isEqualTo(5);
        assertThat(aside()).exists();
    }

    @Test
    void setsTheLogOfAnotherScenarioAside() throws Exception {
        start("uta2");
        close();
        reopen("uta1");

        assertThat(status()).isEqualTo(3);
        assertThat(aside()).content().contains("uta2");
    }

    @Test
    void setsTheLogOfAScenarioAsideThatWasRewritten() throws Exception {
        Path own = folder.resolve("own.json");
        Files.writeString(own, "{\"title\": \"t\", \"description\": \"d\", \"seed\": 1}");
        open(Options.file(own).keptIn(log));
        close();
        Files.writeString(own, "{\"title\": \"t\", \"description\": \"d\", \"seed\": 2}");
        open(Options.file(own).keptIn(log));

        assertThat(aside()).exists();
    }

    @Test
    void setsTheLogOfAnOlderFormatAside() throws Exception {
        start("uta2");
        close();
        Files.writeString(log, Files.readString(log).replace("\"format\":1", "\"format\":0"));
        reopen("uta2");

        assertThat(aside()).content().contains("\"format\":0");
    }

    @Test
    void beginsTheLogAnewWhenAScenarioIsLoaded() throws Exception {
        start("uta2");
        upgrade();
        exchange.load("uta1");
        exchange.carryOut(WebsiteAct.UPGRADE_TO_UTA2);
        restart("uta1", true);

        assertThat(status()).isEqualTo(5);
        assertThat(log).content().doesNotContain("upgrade-to-uta");
        assertThat(aside()).doesNotExist();
    }

    @Test
    void tellsWhichScenarioAFileKeeps() throws Exception {
        start("uta2");
        exchange.load("classic");

        assertThat(SandboxExchange.scenarioKeptIn(copy())).contains("classic");
        assertThat(SandboxExchange.scenarioKeptIn(folder.resolve("none"))).isEmpty();
    }

    @Test
    void leavesTheFileToTheExchangeThatHoldsIt() throws Exception {
        start("uta2");
        upgrade();
        SandboxExchange first = exchange;
        open(Options.scenario("uta2").keptIn(log));

        assertThat(exchange.upgradesStarted()).isZero();
        assertThat(first.upgradesStarted()).isEqualTo(1);
        assertThat(aside()).doesNotExist();
    }

    @Test
    void writesNothingUnlessToldWhere() throws Exception {
        open("uta2");
        upgrade();
        close();

        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private void start(String scenario) throws Exception {
        open(Options.scenario(scenario).keptIn(log));
    }

    /// Ends the exchange, or leaves it to what it has written so far, and starts it again with its
    /// clock at the beginning.
    private void restart(String scenario, boolean killed) throws Exception {
        if (killed) log = copy();
        else close();
        reopen(scenario);
    }

    private void reopen(String scenario) throws Exception {
        clock = SandboxClock.standingAt(START);
        start(scenario);
    }

    private Path copy() throws Exception {
        return Files.copy(
                log, log.resolveSibling("killed.log"), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path aside() {
        return log.resolveSibling(log.getFileName() + ".bad");
    }

    private Instant updated() throws Exception {
        return Instant.ofEpochMilli(
                Long.parseLong(http.result("/v5/account/info").get("updatedTime").stringValue()));
    }

    private List<String> answers() throws Exception {
        List<String> answers = new ArrayList<>();
        for (String target : TARGETS) answers.add(http.getRaw(target).body());
        return answers;
    }
}
