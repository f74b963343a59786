package id.pendapa.outreach.feeds;

import id.pendapa.platform.OfficeFace;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/** The picture that social media show beside a link: kind and title of an article, and whose it is. */
@Component
public class ShareCard {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final int FOOT = 130;
    private static final int MOST_LINES = 4;
    private static final double[] SIZES = {76, 64, 54};
    private static final Color PAPER = new Color(0xfff8f0);
    private static final Color BROWN = new Color(0x5b2c16);
    private static final Color INK = new Color(0x1f1a17);

    private final OutlineFont regular = OutlineFont.load("/fonts/NotoSans-Regular.ttf");
    private final OutlineFont bold = OutlineFont.load("/fonts/NotoSans-Bold.ttf");

    /** A picture takes three megabytes while it is drawn, so not everybody's at once. */
    private final Semaphore places = new Semaphore(2, true);

    private final OfficeFace face;

    ShareCard(OfficeFace face) {
        this.face = face;
    }

    /** A PNG of 1200 by 630. */
    public byte[] draw(String kind, String title) {
        OfficeFace.Face office = face.get();
        places.acquireUninterruptibly();
        try {
            return png(picture(kind, title, office));
        } finally {
            places.release();
        }
    }

    private BufferedImage picture(String kind, String title, OfficeFace.Face office) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(BROWN);
        bold.draw(pen, kind, MARGIN, 120, 36);
        pen.setColor(INK);
        title(pen, title);
        pen.setColor(BROWN);
        pen.fillRect(0, HEIGHT - FOOT, WIDTH, FOOT);
        pen.setColor(PAPER);
        roof(pen);
        bold.draw(pen, office.name(), MARGIN + 110, HEIGHT - 74, 38);
        regular.draw(pen, office.city(), MARGIN + 110, HEIGHT - 32, 28);
        pen.dispose();
        return picture;
    }

    private void title(Graphics2D pen, String title) {
        double size = SIZES[SIZES.length - 1];
        for (double larger : SIZES) {
            if (bold.lines(title, larger, WIDTH - 2.0 * MARGIN, Integer.MAX_VALUE)
                            .size()
                    < MOST_LINES) {
                size = larger;
                break;
            }
        }
        List<String> lines = bold.lines(title, size, WIDTH - 2.0 * MARGIN, MOST_LINES);
        double y = 120 + size * 1.35;
        for (String line : lines) {
            bold.draw(pen, line, MARGIN, y, size);
            y += size * 1.25;
        }
    }

    /** The roof of the hall, as in the header of every page. */
    private static void roof(Graphics2D pen) {
        Path2D roof = new Path2D.Double();
        roof.moveTo(22, 0);
        roof.lineTo(30, 9);
        roof.lineTo(44, 18);
        roof.lineTo(0, 18);
        roof.lineTo(14, 9);
        roof.closePath();
        AffineTransform place = AffineTransform.getTranslateInstance(MARGIN, HEIGHT - FOOT + 32);
        place.scale(1.9, 1.9);
        pen.fill(place.createTransformedShape(roof));
        for (int pillar = 0; pillar < 4; pillar++) {
            pen.fill(place.createTransformedShape(new Rectangle2D.Double(5 + pillar * 10.0, 21, 4, 13)));
        }
    }

    private static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(65_536);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
