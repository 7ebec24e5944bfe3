package io.plimsoll.ui.support;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Writes what is on screen to a file.
public final class Pictures {
    private Pictures() {}

    /// Writes the image as PNG, making the folders on the way.
    public static void write(Image image, Path png) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        Files.createDirectories(png.toAbsolutePath().getParent());
        if (!ImageIO.write(picture, "png", png.toFile())) {
            throw new IOException("No PNG writer for " + png);
        }
    }
}
