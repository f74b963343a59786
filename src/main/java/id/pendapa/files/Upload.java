package id.pendapa.files;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody sent, as yet unchecked.
 *
 * @param name file name as sent; only ever shown
 * @param content the bytes
 */
public record Upload(String name, InputStreamSource content) {

    public static Upload of(MultipartFile file) {
        String name = file.getOriginalFilename();
        return new Upload(name == null ? "" : name, file);
    }

    public static Upload of(String name, byte[] content) {
        return new Upload(name, new ByteArrayResource(content));
    }
}
