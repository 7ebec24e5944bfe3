package io.plimsoll.ui.lock;

import static io.plimsoll.ui.support.FxToolkit.onFxThread;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ui.support.ManualTasks;
import io.plimsoll.vault.MemoryKeychain;
import io.plimsoll.vault.QuickVault;
import io.plimsoll.vault.Vault;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class LockViewTest {
    @TempDir private Path folder;
    private final ManualTasks tasks = new ManualTasks();

    /// Whose vault's key the keychain does not have.
    private LockViewModel withoutKey(Vault vault) throws Exception {
        try (Vault elsewhere = QuickVault.in(folder, new MemoryKeychain())) {
            elsewhere.createInKeychain();
        }
        LockViewModel model = new LockViewModel(vault, tasks);
        model.open(() -> {});
        tasks.finishNext();
        return model;
    }

    private static Optional<Node> shown(LockView view, String id) {
        Scene scene = new Scene(view, 900, 600);
        scene.getRoot().applyCss();
        view.layout();
        return Optional.ofNullable(view.lookup(id));
    }

    @Test
    void offersTheNewVaultThatItAdvises() throws Exception {
        try (Vault vault = QuickVault.in(folder, new MemoryKeychain())) {
            LockViewModel model = onFxThread(() -> withoutKey(vault));
            LockView view = onFxThread(() -> new LockView(model));
            assertThat(onFxThread(() -> shown(view, "#lock-lost"))).isEmpty();

            boolean offered =
                    onFxThread(
                            () -> {
                                model.unlockFromKeychain();
                                tasks.finishNext();
                                return view.lookup("#lock-lost") != null;
                            });

            assertThat(offered).isTrue();
        }
    }

    @Test
    void holdsNoPassphraseOnceItIsLeft() throws Exception {
        try (Vault vault = QuickVault.in(folder, new MemoryKeychain())) {
            LockViewModel model = new LockViewModel(vault, tasks);
            model.care(LockForm.MOVE_TO_PASSPHRASE);
            LockView view = onFxThread(() -> new LockView(model));

            String left =
                    onFxThread(
                            () -> {
                                Optional<Node> field = shown(view, "#lock-next");
                                ((PasswordField) field.orElseThrow()).setText("correct hor");
                                view.life().unsubscribe();
                                return ((PasswordField) field.orElseThrow()).getText();
                            });

            assertThat(left).isEmpty();
        }
    }

    @Test
    void takesNothingAsLongAsAFieldIsEmpty() throws Exception {
        try (Vault vault = QuickVault.in(folder, new MemoryKeychain())) {
            LockViewModel model = new LockViewModel(vault, tasks);
            model.care(LockForm.CHANGE_PASSPHRASE);
            LockView view = onFxThread(() -> new LockView(model));
            String typed =
                    onFxThread(
                            () -> {
                                shown(view, "#lock");
                                for (String id : List.of("#lock-next", "#lock-again"))
                                    ((PasswordField) view.lookup(id)).setText("another horse");
                                ((Button) view.lookup("#lock-submit")).fire();
                                return ((PasswordField) view.lookup("#lock-next")).getText();
                            });

            assertThat(typed).isEqualTo("another horse");
            assertThat(onFxThread(() -> view.lookup("#lock-missing").isVisible())).isTrue();
            assertThat(tasks.waiting()).isZero();
        }
    }
}
