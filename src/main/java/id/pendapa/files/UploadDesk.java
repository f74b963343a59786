package id.pendapa.files;

import id.pendapa.shared.InvalidException;
import id.pendapa.shared.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Takes uploads in: the content alone decides what they are, the name decides nothing. */
@Component
class UploadDesk {

    static final String JPEG = "image/jpeg";
    static final String PDF = "application/pdf";

    private static final DataSize LARGEST_PICTURE = DataSize.ofMegabytes(8);
    private static final DataSize LARGEST_TABLE = DataSize.ofMegabytes(20);

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
        byte[] content = read(upload, settings.largest());
        if (content.length == 0) {
            throw new InvalidException("file.empty");
        }
        CleanFile clean = judge(upload, content);
        scanner.refuseInfected(content);
        return clean;
    }

    CleanFile cleanPicture(Upload upload) {
        byte[] content = read(upload, LARGEST_PICTURE);
        if (content.length == 0) {
            throw new InvalidException("file.empty");
        }
        FileSettings.Image limits = settings.image();
        long pixels =
                switch (detector.detect(content)) {
                    case JPEG, "image/png" -> limits.pixels();
                    case "image/webp" -> limits.pixelsAtOnce();
                    case "image/heic", "image/heif", "image/avif" -> throw new InvalidException("file.heic");
                    default -> throw new InvalidException("file.no-picture");
                };
        CleanFile clean = photo(upload, photos.clean(content, pixels, PhotoCleaner.Wish.FOR_EVERYBODY));
        scanner.refuseInfected(content);
        return clean;
    }

    /** A table may be as large as the web server lets it be. */
    CleanFile cleanTable(Upload upload) {
        byte[] content = read(upload, LARGEST_TABLE);
        if (content.length == 0) {
            throw new InvalidException("file.empty");
        }
        String type = TableInspector.inspect(content);
        scanner.refuseInfected(content);
        return new CleanFile(
                DisplayNames.of(upload.name(), type.equals(TableInspector.CSV) ? "csv" : "xlsx"), type, content);
    }

    private CleanFile judge(Upload upload, byte[] content) {
        return switch (detector.detect(content)) {
            case JPEG, "image/png" ->
                photo(upload, photos.clean(content, settings.image().pixels(), kept()));
            case "image/webp" ->
                photo(upload, photos.clean(content, settings.image().pixelsAtOnce(), kept()));
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

    private PhotoCleaner.Wish kept() {
        return PhotoCleaner.Wish.of(settings.image());
    }

    private static CleanFile photo(Upload upload, byte[] jpeg) {
        return new CleanFile(DisplayNames.of(upload.name(), "jpg"), JPEG, jpeg);
    }

    private static byte[] read(Upload upload, DataSize largest) {
        int most = Math.toIntExact(largest.toBytes());
        try (InputStream content = upload.content().getInputStream()) {
            byte[] read = content.readNBytes(most + 1);
            if (read.length > most) {
                throw new InvalidException("file.too-large", largest.toMegabytes());
            }
            return read;
        } catch (IOException failure) {
            throw (UnavailableException) new UnavailableException("file.unreadable").initCause(failure);
        }
    }
}
