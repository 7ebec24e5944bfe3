package io.plimsoll.ui.accounts;

import static io.plimsoll.ui.support.FxToolkit.onFxThread;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.ActionEvent;
import javafx.scene.control.PasswordField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

class SecretFieldTest {
    @TempDir Path folder;

    @Test
    void holdsNoSecretOnceTheVaultIsLocked() {
        try (AccountsStand stand = new AccountsStand(folder)) {
            String left =
                    onFxThread(
                            () -> {
                                SecretField field =
                                        new SecretField(stand.form.key(), "Secret", () -> {});
                                var typed = (PasswordField) field.lookup("#form-secret");
                                typed.setText(AccountsStand.SECRET);
                                stand.model.vaultLocked();
                                return typed.getText();
                            });

            assertThat(left).isEmpty();
        }
    }

    @Test
    void enterGoesOn() {
        try (AccountsStand stand = new AccountsStand(folder)) {
            int entered =
                    onFxThread(
                            () -> {
                                AtomicInteger count = new AtomicInteger();
                                SecretField field =
                                        new SecretField(
                                                stand.form.key(), "Secret", count::incrementAndGet);
                                var typed = (PasswordField) field.lookup("#form-secret");
                                typed.fireEvent(new ActionEvent());
                                return count.get();
                            });

            assertThat(entered).isEqualTo(1);
        }
    }
}
