package io.plimsoll.ui.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import de.sandec.jmemorybuddy.JMemoryBuddy;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.Notice;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.upgrade.Accounts;
import io.plimsoll.upgrade.CheckSubject;
import io.plimsoll.upgrade.UpgradeStep;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the pages show and let one do. Everything happens on the JavaFX thread, off stage.
class UpgradeViewTest {
    private static final Set<CheckSubject> NOT_FOR_UTA2 =
            EnumSet.of(
                    CheckSubject.TP_SL_ORDERS,
                    CheckSubject.HEDGED_INVERSE,
                    CheckSubject.PORTFOLIO_WITH_INVERSE,
                    CheckSubject.INVERSE_MARGIN_MODE,
                    CheckSubject.SPOT_DEBT,
                    CheckSubject.USDT_POSITIONS,
                    CheckSubject.USDC_POSITIONS);

    private final Wizard wizard =
            new Wizard(
                    Accounts.of(AccountStatus.UTA2)
                            .with(Accounts.position(Category.INVERSE, "BTCUSD", "Buy", "100"))
                            .snapshot(),
                    "2026-11-23T12:37:30Z");

    @AfterEach
    void close() {
        wizard.close();
    }

    @Test
    void hasNoNextWhereTheWebsiteComesFirst() {
        wizard.client.account(Accounts.of(AccountStatus.UTA1).snapshot());
        wizard.monitor.refresh();
        wizard.published(
                reading -> reading.snapshot().orElseThrow().info().status() == AccountStatus.UTA1);

        assertThat(holds(view -> find(view, "upgrade-next").isVisible())).isFalse();
    }

    @Test
    void showsARowForEveryCheckThatApplies() {
        wizard.atChecks();

        assertThat(list(view -> view.lookupAll(".check").stream().map(Node::getId).toList()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CheckSubject.values())
                                .filter(subject -> !NOT_FOR_UTA2.contains(subject))
                                .map(subject -> "upgrade-check-" + subject)
                                .toList());
    }

    @Test
    void namesWhatDoesNotApplyInOneLine() {
        wizard.atChecks();

        assertThat(read(view -> text(view, "upgrade-checks-not-asked")))
                .startsWith("Do not apply to this account: Take-profit and stop-loss, ")
                .endsWith(", USDC contract positions.");
    }

    @Test
    void opensWhatPassedOnDemandWhileThereIsElseToRead() {
        withOrders();

        assertThat(
                        list(
                                view -> {
                                    Node rows = passed(view);
                                    String before = String.valueOf(rows.isVisible());
                                    ((Button) find(view, "upgrade-checks-passed")).fire();
                                    return List.of(before, String.valueOf(rows.isVisible()));
                                }))
                .containsExactly("false", "true");
    }

    @Test
    void hasOpenWhatPassedWhenThereIsNothingElseToRead() {
        wizard.atChecks();

        assertThat(holds(view -> passed(view).isVisible())).isTrue();
    }

    @Test
    void asksBeforeARemedyAndNamesWhatItDoes() {
        withOrders();

        assertThat(read(view -> text(offered(view), "remedy-question")))
                .isEqualTo("Cancel these 2 orders?");
        assertThat(
                        list(
                                view ->
                                        find(offered(view), "remedy-panel")
                                                .lookupAll(".proof > .label")
                                                .stream()
                                                .map(label -> ((Label) label).getText())
                                                .toList()))
                .contains("ETHUSDT", "Buy", "1.5", "SOLUSDT", "Sell", "1,200");
    }

    @Test
    void keepsTheAnswersToALongQuestionInTheWindow() {
        Accounts account = Accounts.of(AccountStatus.UTA2);
        for (int i = 1; i <= 100; i++) {
            account.with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1." + i));
        }
        wizard.client.account(account.snapshot());
        wizard.atChecks();

        assertThat(
                        holds(
                                view -> {
                                    Node confirm = find(offered(view), "remedy-confirm");
                                    view.layout();
                                    return view.getScene().getHeight()
                                            > confirm.localToScene(confirm.getLayoutBounds())
                                                    .getMaxY();
                                }))
                .isTrue();
    }

    @Test
    void putsTheFocusOfAQuestionOnLeavingEverythingAsItIs() {
        withOrders();

        assertThat(read(view -> focused(offered(view)))).isEqualTo("remedy-cancel");
        assertThat(holds(view -> find(offered(view), "upgrade-next").isDisabled())).isTrue();
        assertThat(holds(view -> find(offered(view), "upgrade-back").isDisabled())).isTrue();
    }

    @Test
    void closesAQuestionByEscAndStaysOnThePage() {
        withOrders();

        assertThat(
                        read(
                                view -> {
                                    Node cancel = find(offered(view), "remedy-cancel");
                                    cancel.fireEvent(escape());
                                    return focused(view);
                                }))
                .isEqualTo("upgrade-recheck");
        assertThat(wizard.model.remedies().stepProperty().get())
                .isInstanceOf(RemedyStep.Idle.class);
        assertThat(wizard.step()).isInstanceOf(UpgradeStep.Checked.class);
        assertThat(wizard.client.changes()).isEmpty();
    }

    @Test
    void tellsWhatCameOfARemedyAndChecksAgain() {
        withOrders();
        String told =
                read(
                        view -> {
                            ((Button) find(offered(view), "remedy-confirm")).fire();
                            wizard.tasks.finishNext();
                            return ((Notice) find(view, "remedy-result")).textProperty().get();
                        });

        assertThat(told).isEqualTo("The exchange has taken the request and cancels the orders.");
        assertThat(wizard.step()).isEqualTo(new UpgradeStep.Checking());
        assertThat(wizard.client.changes()).hasSize(2);
    }

    @Test
    void shutsEveryRemedyUnderAReadOnlyKey() {
        wizard.client.account(
                Accounts.of(AccountStatus.UTA2)
                        .readOnlyKey()
                        .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1"))
                        .snapshot());
        wizard.atChecks();

        assertThat(holds(view -> find(view, "remedy-SPOT_ORDERS-1").isDisabled())).isTrue();
    }

    private static Node passed(Parent view) {
        return find(view, "upgrade-check-UPGRADE_PATH").getParent();
    }

    private void withOrders() {
        wizard.client.account(
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1.5"))
                        .with(Accounts.conditional(Category.SPOT, "SOLUSDT", "Sell", "1200"))
                        .snapshot());
        wizard.atChecks();
    }

    /// The view with the question of the first remedy of the spot orders in it.
    private static UpgradeView offered(UpgradeView view) {
        ((Button) find(view, "remedy-SPOT_ORDERS-1")).fire();
        view.applyCss();
        return view;
    }

    private static KeyEvent escape() {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
    }

    @Test
    void keepsTheWayOnShutWhileOrdersAreOpen() {
        wizard.client.account(
                Accounts.of(AccountStatus.UTA2)
                        .with(Accounts.order(Category.SPOT, "ETHUSDT", "Buy", "1"))
                        .snapshot());
        wizard.atChecks();

        assertThat(holds(view -> find(view, "upgrade-next").isDisabled())).isTrue();
        assertThat(read(view -> text(view, "upgrade-summary")))
                .isEqualTo("One check stands in the way.");
    }

    @Test
    void countsDownOnTheChecksWhileTheMinuteIsClosed() {
        wizard.atChecks();
        wizard.clock.set("2026-11-23T12:57:30Z");

        assertThat(
                        read(
                                view -> {
                                    wizard.ticker.pulse();
                                    return ((Label)
                                                    view.lookup(
                                                            "#upgrade-check-CLOSED_MINUTES"
                                                                    + " .check-sentence"))
                                            .getText();
                                }))
                .isEqualTo("Closed. Opens at 13:06:00 UTC, in 8:30.");
    }

    @Test
    void saysWhyTheUpgradeCannotBeSubmitted() {
        wizard.atConfirm();

        assertThat(read(view -> text(view, "upgrade-why"))).isEqualTo("Tick the box to go on.");
        assertThat(holds(view -> find(view, "upgrade-submit").isDisabled())).isTrue();
    }

    @Test
    void shutsTheSubmitButtonWithACountdownWhenTheMinuteTurns() {
        wizard.atConfirm();
        wizard.model.understoodProperty().set(true);

        assertThat(holds(view -> find(view, "upgrade-submit").isDisabled())).isFalse();
        wizard.clock.set("2026-11-23T12:50:00Z");
        assertThat(
                        read(
                                view -> {
                                    wizard.ticker.pulse();
                                    return text(view, "upgrade-why");
                                }))
                .isEqualTo("Closed. Opens at 13:06:00 UTC, in 16:00.");
        assertThat(holds(view -> find(view, "upgrade-submit").isDisabled())).isTrue();
    }

    @Test
    void showsTheExchangesMessagesAsTheyCameAndNumbered() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.FAIL, "first {0}", "it's second");
        wizard.tasks.finishNext();

        assertThat(
                        list(
                                view ->
                                        find(view, "upgrade-messages").lookupAll(".label").stream()
                                                .map(label -> ((Label) label).getText())
                                                .toList()))
                .containsExactly("1.", "first {0}", "2.", "it's second");
    }

    @Test
    void saysThatALongRunIsStillFollowed() {
        wizard.submitted();
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();
        wizard.clock.advance(Duration.ofMinutes(7));

        assertThat(
                        read(
                                view -> {
                                    wizard.ticker.pulse();
                                    return text(view, "upgrade-elapsed");
                                }))
                .isEqualTo("7:00");
        assertThat(holds(view -> find(view, "upgrade-late").isVisible())).isTrue();
    }

    @Test
    void putsTheFocusOnTheWayOnOfEachStep() {
        List<String> focused =
                list(
                        view -> {
                            wizard.model.next();
                            wizard.tasks.finishNext();
                            String checks = focused(view);
                            wizard.model.next();
                            String confirm = focused(view);
                            wizard.model.understoodProperty().set(true);
                            wizard.model.submit();
                            wizard.client.nextUpgrade(new ApiFault.Unreachable("host", "refused"));
                            wizard.settled();
                            return List.of(checks, confirm, focused(view));
                        });

        assertThat(focused).containsExactly("upgrade-next", "upgrade-understood", "upgrade-again");
    }

    @Test
    void goesOnByEnterAndBackByEsc() {
        wizard.atConfirm();

        assertThat(holds(view -> ((Button) find(view, "upgrade-submit")).isDefaultButton()))
                .isTrue();
        assertThat(holds(view -> ((Button) find(view, "upgrade-back")).isCancelButton())).isTrue();
    }

    @Test
    void offersNoWayBackFromARun() {
        wizard.submitted();

        assertThat(holds(view -> view.lookup("#upgrade-back") == null)).isTrue();
    }

    @Test
    void isCollectedOnceItHasLeftTheWindow() {
        wizard.atConfirm();
        JMemoryBuddy.memoryTest(
                checker ->
                        FxToolkit.onFxThread(
                                () -> {
                                    UpgradeView view = new UpgradeView(wizard.model);
                                    new Scene(view, 884, 552).snapshot(null);
                                    wizard.model.back();
                                    view.life().unsubscribe();
                                    checker.assertCollectable(view);
                                    return true;
                                }));
    }

    @Test
    void goesOnWhenTheScreenIsLeftAndOpenedAgain() {
        wizard.submitted();
        read(view -> text(view, "upgrade-phase"));
        wizard.client.nextUpgrade(UpgradeReply.Status.PROCESS);
        wizard.tasks.finishNext();

        assertThat(read(view -> text(view, "upgrade-phase")))
                .isEqualTo("The exchange is moving the account");
    }

    private boolean holds(Predicate<UpgradeView> question) {
        return ask(question::test);
    }

    private String read(Function<UpgradeView, String> question) {
        return ask(question);
    }

    private List<String> list(Function<UpgradeView, List<String>> question) {
        return ask(question);
    }

    private <T> T ask(Function<UpgradeView, T> question) {
        return FxToolkit.onFxThread(
                () -> {
                    Theme.DARK.apply();
                    UpgradeView view = new UpgradeView(wizard.model);
                    new Scene(view, 884, 552).snapshot(null);
                    T answer = question.apply(view);
                    view.life().unsubscribe();
                    return answer;
                });
    }

    private static String focused(Parent view) {
        return view.getScene().getFocusOwner().getId();
    }

    private static String text(Parent view, String id) {
        return ((Label) find(view, id)).getText();
    }

    private static Node find(Parent view, String id) {
        return view.lookup("#" + id);
    }
}
