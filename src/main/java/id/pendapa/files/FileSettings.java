package id.pendapa.files;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

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
@Validated
@ConfigurationProperties("pendapa.files")
record FileSettings(
        @DefaultValue("15MB") @NotNull DataSize largest,
        @DefaultValue @NotNull Image image,
        @DefaultValue @NotNull Pdf pdf,
        @Nullable @Pattern(regexp = ".+:[0-9]{1,5}|") String scanner,
        @DefaultValue("24h") @NotNull Duration orphanAge) {

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
            @DefaultValue("50000000") @Min(1) long pixels,
            @DefaultValue("20000000") @Min(1) long pixelsAtOnce,
            @DefaultValue("2400") @Min(200) int longestSide,

            @DefaultValue("0.85") @DecimalMin("0.1") @DecimalMax("1.0")
            float quality,

            @DefaultValue("2") @Min(1) int atOnce) {}

    /**
     * Limits of PDF files.
     *
     * @param pages most pages
     * @param longestSide longest side of a page in points
     * @param objects most objects that are looked at
     * @param inflated most bytes that the compressed parts may unfold to
     */
    record Pdf(
            @DefaultValue("200") @Min(1) int pages,
            @DefaultValue("2900") @Min(1) int longestSide,
            @DefaultValue("200000") @Min(1) int objects,
            @DefaultValue("200MB") @NotNull DataSize inflated) {}
}
