package io.plimsoll.ui.shell;

import io.plimsoll.ui.error.ErrorView;
import io.plimsoll.ui.error.ErrorViewModel;
import io.plimsoll.ui.error.Failure;
import io.plimsoll.ui.lock.LockForm;
import io.plimsoll.ui.lock.LockView;
import io.plimsoll.ui.lock.LockViewModel;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// All of the window: the shell, or in its place what comes before everything else. While something
/// does, the shell is neither drawn nor reached by any key, so that no figure shows through.
public final class WindowView extends StackPane {
    private final ShellView shell;
    private final LockViewModel lock;
    private final ErrorViewModel errors;
    private @Nullable LockView lockPage;
    private @Nullable ErrorView errorPage;
    private @Nullable Node focusBefore;

    public WindowView(ShellView shell, LockViewModel lock, ErrorViewModel errors) {
        this.shell = shell;
        this.lock = lock;
        this.errors = errors;
        getChildren().add(shell);
        lock.formProperty().subscribe(this::show);
        errors.failureProperty().subscribe(this::tell);
        // Shortcuts and default buttons are the scene's own, whatever is shown: here is their last
        // stop before.
        sceneProperty()
                .subscribe(
                        scene -> {
                            if (scene != null)
                                scene.addEventHandler(KeyEvent.KEY_PRESSED, this::hold);
                        });
    }

    private void show(Optional<LockForm> form) {
        LockView before = lockPage;
        if (form.isPresent() == (before != null)) return;
        if (before != null) {
            before.life().unsubscribe();
            getChildren().remove(before);
            lockPage = null;
            uncover();
            return;
        }
        cover();
        LockView page = new LockView(lock);
        lockPage = page;
        getChildren().add(1, page);
        if (errorPage != null) page.setDisable(true);
        else page.takeFocus();
    }

    private void tell(Optional<Failure> failure) {
        ErrorView before = errorPage;
        if (failure.isPresent() == (before != null)) return;
        if (before != null) {
            getChildren().remove(before);
            errorPage = null;
            if (lockPage == null) uncover();
            else {
                lockPage.setDisable(false);
                lockPage.takeFocus();
            }
            return;
        }
        cover();
        failure.ifPresent(
                shown -> {
                    ErrorView page = new ErrorView(errors, shown);
                    errorPage = page;
                    getChildren().add(page);
                    if (lockPage != null) lockPage.setDisable(true);
                    page.takeFocus();
                });
    }

    private boolean isCovered() {
        return lockPage != null || errorPage != null;
    }

    private void cover() {
        if (isCovered()) return;
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        shell.setVisible(false);
        shell.setDisable(true);
    }

    private void uncover() {
        if (isCovered()) return;
        shell.setDisable(false);
        shell.setVisible(true);
        Node back = focusBefore;
        focusBefore = null;
        if (back != null && back.getScene() != null) back.requestFocus();
    }

    private void hold(KeyEvent press) {
        boolean itsOwn = press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.ESCAPE;
        if (isCovered()
                && (itsOwn
                        || press.isShortcutDown()
                        || press.isAltDown()
                        || press.getCode().isFunctionKey())) press.consume();
    }
}
