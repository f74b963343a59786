package id.pendapa.files;

import id.pendapa.platform.Setting;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of an upload is too much.
 *
 * @param largest size of one upload; the web server lets a little more through, so that the refusal stands beside the
 *     field
 * @param image limits of photos
 * @param pdf limits of PDF files
 * @param scanner {@code host:port} of a ClamAV daemon, or nothing
 * @param orphanAge how long a content without a row is left alone; longer than any transaction
 */
@ConfigurationProperties("pendapa.files")
record FileSettings(
        @DefaultValue("15MB") DataSize largest,
        @DefaultValue Image image,
        @DefaultValue Pdf pdf,
        @Nullable String scanner,
        @DefaultValue("24h") Duration orphanAge) {

    FileSettings {
        Setting.given("largest", largest);
        Setting.given("image", image);
        Setting.given("pdf", pdf);
        Setting.written("(.+:[0-9]{1,5})?", "scanner", scanner);
        Setting.given("orphanAge", orphanAge);
    }

    /**
     * Limits of photos.
     *
     * @param pixels most pixels that are read
     * @param pixelsAtOnce most pixels of kinds that can only be read whole into memory
     * @param longestSide longest side that is stored
     * @param quality quality of the stored JPEG
     * @param atOnce photos that are worked on at the same time
     */
    record Image(
            @DefaultValue("50000000") long pixels,
            @DefaultValue("20000000") long pixelsAtOnce,
            @DefaultValue("2400") int longestSide,

            @DefaultValue("0.85") float quality,

            @DefaultValue("2") int atOnce) {

        Image {
            Setting.atLeast(1, "image.pixels", pixels);
            Setting.atLeast(1, "image.pixelsAtOnce", pixelsAtOnce);
            Setting.atLeast(200, "image.longestSide", longestSide);
            Setting.check(quality >= 0.1f && quality <= 1, "image.quality", "must be between 0.1 and 1");
            Setting.atLeast(1, "image.atOnce", atOnce);
        }
    }

    /**
     * Limits of PDF files.
     *
     * @param pages most pages
     * @param longestSide longest side of a page in points
     * @param objects most objects that are looked at
     * @param inflated most bytes that the compressed parts may unfold to
     */
    record Pdf(
            @DefaultValue("200") int pages,
            @DefaultValue("2900") int longestSide,
            @DefaultValue("200000") int objects,
            @DefaultValue("200MB") DataSize inflated) {

        Pdf {
            Setting.atLeast(1, "pdf.pages", pages);
            Setting.atLeast(1, "pdf.longestSide", longestSide);
            Setting.atLeast(1, "pdf.objects", objects);
            Setting.given("pdf.inflated", inflated);
        }
    }
}
