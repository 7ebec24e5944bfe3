package io.plimsoll.ui.support;

import javafx.animation.AnimationTimer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.stage.Stage;

import java.util.List;
import java.util.stream.Stream;

/// The mark as the icon of a window, for task bars and window lists. It looks as `assets/icon.svg`
/// does, which is measured on a side of 512, but costs no start the reading of picture files.
public final class WindowIcon {
    private static final double DRAWN_ON = 512;
    private static final int FRAMES_BEFORE = 3;
    private static final Color GROUND = Color.web("#0d141c");
    private static final Color WATER = Color.web("#6cc3e8");
    private static final Color LINE = Color.web("#e4e9ed");

    private WindowIcon() {}

    /// Gives a window its icon once it has drawn itself: nobody waits for an icon.
    public static void comeTo(Stage stage) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames < FRAMES_BEFORE) return;
                stop();
                stage.getIcons().setAll(images());
            }
        }.start();
    }

    /// In the sizes that window managers choose from.
    static List<Image> images() {
        return Stream.of(16, 32, 64, 128).map(WindowIcon::image).toList();
    }

    private static Image image(int size) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.scale(size / DRAWN_ON, size / DRAWN_ON);
        pen.setFill(GROUND);
        pen.fillRoundRect(0, 0, DRAWN_ON, DRAWN_ON, 192, 192);
        pen.setFill(WATER);
        pen.fillArc(126, 126, 260, 260, 180, 180, ArcType.CHORD);
        pen.setStroke(LINE);
        pen.setLineWidth(30);
        pen.strokeOval(126, 126, 260, 260);
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.strokeLine(64, 256, 448, 256);
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        return canvas.snapshot(transparent, null);
    }
}
