package id.pendapa.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The one way in which a stored file leaves the house: as an attachment, never sniffed, never run, never cached.
 * Controllers check the right to see it and write the access row before they call this.
 */
public final class FileDownload {

    private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private FileDownload() {}

    public static ResponseEntity<Resource> of(StoredFile file, InputStream content) {
        return answer(file.displayName(), file.mediaType(), file.sizeBytes(), new InputStreamResource(content));
    }

    public static ResponseEntity<Resource> of(StoredFile file, byte[] content) {
        return of(file.displayName(), file.mediaType(), content);
    }

    /** For bytes that were never stored, such as a preview or a slip. */
    public static ResponseEntity<Resource> of(String displayName, String mediaType, byte[] content) {
        return answer(displayName, mediaType, content.length, new ByteArrayResource(content));
    }

    private static ResponseEntity<Resource> answer(String name, String mediaType, long sizeBytes, Resource body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(sizeBytes)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", SANDBOX)
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Disposition", attachment(name))
                .body(body);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
