package io.plimsoll;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.calc.Verdict;
import io.plimsoll.calc.Working;
import io.plimsoll.ui.support.FxToolkit;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;

/// Any figure opens into its working, and all of them stand beside those of the exchange.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkingStoryTest {
    private RunningApp app;

    @BeforeAll
    void open() {
        app = RunningApp.onFile("still-water.json");
    }

    @AfterEach
    void putAway() {
        FxToolkit.onFxThread(
                () -> {
                    app.wiring().shell().sessionProperty().get().working().shut();
                    return true;
                });
    }

    @AfterAll
    void close() {
        app.close();
    }

    private WorkingPage working() {
        return app.shell().working();
    }

    @Test
    void opensTheMaintenanceMarginRateByAClickAndClosesItAgain() {
        app.shell().overview();
        app.hands().click("#overview-mmr");

        working().untilShown();
        assertThat(working().title()).isEqualTo("Maintenance margin rate");
        assertThat(working().owner()).isEqualTo("Account");
        assertThat(working().number()).isEqualTo("0.0584");
        assertThat(working().verdict()).isEqualTo("Agrees");
        assertThat(working().formula()).startsWith("= Cut off after 4 decimals (maintenance");

        working().close();
        working().untilGone();
        assertThat(app.hands().ask("#overview-mmr", Node.class, Node::isFocused)).isTrue();
    }

    @Test
    void opensARateByKeysAndWalksDownToAField() {
        app.shell().overview();
        app.hands().tabAndPush("#overview-mmr", KeyCode.ENTER);
        working().untilShown();

        working().goDown("marginBalance");

        assertThat(working().current().working()).isInstanceOf(Working.Field.class);
        assertThat(working().paths()).contains("/marginBalance/walletBalance");
        assertThat(working().copy())
                .startsWith("Maintenance margin rate (Account): 0.0584\n")
                .contains("wallet-balance");

        app.hands().push(KeyCode.ESCAPE);
        working().untilGone();
        assertThat(app.hands().ask("#overview-mmr", Node.class, Node::isFocused)).isTrue();
    }

    @Test
    void opensAnInputAndClosesItByTheArrows() {
        app.shell().overview();
        app.hands().click("#overview-margin-balance");
        working().untilShown();
        List<String> closed = working().paths();

        app.hands().push(KeyCode.RIGHT);
        assertThat(working().paths()).hasSizeGreaterThan(closed.size());
        app.hands().push(KeyCode.LEFT);

        assertThat(working().paths()).isEqualTo(closed);
    }

    @Test
    void opensACellOfARowThatIsSelected() {
        app.shell().collateral().untilShown();
        TableOnScreen table = app.shell().collateral().table();
        table.click("BTC", "Collateral USD");
        assertThat(working().isShown()).isFalse();

        table.click("BTC", "Collateral USD");

        working().untilTitle("Collateral value");
        assertThat(working().owner()).isEqualTo("BTC");
        assertThat(working().number()).isEqualTo("47,520.494");
    }

    @Test
    void asksByEnterWhichFigureOfARowToOpen() {
        app.shell().collateral().untilShown();
        app.shell().collateral().table().click("PEPE", "Coin");
        app.hands().push(KeyCode.ENTER);
        app.hands().untilShown(".context-menu");

        app.hands().push(KeyCode.DOWN);
        app.hands().push(KeyCode.DOWN);
        app.hands().push(KeyCode.ENTER);

        working().untilShown();
        assertThat(working().owner()).isEqualTo("PEPE");
    }

    @Test
    void opensALineOfTheDetails() {
        app.shell().borrowing().untilShown();
        app.hands().click("#borrowing-coin-derivatives");

        working().untilTitle("Borrowed for derivatives");
        assertThat(working().owner()).isEqualTo("USDT");
    }

    @Test
    void opensATotal() {
        app.shell().collateral().untilShown();
        app.hands().click("#collateral-total-haircut");

        working().untilTitle("Haircut");
        assertThat(working().paths()).contains("/haircut:BTC");
    }

    @Test
    void putsTheFigureAwayWithItsScreen() {
        app.shell().overview();
        app.hands().click("#overview-equity");
        working().untilShown();

        app.shell().shortcut(KeyCode.DIGIT3);

        working().untilGone();
    }

    @Test
    void showsTheFiguresOfOneVerdictAlone() {
        app.shell().shortcut(KeyCode.DIGIT5);
        ReconciliationPage page = new ReconciliationPage(app.hands()).untilShown();

        page.only(Verdict.AGREES);

        assertThat(page.table().rows())
                .isNotEmpty()
                .extracting(row -> row.get("Verdict"))
                .containsOnly("Agrees");
        assertThat(page.summary())
                .startsWith(page.chip(Verdict.AGREES).replaceFirst("Agrees ", "") + " agree");
        page.only(Verdict.AGREES);
    }

    @Test
    void opensAFigureOfTheComparisonByEnter() {
        app.shell().shortcut(KeyCode.DIGIT5);
        ReconciliationPage page = new ReconciliationPage(app.hands()).untilShown();
        String first = page.table().names().getFirst();
        page.table().click(first, "Figure");

        app.hands().push(KeyCode.ENTER);

        working().untilTitle(first);
    }
}
