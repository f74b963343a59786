package id.pendapa.files;

import id.pendapa.shared.InvalidException;
import id.pendapa.shared.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Takes uploads in: the content alone decides what they are, the name decides nothing. */
@Component
class UploadDesk {

    static final String JPEG = "image/jpeg";
    static final String PDF = "application/pdf";

    private final FileSettings settings;
    private final PhotoCleaner photos;
    private final PdfInspector pdfs;
    private final VirusScanner scanner;
    private final Tika detector = new Tika();

    UploadDesk(FileSettings settings, PhotoCleaner photos, PdfInspector pdfs, VirusScanner scanner) {
        this.settings = settings;
        this.photos = photos;
        this.pdfs = pdfs;
        this.scanner = scanner;
    }

    CleanFile clean(Upload upload) {
        byte[] content = read(upload);
        if (content.length == 0) {
            throw new InvalidException("file.empty");
        }
        CleanFile clean = judge(upload, content);
        scanner.refuseInfected(content);
        return clean;
    }

    private CleanFile judge(Upload upload, byte[] content) {
        return switch (detector.detect(content)) {
            case JPEG, "image/png" ->
                photo(upload, photos.clean(content, settings.image().pixels()));
            case "image/webp" ->
                photo(upload, photos.clean(content, settings.image().pixelsAtOnce()));
            case PDF -> {
                pdfs.refuseUnsafe(content);
                yield new CleanFile(DisplayNames.of(upload.name(), "pdf"), PDF, content);
            }
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" ->
                throw new InvalidException("file.heic");
            case "application/x-tika-ooxml", "application/x-tika-msoffice", "application/zip", "application/rtf" ->
                throw new InvalidException("file.office");
            default -> throw new InvalidException("file.type");
        };
    }

    private static CleanFile photo(Upload upload, byte[] jpeg) {
        return new CleanFile(DisplayNames.of(upload.name(), "jpg"), JPEG, jpeg);
    }

    private byte[] read(Upload upload) {
        int most = Math.toIntExact(settings.largest().toBytes());
        try (InputStream content = upload.content().getInputStream()) {
            byte[] read = content.readNBytes(most + 1);
            if (read.length > most) {
                throw new InvalidException("file.too-large", settings.largest().toMegabytes());
            }
            return read;
        } catch (IOException failure) {
            throw (UnavailableException) new UnavailableException("file.unreadable").initCause(failure);
        }
    }
}
