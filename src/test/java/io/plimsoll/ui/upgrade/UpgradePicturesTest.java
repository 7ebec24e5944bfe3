package io.plimsoll.ui.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.MarginMode;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.bybit.RecordingException;
import io.plimsoll.ui.support.CssWarnings;
import io.plimsoll.ui.support.Pictures;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.upgrade.Accounts;
import io.plimsoll.upgrade.CheckSubject;
import io.plimsoll.upgrade.JournalFault;
import io.plimsoll.upgrade.Remedy;
import io.plimsoll.upgrade.UpgradeStep;

import javafx.scene.Scene;
import javafx.scene.image.WritableImage;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Draws each step and variant of the upgrade in both themes to `target/gallery`, at the least size
/// of a page and on a wide screen.
class UpgradePicturesTest {
    private static final Path FOLDER = Path.of("target", "gallery");
    private static final String OPEN = "2026-11-23T12:37:29Z";
    private static final Path JOURNAL = Path.of("home", "trader", "plimsoll", "upgrades.journal");
    private static final ApiFault LOST = new ApiFault.InDoubt("/v5/account/upgrade-to-uta", "cut");
    private static final ApiFault OFFLINE =
            new ApiFault.Unreachable("api.bybit.com", "connection refused");

    /// The messages of the upgrade page's own example.
    private static final String[] REFUSALS = {
        "Update account failed. You have outstanding liabilities in your Spot account.",
        "Update account failed. Please close the usdc perpetual positions in USDC Account.",
        "unable to upgrade, please cancel the usdt perpetual open orders in USDT account.",
        "unable to upgrade, please close the usdt perpetual positions in USDT account."
    };

    static Stream<Arguments> pictures() {
        List<Arguments> pictures = new ArrayList<>();
        scenes().forEach(
                        (name, scene) -> {
                            for (Theme theme : Theme.values()) {
                                pictures.add(Arguments.of(name, theme, 884, 552, scene));
                                pictures.add(Arguments.of(name + "-wide", theme, 1364, 852, scene));
                            }
                        });
        return pictures.stream();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("pictures")
    void drawsWithEveryColourDefined(
            String name, Theme theme, int width, int height, Supplier<Wizard> scene)
            throws IOException {
        var picture = new WritableImage[1];
        try (Wizard wizard = scene.get()) {
            var warnings =
                    CssWarnings.during(
                            () -> {
                                theme.apply();
                                UpgradeView view = new UpgradeView(wizard.model);
                                Scene page = new Scene(view, width, height);
                                view.resize(width, height);
                                view.applyCss();
                                view.layout(); // widths first,
                                view.layout(); // then the heights that follow from them
                                picture[0] = page.snapshot(null);
                                view.life().unsubscribe();
                            });
            assertThat(warnings).isEmpty();
        }
        Pictures.write(
                picture[0],
                FOLDER.resolve(
                        "upgrade-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
    }

    private static Map<String, Supplier<Wizard>> scenes() {
        var scenes = new LinkedHashMap<String, Supplier<Wizard>>();
        scenes.put("explain", () -> ready(OPEN));
        scenes.put("explain-closed", () -> ready("2026-11-23T12:57:48Z"));
        scenes.put("explain-website", () -> wizard(Accounts.of(AccountStatus.UTA1), OPEN));
        scenes.put("explain-there", () -> wizard(Accounts.of(AccountStatus.UTA2_PRO), OPEN));
        scenes.put("checks-reading", () -> going(ready(OPEN)));
        scenes.put(
                "checks-failed",
                () -> {
                    Wizard wizard = ready(OPEN);
                    wizard.client.failing(Optional.of(OFFLINE));
                    return wizard.atChecks();
                });
        scenes.put("checks-clear", () -> ready(OPEN).atChecks());
        scenes.put("checks-blocked", () -> blocked().atChecks());
        scenes.put("checks-uta1-pro", () -> uta1Pro().atChecks());
        scenes.put("checks-many", () -> many().atChecks());
        scenes.put("remedy-many", () -> offered(many(), CheckSubject.USDT_ORDERS, 0));
        scenes.put("checks-classic", () -> classic().atChecks());
        scenes.put("checks-read-only", () -> readOnly().atChecks());
        scenes.put("remedy-orders", () -> offered(blocked(), CheckSubject.USDT_ORDERS, 0));
        scenes.put("remedy-all", () -> offered(blocked(), CheckSubject.USDT_ORDERS, 1));
        scenes.put("remedy-mode", () -> offered(uta1Pro(), CheckSubject.PORTFOLIO_WITH_INVERSE, 0));
        scenes.put("remedy-repay", () -> offered(owing(), CheckSubject.LIABILITIES, 0));
        scenes.put(
                "remedy-refused",
                () -> {
                    Wizard wizard = offered(uta1Pro(), CheckSubject.PORTFOLIO_WITH_INVERSE, 1);
                    wizard.client.nextChangeFails(
                            new ApiFault.Refused(
                                    "/v5/account/set-margin-mode",
                                    3400045,
                                    "Set margin mode failed",
                                    List.of(
                                            "Equity needs to be equal to or greater than 1000 USDC",
                                            "Please repay all debts first")));
                    wizard.model.remedies().confirm();
                    wizard.tasks.finishNext();
                    wizard.tasks.finishNext();
                    return wizard;
                });
        scenes.put("checks-closed", () -> ready("2026-11-23T12:57:48Z").atChecks());
        scenes.put("confirm", () -> ready(OPEN).atConfirm());
        scenes.put(
                "confirm-classic",
                () -> ticked(wizard(Accounts.of(AccountStatus.CLASSIC), OPEN).atConfirm()));
        scenes.put("confirm-closing", () -> at("2026-11-23T12:49:18Z"));
        scenes.put("confirm-closed", () -> at("2026-11-23T12:57:48Z"));
        scenes.put(
                "progress-sent",
                () -> {
                    Wizard wizard = ready(OPEN).submitted();
                    wizard.clock.advance(Duration.ofSeconds(2));
                    wizard.ticker.pulse();
                    return wizard;
                });
        scenes.put("progress-doubt", () -> doubtful(Duration.ofSeconds(74)));
        scenes.put("progress-working", () -> working(Duration.ofSeconds(38)));
        scenes.put(
                "progress-long",
                () -> {
                    Wizard wizard = working(Duration.ofSeconds(437));
                    wizard.client.failing(Optional.of(OFFLINE));
                    wizard.monitor.refresh();
                    wizard.published(reading -> reading.fault().isPresent());
                    return wizard;
                });
        scenes.put(
                "result-succeeded",
                () -> {
                    Wizard wizard = working(Duration.ofSeconds(38));
                    return wizard.arrived().settled();
                });
        scenes.put(
                "result-refused",
                () -> {
                    Wizard wizard = ready(OPEN).submitted();
                    wizard.client.nextUpgrade(UpgradeReply.Status.FAIL, REFUSALS);
                    wizard.tasks.finishNext();
                    return wizard;
                });
        scenes.put(
                "result-not-done",
                () -> {
                    Wizard wizard = ready(OPEN).submitted();
                    wizard.client.nextUpgrade(OFFLINE);
                    wizard.tasks.finishNext();
                    return wizard;
                });
        scenes.put(
                "result-held-back",
                () -> {
                    Wizard wizard = ready(OPEN).submitted();
                    wizard.clock.set("2026-11-23T12:50:00Z");
                    wizard.tasks.finishNext();
                    return wizard;
                });
        scenes.put("armed", () -> ready("2026-11-23T12:57:48Z").armed());
        scenes.put("preparing", () -> ready(OPEN).confirmed());
        scenes.put(
                "progress-settling",
                () -> {
                    Wizard wizard = working(Duration.ofSeconds(38));
                    wizard.client.status(AccountStatus.UTA2_PRO);
                    return wizard.looked();
                });
        scenes.put("result-closed", () -> closed(doubtful(Duration.ofSeconds(301))));
        scenes.put("result-called-off", () -> calledOff(ready("2026-11-23T12:57:48Z").armed()));
        scenes.put("result-missed", () -> missed(ready("2026-11-23T12:57:48Z").armed()));
        scenes.put("result-changed", () -> changed(ready(OPEN).confirmed()));
        scenes.put("result-not-needed", () -> upgradedElsewhere(ready(OPEN).confirmed()));
        scenes.put("result-not-saved", () -> unsaved(ready(OPEN)));
        scenes.put("result-not-kept", () -> unkept(ready(OPEN).submitted()));
        scenes.put("barred-in-use", () -> barred(new JournalFault.InUse(JOURNAL)));
        scenes.put("barred-damaged", () -> barred(new JournalFault.Damaged(JOURNAL, 3)));
        scenes.put(
                "barred-no-access",
                () -> barred(new JournalFault.NoAccess(JOURNAL, "No space left on device")));
        return scenes;
    }

    private static Wizard wizard(Accounts account, String now) {
        return new Wizard(account.snapshot(), now);
    }

    private static Wizard ready(String now) {
        return wizard(
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.position(Category.LINEAR, "BTCUSDT", "Buy", "0.25")),
                now);
    }

    private static Wizard going(Wizard wizard) {
        wizard.model.next();
        return wizard;
    }

    private static Wizard ticked(Wizard wizard) {
        wizard.model.understoodProperty().set(true);
        return wizard;
    }

    private static Wizard at(String moment) {
        Wizard wizard = ticked(ready(OPEN).atConfirm());
        wizard.clock.set(moment);
        wizard.ticker.pulse();
        return wizard;
    }

    private static Wizard many() {
        Accounts account = Accounts.of(AccountStatus.UTA2);
        for (int i = 1; i <= 24; i++) {
            account.with(Accounts.order(Category.LINEAR, "BTCUSDT", "Buy", "0.0" + i));
        }
        return wizard(account, OPEN);
    }

    private static Wizard classic() {
        return wizard(
                Accounts.of(AccountStatus.CLASSIC)
                        .withoutRates()
                        .with(Accounts.position(Category.LINEAR, "BTCUSDT", "Buy", "0.25"))
                        .with(Accounts.position(Category.LINEAR, "ETHPERP", "Sell", "12"))
                        .owing("USDT", "812.5")
                        .owing("BTC", "0.0125"),
                OPEN);
    }

    private static Wizard readOnly() {
        return wizard(
                Accounts.of(AccountStatus.UTA2)
                        .readOnlyKey()
                        .keyUntil("2026-11-24T06:00:00Z")
                        .rates("0.92", "0.61")
                        .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1.5")),
                OPEN);
    }

    private static Wizard owing() {
        return wizard(
                Accounts.of(AccountStatus.UTA2).owing("USDT", "6181.30570114").owing("MNT", "20"),
                OPEN);
    }

    /// At the question of a remedy.
    private static Wizard offered(Wizard wizard, CheckSubject subject, int number) {
        wizard.atChecks();
        if (!(wizard.step() instanceof UpgradeStep.Checked(var findings)))
            throw new AssertionError("not checked");
        Remedy remedy =
                findings.checks().stream()
                        .filter(check -> check.subject() == subject)
                        .findFirst()
                        .orElseThrow()
                        .remedies()
                        .get(number);
        wizard.model.remedies().offer((Remedy.Action) remedy);
        return wizard;
    }

    private static Wizard blocked() {
        return wizard(
                Accounts.of(AccountStatus.UTA2)
                        .level("No VIP")
                        .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1.5"))
                        .with(Accounts.order(Category.LINEAR, "BTCUSDT", "Sell", "0.125"))
                        .with(Accounts.conditional(Category.LINEAR, "SOLUSDT", "Sell", "1200"))
                        .with(Accounts.takeProfit(Category.INVERSE, "BTCUSD", "Buy", "25000")),
                OPEN);
    }

    private static Wizard uta1Pro() {
        return wizard(
                Accounts.of(AccountStatus.UTA1_PRO)
                        .in(MarginMode.PORTFOLIO_MARGIN)
                        .with(Accounts.takeProfit(Category.LINEAR, "BTCUSDT", "Sell", "0.125"))
                        .with(Accounts.hedged(Category.INVERSE, "BTCUSDZ26", "Buy", "12000"))
                        .with(Accounts.hedged(Category.INVERSE, "BTCUSDZ26", "Sell", "8000"))
                        .with(
                                Accounts.position(
                                        Category.OPTION, "BTC-27NOV26-95000-C", "Buy", "2")),
                OPEN);
    }

    private static Wizard closed(Wizard wizard) {
        wizard.model.closeRun();
        return wizard.settled();
    }

    private static Wizard calledOff(Wizard wizard) {
        wizard.model.disarm();
        return wizard.settled();
    }

    private static Wizard missed(Wizard wizard) {
        wizard.clock.set("2026-11-23T13:19:00Z");
        wizard.ticker.pulse();
        return wizard;
    }

    private static Wizard changed(Wizard wizard) {
        wizard.client.account(
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1.5"))
                        .snapshot());
        wizard.tasks.finishNext();
        return wizard;
    }

    private static Wizard upgradedElsewhere(Wizard wizard) {
        wizard.client.status(AccountStatus.UTA2_PRO);
        wizard.tasks.finishNext();
        return wizard;
    }

    private static Wizard unsaved(Wizard wizard) {
        wizard.client.savingFails(RecordingException.Problem.DISK_FULL);
        return wizard.submitted();
    }

    private static Wizard unkept(Wizard wizard) {
        wizard.journal.failing(
                Optional.of(new JournalFault.NoAccess(JOURNAL, "No space left on device")));
        wizard.tasks.finishNext();
        return wizard;
    }

    private static Wizard barred(JournalFault fault) {
        Wizard wizard = ready(OPEN);
        wizard.journal.failing(Optional.of(fault));
        wizard.model.openJournal();
        wizard.tasks.finishNext();
        return wizard;
    }

    private static Wizard working(Duration since) {
        Wizard wizard = ready(OPEN).submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();
        wizard.clock.advance(since);
        wizard.ticker.pulse();
        return wizard;
    }

    private static Wizard doubtful(Duration since) {
        Wizard wizard = ready(OPEN).submitted();
        wizard.client.nextUpgrade(LOST);
        wizard.tasks.finishNext();
        wizard.clock.advance(since);
        wizard.ticker.pulse();
        return wizard;
    }
}
