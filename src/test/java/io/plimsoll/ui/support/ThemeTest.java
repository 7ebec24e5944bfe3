package io.plimsoll.ui.support;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {
    @ParameterizedTest
    @EnumSource
    void parsesWithoutAnError(Theme theme) {
        var warnings =
                CssWarnings.during(
                        () -> {
                            theme.apply();
                            new Scene(new StackPane(new Label("x"))).snapshot(null);
                        });
        assertThat(warnings).isEmpty();
    }

    @Test
    void writesInItsOwnTypeface() {
        Font font =
                FxToolkit.onFxThread(
                        () -> {
                            Theme.DARK.apply();
                            var label = new Label("104,233.18");
                            new Scene(new StackPane(label)).snapshot(null);
                            return label.getFont();
                        });
        assertThat(font.getFamily()).isEqualTo("IBM Plex Sans");
        assertThat(font.getSize()).isEqualTo(13);
    }

    @Test
    void givesBothThemesToTooltips() {
        var fills =
                FxToolkit.onFxThread(
                        () -> {
                            var stage = new Stage();
                            stage.setScene(new Scene(new StackPane(new Label("x")), 200, 100));
                            stage.show();
                            var dark = tooltipText(Theme.DARK, stage);
                            var light = tooltipText(Theme.LIGHT, stage);
                            stage.hide();
                            return new Color[] {dark, light};
                        });
        assertThat(fills[0].getBrightness()).isGreaterThan(0.85);
        assertThat(fills[1].getBrightness()).isLessThan(0.3);
    }

    @Test
    void showsPopupsWithoutAWarning() {
        var warnings =
                CssWarnings.during(
                        () -> {
                            Theme.DARK.apply();
                            var stage = new Stage();
                            stage.setScene(new Scene(new StackPane(new Label("x")), 200, 100));
                            stage.show();
                            tooltipText(Theme.LIGHT, stage);
                            var menu = new ContextMenu(new MenuItem("Copy"));
                            menu.show(stage);
                            menu.hide();
                            stage.hide();
                        });
        assertThat(warnings).isEmpty();
    }

    private static Color tooltipText(Theme theme, Stage owner) {
        theme.apply();
        var tooltip = new Tooltip("why");
        tooltip.show(owner);
        var label = (Label) tooltip.getSkin().getNode();
        label.applyCss();
        tooltip.hide();
        return (Color) label.getTextFill();
    }

    @Test
    void changesTheOneStyleSheetOfTheApp() {
        var sheets =
                FxToolkit.onFxThread(
                        () -> {
                            Theme.DARK.apply();
                            String dark = Application.getUserAgentStylesheet();
                            Theme.DARK.other().apply();
                            return new String[] {dark, Application.getUserAgentStylesheet()};
                        });
        assertThat(sheets[0]).endsWith("dark.css");
        assertThat(sheets[1]).endsWith("light.css");
    }
}
