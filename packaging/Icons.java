import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.imageio.ImageIO;

/// The app's icon in every size and container that the systems ask for, drawn from one SVG file.
///
/// @param folder where they are
record Icons(Path folder) {
    static final List<Integer> SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    /// Windows takes no larger ones.
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 256);

    /// Apple's names for sizes in pixels; those from ic11 on are for screens of double density.
    private static final Map<String, Integer> ICNS_SIZES =
            new TreeMap<>(
                    Map.of(
                            "icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512, "ic11",
                            32, "ic12", 64, "ic13", 256, "ic14", 512));

    private static final int ICO_HEADER = 6;
    private static final int ICO_ENTRY = 16;
    private static final int ICNS_HEADER = 8;

    static Icons draw(Path svg, Path folder) throws IOException {
        System.setProperty("java.awt.headless", "true");
        SVGDocument document = new SVGLoader().load(svg.toUri().toURL());
        if (document == null) throw new IOException(svg + " is no SVG");
        Icons icons = new Icons(Files.createDirectories(folder));
        for (int size : SIZES) Files.write(icons.png(size), png(document, size));
        Files.write(icons.folder.resolve("plimsoll.ico"), icons.ico());
        Files.write(icons.folder.resolve("plimsoll.icns"), icons.icns());
        return icons;
    }

    Path png(int size) {
        return folder.resolve("plimsoll-%d.png".formatted(size));
    }

    Path forThisSystem() {
        return switch (Tools.Platform.HERE) {
            case LINUX -> png(512);
            case MAC -> folder.resolve("plimsoll.icns");
            case WINDOWS -> folder.resolve("plimsoll.ico");
        };
    }

    private static byte[] png(SVGDocument document, int size) throws IOException {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        document.render((java.awt.Component) null, graphics, new ViewBox(size, size));
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /// A directory of sizes and places, and then the PNG files. A side of 256 is written as 0.
    private byte[] ico() throws IOException {
        ByteArrayOutputStream images = new ByteArrayOutputStream();
        ByteBuffer directory =
                ByteBuffer.allocate(ICO_HEADER + ICO_SIZES.size() * ICO_ENTRY)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) 0)
                        .putShort((short) 1)
                        .putShort((short) ICO_SIZES.size());
        for (int size : ICO_SIZES) {
            byte[] png = Files.readAllBytes(png(size));
            directory
                    .put((byte) size)
                    .put((byte) size)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putShort((short) 32)
                    .putInt(png.length)
                    .putInt(directory.capacity() + images.size());
            images.write(png);
        }
        return joined(directory.array(), images.toByteArray());
    }

    /// Blocks of a name, a length that counts its own header, and a PNG file.
    private byte[] icns() throws IOException {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> entry : ICNS_SIZES.entrySet()) {
            byte[] png = Files.readAllBytes(png(entry.getValue()));
            blocks.write(block(entry.getKey(), png));
        }
        return block("icns", blocks.toByteArray());
    }

    private static byte[] block(String name, byte[] content) {
        byte[] header =
                ByteBuffer.allocate(ICNS_HEADER)
                        .put(name.getBytes(StandardCharsets.US_ASCII))
                        .putInt(ICNS_HEADER + content.length)
                        .array();
        return joined(header, content);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }
}
