package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.engine.UpgradeConduct;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/// A trader wants to go to another account while the open one is to be upgraded.
class AccountSwitchStoryTest {
    private SandboxExchange testnet;
    private RunningApp app;
    private AccountsPage accounts;

    /// With a second account in the list.
    @BeforeEach
    void open() {
        testnet = Testnet.posingAs("testnet");
        app = Testnet.appOn(testnet);
        accounts = app.shell().accounts().add().where("testnet", "testnet");
        accounts.key(testnet.apiKey(), testnet.apiSecret()).untilKeyTaken();
        accounts.name("rehearsal").save().press("#form-anyway");
        accounts.untilNames("embedded", "rehearsal");
    }

    @AfterEach
    void close() {
        app.close();
        testnet.close();
    }

    private void arm() {
        app.exchange().clock().setSpeed(0);
        app.setClock("13:09:30");
        UpgradePage upgrade = app.shell().upgrade().toConfirm();
        upgrade.untilWhy("Closed. Opens at 13:11:00 UTC");
        upgrade.armByKeys();
        upgrade.untilArmed("13:11:00");
        app.shell().accounts();
    }

    @Test
    void anArmedUpgradeIsGivenUpOnlyAfterAQuestion() {
        arm();
        app.shell().openAccount(KeyCode.DIGIT2);
        assertThat(accounts.remark()).contains("waits to be upgraded", "given up");
        assertThat(app.shell().account()).isEqualTo("uta2");

        accounts.press("#accounts-keep");
        app.hands().untilGone("#accounts-remark");
        app.shell().upgrade();
        new UpgradePage(app.hands()).untilArmed("13:11:00");
        app.shell().accounts();

        app.shell().openAccount(KeyCode.DIGIT2);
        accounts.press("#accounts-confirm");
        app.shell().untilAccount("rehearsal");
        app.shell().untilLive();
        app.exchange().clock().advance(Duration.ofMinutes(2));
        app.shell().openAccount(KeyCode.DIGIT1);
        app.shell().untilAccount("uta2");
        app.shell().untilLive();
        assertThat(app.exchange().upgradeRequests()).isZero();
    }

    @Test
    void anUpgradeUnderWayIsNotLeft() {
        app.exchange().conductUpgrades(UpgradeConduct.STALLS);
        UpgradePage upgrade = app.shell().upgrade().toConfirm();
        upgrade.submit();
        upgrade.untilPhase("The exchange is moving the account");
        app.shell().accounts();

        app.shell().openAccount(KeyCode.DIGIT2);

        assertThat(accounts.remark()).contains("under way", "has to end");
        assertThat(app.hands().isShown("#accounts-confirm")).isFalse();
        assertThat(app.shell().account()).isEqualTo("uta2");

        app.exchange().conductUpgrades(UpgradeConduct.USUAL);
        app.exchange().clock().advance(Duration.ofMinutes(2));
        app.shell().upgrade().untilResult();
        app.shell().openAccount(KeyCode.DIGIT2);
        app.shell().untilAccount("rehearsal");
    }
}
