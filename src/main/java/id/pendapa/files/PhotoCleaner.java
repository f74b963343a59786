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

    private final FileSettings.Image limits;
    private final Semaphore places;

    PhotoCleaner(FileSettings settings) {
        this.limits = settings.image();
        this.places = new Semaphore(limits.atOnce(), true);
        ImageIO.setUseCache(false);
    }

    byte[] clean(byte[] content, long mostPixels) {
        takePlace();
        try {
            return redraw(content, mostPixels);
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

    private byte[] redraw(byte[] content, long mostPixels) throws IOException {
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new InvalidException("file.image-broken");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return write(upright(read(reader, mostPixels), Orientation.read(content)));
            } finally {
                reader.dispose();
            }
        }
    }

    private BufferedImage read(ImageReader reader, long mostPixels) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width < 1 || height < 1) {
            throw new InvalidException("file.image-broken");
        }
        if ((long) width * height > mostPixels) {
            throw new InvalidException("file.image-too-large", mostPixels / 1_000_000);
        }
        // Half steps only: the rest is done by drawing, which keeps small letters readable.
        int step = Math.max(1, Math.max(width, height) / limits.longestSide());
        ImageReadParam wish = reader.getDefaultReadParam();
        wish.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, wish);
    }

    private BufferedImage upright(BufferedImage read, Orientation orientation) {
        double scale = Math.min(1.0, (double) limits.longestSide() / Math.max(read.getWidth(), read.getHeight()));
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

    private byte[] write(BufferedImage drawn) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(limits.quality());
            writer.setOutput(output);
            writer.write(null, new IIOImage(drawn, null, null), wish);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
