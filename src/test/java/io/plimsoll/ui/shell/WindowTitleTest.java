package io.plimsoll.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

import org.junit.jupiter.api.Test;

class WindowTitleTest {
    private final StringProperty account = new SimpleStringProperty("main");
    private final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.OVERVIEW);
    private final ObjectProperty<Boolean> covered = new SimpleObjectProperty<>(false);
    private final ObservableValue<String> title = WindowTitle.of(account, screen, covered);

    @Test
    void namesTheAccountAndTheScreen() {
        assertThat(title.getValue()).isEqualTo("main · Overview · Plimsoll (unofficial)");
    }

    @Test
    void followsBoth() {
        account.set("hedges");
        screen.set(Screen.BORROWING);

        assertThat(title.getValue()).startsWith("hedges · Borrowing · ");
    }

    @Test
    void namesNeitherWhileTheWindowIsCovered() {
        covered.set(true);
        assertThat(title.getValue()).isEqualTo("Plimsoll (unofficial)");

        covered.set(false);
        assertThat(title.getValue()).startsWith("main");
    }
}
