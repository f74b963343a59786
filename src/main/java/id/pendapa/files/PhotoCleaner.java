package id.pendapa.files;

import id.pendapa.shared.InvalidException;
import id.pendapa.shared.UnavailableException;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Draws a photo anew: upright, of sane size, as a JPEG that carries nothing but its pixels. The dimensions are read and
 * judged before a single pixel is.
 */
@Component
class PhotoCleaner {

    private static final int SECONDS_TO_WAIT = 15;

    private final Semaphore places;

    PhotoCleaner(FileSettings settings) {
        this.places = new Semaphore(settings.image().atOnce(), true);
        ImageIO.setUseCache(false);
    }

    /**
     * How a photo is drawn anew.
     *
     * @param longestSide longest side in pixels
     * @param qualities of the JPEG: the first that is small enough, or the last
     * @param bytes how large it may be
     */
    record Wish(int longestSide, List<Float> qualities, int bytes) {

        /** On a page that people open on weak lines. */
        static final Wish FOR_EVERYBODY = new Wish(1280, List.of(0.8f, 0.7f, 0.6f, 0.5f, 0.4f), 120_000);

        Wish {
            qualities = List.copyOf(qualities);
        }

        /** In the office's files, where small letters must be readable. */
        static Wish of(FileSettings.Image limits) {
            return new Wish(limits.longestSide(), List.of(limits.quality()), Integer.MAX_VALUE);
        }
    }

    byte[] clean(byte[] content, long mostPixels, Wish wish) {
        takePlace();
        try {
            return redraw(content, mostPixels, wish);
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException broken) {
            throw (InvalidException) new InvalidException("file.image-broken").initCause(broken);
        } finally {
            places.release();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new UnavailableException("file.busy");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw (UnavailableException) new UnavailableException("file.busy").initCause(stopping);
        }
    }

    private byte[] redraw(byte[] content, long mostPixels, Wish wish) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new InvalidException("file.image-broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                BufferedImage drawn =
                        upright(read(reader, mostPixels, wish), Orientation.read(content), wish.longestSide());
                return write(drawn, wish);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, long mostPixels, Wish wish) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new InvalidException("file.image-broken");
        }
        if ((long) width * height > mostPixels) {
            throw new InvalidException("file.image-too-large", mostPixels / 1_000_000);
        }
        // Half steps only: the rest is done by drawing, which keeps small letters readable.
        int step = Math.max(1, Math.max(width, height) / wish.longestSide());
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage upright(BufferedImage read, Orientation orientation, int longestSide) {
        double scale = Math.min(1.0, (double) longestSide / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage drawn = orientation.swapsSides()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = orientation.turn(width, height);
        turn.scale((double) width / read.getWidth(), (double) height / read.getHeight());
        pen.drawImage(read, turn, null);
        pen.dispose();
        return drawn;
    }

    private static byte[] write(BufferedImage drawn, Wish wish) throws IOException {
        byte[] bytes = {};
        for (float quality : wish.qualities()) {
            bytes = write(drawn, quality);
            if (bytes.length <= wish.bytes()) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] write(BufferedImage drawn, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(quality);
            writer.setOutput(output);
            writer.write(null, new IIOImage(drawn, null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
