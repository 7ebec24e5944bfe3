package io.plimsoll.ui.tour;

import io.plimsoll.ui.support.InSight;
import io.plimsoll.ui.support.Pictures;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Works a scene through its own controls, found by id, from a thread that is not the FX thread.
///
/// Every action waits until its control is there and can be used, and fails with a sentence that
/// says which could not.
final class Guide {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double PICTURE_SCALE = 2;

    private final Scene scene;

    Guide(Scene scene) {
        this.scene = scene;
    }

    /// A step could not be done.
    static final class Lost extends Exception {
        Lost(String message) {
            super(message);
        }
    }

    void press(String id) throws Lost {
        when(id, ButtonBase.class, button -> !button.isDisabled());
        run(() -> node(id, ButtonBase.class).ifPresent(ButtonBase::fire));
    }

    /// Opens the figure that a part of the screen shows, or what lies below an input of one.
    void open(String id) throws Lost {
        when(id, Node.class, node -> !node.isDisabled());
        run(
                () ->
                        node(id, Node.class)
                                .ifPresent(
                                        node ->
                                                node.executeAccessibleAction(
                                                        AccessibleAction.FIRE)));
    }

    void type(String id, String text) throws Lost {
        when(id, TextInputControl.class, field -> !field.isDisabled());
        run(() -> node(id, TextInputControl.class).ifPresent(field -> field.setText(text)));
    }

    /// Chooses the item of a combo box that `which` accepts.
    void choose(String id, Predicate<Object> which) throws Lost {
        when(id, Node.class, node -> node instanceof ComboBox<?> box && offers(box, which));
        run(
                () ->
                        node(id, Node.class)
                                .ifPresent(
                                        node -> {
                                            if (node instanceof ComboBox<?> box) select(box, which);
                                        }));
    }

    private static boolean offers(ComboBox<?> box, Predicate<Object> which) {
        return box.getItems().stream().anyMatch(which);
    }

    private static <T> void select(ComboBox<T> box, Predicate<Object> which) {
        box.getItems().stream().filter(which).findFirst().ifPresent(box::setValue);
    }

    /// Scrolls until a part of the screen can be seen.
    void reveal(String id) throws Lost {
        when(id, Node.class, _ -> true);
        nextPulse();
        run(() -> node(id, Node.class).ifPresent(Guide::scrollTo));
    }

    private static void scrollTo(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane scroll) InSight.bring(node, scroll);
        }
    }

    void select(String id, int place) throws Lost {
        when(id, ListView.class, list -> list.getItems().size() > place);
        run(
                () ->
                        node(id, ListView.class)
                                .ifPresent(list -> list.getSelectionModel().select(place)));
    }

    void openMenu(String id) throws Lost {
        when(id, MenuButton.class, button -> !button.isDisabled());
        run(() -> node(id, MenuButton.class).ifPresent(MenuButton::show));
    }

    void closeMenu(String id) throws Lost {
        run(() -> node(id, MenuButton.class).ifPresent(MenuButton::hide));
    }

    <T> void set(ObjectProperty<T> property, T value) throws Lost {
        run(() -> property.set(value));
    }

    boolean isSelected(String id) throws Lost {
        return onFx(() -> node(id, Toggle.class).map(Toggle::isSelected).orElse(false));
    }

    /// Waits until the control shows a text that `expected` accepts.
    void untilText(String id, Predicate<String> expected) throws Lost {
        when(id, Labeled.class, label -> expected.test(label.getText()));
    }

    void untilShown(String id) throws Lost {
        when(id, Node.class, _ -> true);
    }

    void untilGone(String id) throws Lost {
        until("#" + id + " to go away", () -> node(id, Node.class).isEmpty());
    }

    void untilEnabled(String id) throws Lost {
        when(id, Node.class, node -> !node.isDisabled());
    }

    void untilDisabled(String id) throws Lost {
        when(id, Node.class, Node::isDisabled);
    }

    String text(String id) throws Lost {
        return onFx(() -> node(id, Labeled.class).map(Labeled::getText).orElse(""));
    }

    /// Photographs the whole scene as it is laid out now, and the menu that is open over it.
    void picture(Path file) throws Lost {
        photograph(scene.getRoot(), this::menus, file);
    }

    /// Another window on the same app.
    Scene other(Supplier<Scene> build) throws Lost {
        return onFx(build);
    }

    /// Photographs another window, which need not fit the screen.
    void picture(Scene other, Path file) throws Lost {
        until(
                "the other window to have its figures",
                () -> other.getRoot().lookup("#state-loading") == null);
        photograph(other.getRoot(), List::of, file);
    }

    private List<PopupWindow> menus() {
        return Window.getWindows().stream()
                .filter(PopupWindow.class::isInstance)
                .map(PopupWindow.class::cast)
                .filter(popup -> popup.getOwnerWindow().equals(scene.getWindow()))
                .toList();
    }

    private void photograph(Parent root, Supplier<List<PopupWindow>> over, Path file) throws Lost {
        nextPulse();
        var image =
                onFx(
                        () -> {
                            WritableImage picture = snapshot(root);
                            for (PopupWindow popup : over.get()) picture = with(popup, picture);
                            return picture;
                        });
        try {
            Pictures.write(image, file);
        } catch (IOException e) {
            throw new Lost("cannot write " + file + ": " + e.getMessage());
        }
    }

    private static WritableImage snapshot(Parent root) {
        root.applyCss();
        root.layout();
        SnapshotParameters how = new SnapshotParameters();
        how.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
        how.setFill(Color.TRANSPARENT); // around a menu is the window below
        return root.snapshot(how, null);
    }

    /// A menu has a window of its own, which belongs in the picture of the one below.
    private WritableImage with(PopupWindow popup, WritableImage below) {
        ImageView menu = new ImageView(snapshot(popup.getScene().getRoot()));
        Window window = scene.getWindow();
        menu.setX((popup.getX() - window.getX() - scene.getX()) * PICTURE_SCALE);
        menu.setY((popup.getY() - window.getY() - scene.getY()) * PICTURE_SCALE);
        return new Group(new ImageView(below), menu).snapshot(null, null);
    }

    private <N> void when(String id, Class<N> type, Predicate<? super N> ready) throws Lost {
        until("#" + id + " to be ready", () -> node(id, type).filter(ready).isPresent());
    }

    private void until(String what, Supplier<Boolean> condition) throws Lost {
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        AnimationTimer watch =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        if (!condition.get()) return;
                        met.complete(true);
                        stop();
                    }
                };
        Platform.runLater(watch::start);
        try {
            await(met, what);
        } finally {
            Platform.runLater(watch::stop);
        }
    }

    private void nextPulse() throws Lost {
        boolean[] seen = new boolean[2];
        until(
                "the next frame",
                () -> {
                    boolean second = seen[0];
                    seen[0] = true;
                    return second;
                });
    }

    private void run(Runnable work) throws Lost {
        onFx(
                () -> {
                    work.run();
                    return true;
                });
    }

    private <T> T onFx(Supplier<T> work) throws Lost {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException e) {
                        result.completeExceptionally(e);
                    }
                });
        return await(result, "the app to answer");
    }

    private static <T> T await(CompletableFuture<T> future, String what) throws Lost {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Lost("waited " + PATIENCE.toSeconds() + " s for " + what);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Lost("interrupted while waiting for " + what);
        } catch (ExecutionException e) {
            throw new Lost(what + ": " + e.getCause());
        }
    }

    private <N> Optional<N> node(String id, Class<N> type) {
        return scene.getRoot().lookupAll("#" + id).stream()
                .filter(Guide::isShown)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) return false;
        }
        return true;
    }
}
