package id.pendapa.office.letterhead;

import id.pendapa.shared.InvalidException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Draws an emblem anew as a PNG that is just large enough to print, so that nothing but its pixels is kept. Its
 * dimensions are read and judged before a single pixel is.
 */
final class EmblemPicture {

    static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Set<String> KINDS = Set.of("png", "jpeg");
    private static final int SMALLEST_SIDE = 60;
    private static final int LARGEST_SIDE = 4_000;

    /** 19 mm, as letters print it, at 300 dots an inch. */
    private static final int PRINTED_SIDE = 226;

    private static final int SHOWN_SIDE = 72;

    private EmblemPicture() {}

    /**
     * The picture to keep.
     *
     * @throws InvalidException {@code profile.emblem.none}, {@code .big}, {@code .kind} or {@code .size}
     */
    static byte[] clean(byte[] content) {
        if (content.length == 0) {
            throw new InvalidException("profile.emblem.none");
        }
        if (content.length > MOST_BYTES) {
            throw new InvalidException("profile.emblem.big");
        }
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new InvalidException("profile.emblem.kind");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return png(read(reader), PRINTED_SIDE);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw (InvalidException) new InvalidException("profile.emblem.kind").initCause(broken);
        }
    }

    /** The picture that ships: the roof of a pendapa, our own, no emblem of any city. */
    static byte[] shipped() {
        try (InputStream in = EmblemPicture.class.getResourceAsStream("/letters/emblem.png")) {
            if (in == null) {
                throw new IllegalStateException("letters/emblem.png is missing.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same picture in the size of a screen. */
    static byte[] small(byte[] picture) {
        try {
            return png(ImageIO.read(new ByteArrayInputStream(picture)), SHOWN_SIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        if (!KINDS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new InvalidException("profile.emblem.kind");
        }
        int shorter = Math.min(reader.getWidth(0), reader.getHeight(0));
        int longer = Math.max(reader.getWidth(0), reader.getHeight(0));
        if (shorter < SMALLEST_SIDE || longer > LARGEST_SIDE) {
            throw new InvalidException("profile.emblem.size");
        }
        return reader.read(0);
    }

    private static byte[] png(BufferedImage picture, int side) throws IOException {
        double scale = Math.min(1.0, (double) side / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE); // The color of paper, wherever the picture lets through what lies behind it.
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(drawn, "png", out);
        return out.toByteArray();
    }
}
