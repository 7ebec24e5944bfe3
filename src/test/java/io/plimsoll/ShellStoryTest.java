package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.sandbox.SandboxExchange;
import io.plimsoll.sandbox.rest.Fault;
import io.plimsoll.sandbox.rest.Faults.Aim;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.Theme;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.time.Duration;

/// What happens around the screens: losses, refusals, other accounts, and the keys.
class ShellStoryTest {

    @Test
    void keepsTheLastFiguresWhenTheExchangeIsKilledAndRecoversByItself() {
        try (RunningApp app = RunningApp.onFile("still-water.json")) {
            String equity = app.shell().overview().figure("equity");
            URI address = app.exchange().baseUri();

            app.exchange().close();
            app.shell().refresh();
            app.shell().untilOffline();
            assertThat(app.shell().overview().figure("equity")).isEqualTo(equity);
            assertThat(app.shell().freshness()).matches("offline, \\d.* s");
            assertThat(app.shell().trouble()).contains("cannot be reached");

            try (SandboxExchange again =
                    RunningApp.started(
                            RunningApp.file("still-water.json")
                                    .on(address.getPort())
                                    .with(app.exchange().clock()))) {
                app.shell().untilLive();
                assertThat(app.shell().overview().figure("equity")).isEqualTo(equity);
                assertThat(again.baseUri()).isEqualTo(address);
            }
        }
    }

    @Test
    void saysThatTheKeyIsRefused() {
        SandboxExchange exchange = RunningApp.started(SandboxExchange.Options.usual());
        exchange.faults().switchOn(Fault.SIGNATURE_REFUSED);
        try (RunningApp app = RunningApp.on(exchange)) {
            assertThat(app.shell().instead("failed"))
                    .contains("does not accept this key (code 10004")
                    .contains("Check that the key and its secret belong to this site");

            exchange.faults().switchAllOff();
            app.shell().refresh();
            app.shell().untilLive();
        }
    }

    @Test
    void saysOnTheRightScreenThatAPermissionIsMissing() {
        SandboxExchange exchange = RunningApp.started(SandboxExchange.Options.usual());
        exchange.faults().switchOn(Fault.PERMISSION_REFUSED, Aim.at("/v5/account/wallet-balance"));
        try (RunningApp app = RunningApp.on(exchange)) {
            app.shell().untilLive();
            app.shell().collateral();
            assertThat(app.shell().instead("no-permission"))
                    .contains("may not use")
                    .contains("Give the key that permission");
            assertThat(app.shell().overview().status()).isEqualTo("Unified account 2.0");
        }
    }

    @Test
    void saysWhatAnEmptyAccountLacks() {
        try (RunningApp app = RunningApp.on("empty")) {
            app.shell().collateral();
            assertThat(app.shell().instead("empty")).contains("The wallet is empty");
            app.shell().borrowing();
            assertThat(app.shell().instead("empty")).contains("Nothing is borrowed");
        }
    }

    @Test
    void opensAnotherAccountFromThePanel() {
        try (RunningApp app = RunningApp.on("uta2")) {
            assertThat(app.shell().environment()).isEqualTo("SANDBOX");
            app.shell().sandbox().choose("isolated");

            app.shell().untilAccount("isolated");
            app.shell().untilLive();
            assertThat(app.shell().overview().marginMode()).isEqualTo("Isolated margin");
            assertThat(app.shell().overview().figure("margin-balance")).isEqualTo("—");
            assertThat(app.shell().overview().note("margin-balance"))
                    .isEqualTo("Not applicable in isolated margin");
        }
    }

    @Test
    void refusesATimeOfDayThatIsNone() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.shell().sandbox().setClock("25:00");

            assertThat(app.hands().text("#sandbox-clock-wrong"))
                    .isEqualTo("25:00 is not a time of day. Write it like 12:49:30.");
        }
    }

    @Test
    void readsEverythingAgainByAKey() {
        try (RunningApp app = RunningApp.on("uta2")) {
            // Nothing but a refresh reads the key again within ten minutes. The fault has no
            // effect,
            // and switches itself off by the call it strikes.
            var faults = app.exchange().faults();
            faults.setLatency(Duration.ZERO);
            faults.switchOn(Fault.LATENCY, Aim.at("/v5/user/query-api").next(1));

            app.shell().shortcut(KeyCode.R);

            Hands.until("the key is read again", () -> faults.active().isEmpty());
        }
    }

    @Test
    void goesByKeys() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.shell().shortcut(KeyCode.DIGIT2);
            app.hands().untilShown("#collateral-table");
            app.shell().shortcut(KeyCode.DIGIT3);
            app.hands().untilShown("#borrowing-table");
            app.shell().shortcut(KeyCode.DIGIT4);
            app.hands().untilShown("#upgrade-step");
            app.shell().shortcut(KeyCode.DIGIT5);
            app.hands().untilShown("#reconcile-table");
            app.shell().shortcut(KeyCode.DIGIT1);
            app.hands().untilShown("#overview-equity");

            app.shell().shortcut(KeyCode.T);
            assertThat(FxToolkit.onFxThread(app.wiring().appearance().themeProperty()::get))
                    .isEqualTo(Theme.LIGHT);
            app.shell().shortcut(KeyCode.H);
            assertThat(FxToolkit.onFxThread(app.wiring().appearance().amountsHiddenProperty()::get))
                    .isTrue();
        }
    }

    @Test
    void arrowsWalkTheScreensInTheRail() {
        try (RunningApp app = RunningApp.on("uta2")) {
            app.hands().tabTo("#nav-overview");
            app.hands().push(KeyCode.DOWN);
            app.hands().untilShown("#collateral-table");

            app.hands().push(KeyCode.UP);
            app.hands().untilShown("#overview-equity");
        }
    }
}
