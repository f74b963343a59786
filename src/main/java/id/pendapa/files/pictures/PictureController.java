package id.pendapa.files.pictures;

import id.pendapa.files.pictures.Pictures.Content;
import id.pendapa.platform.Actor;
import id.pendapa.platform.Gate;
import id.pendapa.shared.NotFoundException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /gambar/{kode}}: a picture that stands in a published text; before that for officers only. */
@Controller
class PictureController {

    private static final Duration YEAR = Duration.ofDays(365);

    private final Pictures pictures;
    private final Gate gate;

    PictureController(Pictures pictures, Gate gate) {
        this.pictures = pictures;
        this.gate = gate;
    }

    /** What a code means never changes, so whoever has it need not ask again. */
    @GetMapping("/gambar/{gambar}")
    ResponseEntity<byte[]> show(@PathVariable("gambar") String code) {
        Content found = pictures.find(code)
                .filter(content -> content.shown() || gate.actor() instanceof Actor.Staff)
                .orElseThrow(() -> new NotFoundException("file.unknown"));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(
                        found.shown() ? CacheControl.maxAge(YEAR).cachePublic().immutable() : CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + code + ".jpg\"")
                .eTag('"' + code + '"')
                .body(found.jpeg().getByteArray());
    }
}
