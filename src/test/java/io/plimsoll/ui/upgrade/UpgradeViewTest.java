package io.plimsoll.ui.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import de.sandec.jmemorybuddy.JMemoryBuddy;

import io.plimsoll.account.AccountStatus;
import io.plimsoll.account.Category;
import io.plimsoll.account.UpgradeReply;
import io.plimsoll.bybit.ApiFault;
import io.plimsoll.ui.support.FxToolkit;
import io.plimsoll.ui.support.Theme;
import io.plimsoll.upgrade.Accounts;
import io.plimsoll.upgrade.CheckSubject;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What the pages show and let one do. Everything happens on the JavaFX thread, off stage.
class UpgradeViewTest {
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
    void showsARowForEveryCheck() {
        wizard.atChecks();

        assertThat(list(view -> view.lookupAll(".check").stream().map(Node::getId).toList()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(CheckSubject.values())
                                .map(subject -> "upgrade-check-" + subject)
                                .toList());
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
