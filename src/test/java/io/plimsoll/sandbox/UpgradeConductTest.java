package io.plimsoll.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plimsoll.sandbox.engine.UpgradeConduct;
import io.plimsoll.sandbox.rest.Fault;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// How an upgrade can be made to go, and what is counted of it.
class UpgradeConductTest extends ExchangeTest {
    private static final Duration DELAY = Duration.ofSeconds(20);

    @Test
    void refusesWithFourMessagesThoughNothingIsInTheWay() throws Exception {
        open("uta2");
        exchange.conductUpgrades(UpgradeConduct.REFUSES);
        JsonNode answer = upgrade().get("result");

        assertThat(answer.get("unifiedUpdateStatus").stringValue()).isEqualTo("FAIL");
        assertThat(answer.get("unifiedUpdateMsg").get("msg"))
                .hasSize(4)
                .allMatch(message -> message.stringValue().contains("account"));
        assertThat(exchange.upgradesStarted()).isZero();
    }

    @Test
    void acceptsAgainAfterItRefused() throws Exception {
        open("uta2");
        exchange.conductUpgrades(UpgradeConduct.REFUSES);
        upgrade();
        exchange.conductUpgrades(UpgradeConduct.USUAL);
        clock.advance(Duration.ofSeconds(1));

        assertThat(outcome()).isEqualTo("PROCESS");
    }

    @Test
    void staysUnderWayForGoodWhileItStalls() throws Exception {
        open("uta2");
        exchange.conductUpgrades(UpgradeConduct.STALLS);
        upgrade();
        clock.advance(Duration.ofHours(3));

        assertThat(status()).isEqualTo(5);
        assertThat(outcome()).isEqualTo("PROCESS");
    }

    @Test
    void isDoneAsSoonAsItStallsNoLonger() throws Exception {
        open("uta2");
        exchange.conductUpgrades(UpgradeConduct.STALLS);
        upgrade();
        clock.advance(Duration.ofHours(3));
        exchange.conductUpgrades(UpgradeConduct.USUAL);

        assertThat(status()).isEqualTo(6);
        assertThat(updated()).isEqualTo(START.plus(Duration.ofHours(3)));
    }

    @Test
    void takesItsOwnTimeWhenItStalledOnlyAtFirst() throws Exception {
        open("uta2");
        exchange.conductUpgrades(UpgradeConduct.STALLS);
        upgrade();
        exchange.conductUpgrades(UpgradeConduct.USUAL);

        assertThat(status()).isEqualTo(5);
    }

    @Test
    void stallsAlsoWhereItWouldSucceedAtOnce() throws Exception {
        openFile(
                """
                {"title": "t", "description": "d", "user": {"vipLevel": "VIP-1"},
                 "upgrade": {"outcome": "SUCCESS"}}
                """);
        exchange.conductUpgrades(UpgradeConduct.STALLS);

        assertThat(outcome()).isEqualTo("PROCESS");
        assertThat(status()).isEqualTo(5);
    }

    @Test
    void tellsOldAndNewStatusInTurnBeforeItSettles() throws Exception {
        open("uta2");
        exchange.conductUpgrades(UpgradeConduct.FLAPS);
        upgrade();
        List<Integer> told = new ArrayList<>();
        for (int look = 0; look < 5; look++) told.add(status());
        clock.advance(DELAY);
        told.add(status());
        told.add(status());

        assertThat(told).containsExactly(5, 6, 5, 6, 5, 6, 6);
    }

    @Test
    void doesNotFlapUnlessAnUpgradeRuns() throws Exception {
        open("uta2");
        exchange.conductUpgrades(UpgradeConduct.FLAPS);

        assertThat(List.of(status(), status(), status())).containsOnly(5);
    }

    @Test
    void isChangedAtItsOwnTimeHoweverLateSomebodyLooks() throws Exception {
        open("uta2");
        upgrade();
        clock.advance(Duration.ofHours(2));

        assertThat(updated()).isEqualTo(START.plus(DELAY));
    }

    @Test
    void keepsItsConductWhenAnotherScenarioIsLoaded() throws Exception {
        open("uta2");
        exchange.conductUpgrades(UpgradeConduct.REFUSES);
        exchange.load("uta1");

        assertThat(exchange.upgradeConduct()).isEqualTo(UpgradeConduct.REFUSES);
    }

    @Test
    void countsARequestThatIsRefusedAtTheDoor() throws Exception {
        open("uta2");
        exchange.faults().switchOn(Fault.SIGNATURE_REFUSED);
        upgrade();

        assertThat(exchange.upgradeRequests()).isEqualTo(1);
        assertThat(exchange.upgradesStarted()).isZero();
    }

    @Test
    void countsARequestWhileAnUpgradeRunsByItself() throws Exception {
        open("uta2");
        upgrade();
        upgrade();
        clock.advance(DELAY);
        upgrade();

        assertThat(exchange.upgradeRequests()).isEqualTo(3);
        assertThat(exchange.upgradesStarted()).isEqualTo(1);
        assertThat(exchange.upgradesAskedWhileRunning()).isEqualTo(1);
    }

    @Test
    void startsOneUpgradeForManyRequestsAtOnce() throws Exception {
        open("uta2");
        List<Callable<JsonNode>> requests = new ArrayList<>();
        for (int request = 0; request < 8; request++) requests.add(this::upgrade);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : callers.invokeAll(requests)) answer.get();
        }

        assertThat(exchange.upgradeRequests()).isEqualTo(8);
        assertThat(exchange.upgradesStarted()).isEqualTo(1);
        assertThat(exchange.upgradesAskedWhileRunning()).isEqualTo(7);
    }

    @Test
    void cutsTheConnectionBeforeAnythingIsDone() throws Exception {
        open("uta2");
        exchange.faults().switchOn(Fault.CONNECTION_CUT_BEFORE);

        assertThatThrownBy(this::upgrade).isInstanceOf(IOException.class);
        assertThat(exchange.upgradesStarted()).isZero();
        assertThat(exchange.upgradeRequests()).isEqualTo(1);
    }

    private String outcome() throws Exception {
        return upgrade().get("result").get("unifiedUpdateStatus").stringValue();
    }

    private Instant updated() throws Exception {
        return Instant.ofEpochMilli(
                Long.parseLong(http.result("/v5/account/info").get("updatedTime").stringValue()));
    }
}
