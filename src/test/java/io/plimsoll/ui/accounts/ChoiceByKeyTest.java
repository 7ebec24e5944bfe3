package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.FxToolkit.onFxThread;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.bybit.Site.Environment;

import javafx.scene.Parent;
import javafx.scene.control.Toggle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// An arrow key selects a button and does not fire it.
class ChoiceByKeyTest {
    @TempDir Path folder;
    private AccountsStand stand;
    private AccountFormViewModel form;

    @BeforeEach
    void open() {
        stand = new AccountsStand(folder);
        form = stand.form;
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private static void select(Parent section, String id) {
        ((Toggle) section.lookup(id)).setSelected(true);
    }

    @Test
    void choosesThePlaceThatIsMarked() {
        onFxThread(
                () -> {
                    PlaceSection section = new PlaceSection(form.place());
                    select(section, "#form-environment-mainnet");
                    select(section, "#form-environment-testnet");
                    select(section, "#form-site-testnet-jp");
                    return section;
                });

        assertThat(form.place().environmentProperty().get()).contains(Environment.TESTNET);
        assertThat(form.place().siteProperty().get()).contains(AccountsStand.site("testnet-jp"));
    }

    @Test
    void choosesTheRouteThatIsMarked() {
        onFxThread(
                () -> {
                    RouteSection section = new RouteSection(form.route());
                    select(section, "#form-route-direct");
                    return section;
                });

        assertThat(form.route().kindProperty().get()).isEqualTo(RouteKind.DIRECT);
    }

    @Test
    void choosesTheWayOfSigningThatIsMarked() {
        onFxThread(
                () -> {
                    KeySection section = new KeySection(form);
                    select(section, "#form-way-pair-made-here");
                    return section;
                });

        assertThat(form.key().wayProperty().get()).isEqualTo(KeyWay.PAIR_MADE_HERE);
    }
}
