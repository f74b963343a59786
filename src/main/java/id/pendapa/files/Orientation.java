package id.pendapa.files;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * How the camera was held: one of the eight values of Exif's orientation.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    Orientation {
        if (value < 1 || value > 8) {
            throw new IllegalArgumentException("Not an orientation: " + value);
        }
    }

    /** The orientation that a JPEG tells; upright where it tells none, or nonsense. */
    static Orientation read(byte[] content) {
        try (MemoryCacheImageInputStream jpeg = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            List<JPEGSegment> exif = JPEGSegmentUtil.readSegments(jpeg, JPEG.APP1, "Exif");
            return exif.isEmpty() ? UPRIGHT : read(exif.get(0));
        } catch (IOException | RuntimeException unreadable) {
            return UPRIGHT;
        }
    }

    private static Orientation read(JPEGSegment exif) throws IOException {
        try (InputStream data = exif.data()) {
            data.skipNBytes(1);
            try (MemoryCacheImageInputStream tiff = new MemoryCacheImageInputStream(data)) {
                Directory found = new TIFFReader().read(tiff);
                Directory first = found instanceof CompoundDirectory many ? many.getDirectory(0) : found;
                Entry entry = first.getEntryById(TIFF.TAG_ORIENTATION);
                return entry != null && entry.getValue() instanceof Number number
                        ? new Orientation(number.intValue())
                        : UPRIGHT;
            }
        }
    }

    /** Whether the upright picture is as wide as the stored one is high. */
    boolean swapsSides() {
        return value >= 5;
    }

    /** What turns a picture of this size upright. */
    AffineTransform turn(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
