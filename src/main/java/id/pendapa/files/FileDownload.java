package id.pendapa.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

    private static final Map<String, String> SAFE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", SANDBOX,
            "Cross-Origin-Resource-Policy", "same-origin",
            "Referrer-Policy", "no-referrer");

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

    /** For a file that is written while it is made; the caller writes its bytes. */
    public static void prepare(HttpServletResponse response, String displayName, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        SAFE.forEach(response::setHeader);
        response.setHeader("Content-Disposition", attachment(displayName));
    }

    private static ResponseEntity<Resource> answer(String name, String mediaType, long sizeBytes, Resource body) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mediaType))
                .contentLength(sizeBytes)
                .cacheControl(CacheControl.noStore())
                .headers(headers -> SAFE.forEach(headers::set))
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
