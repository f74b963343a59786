package id.pendapa.integrity.web;

import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Upload;
import id.pendapa.integrity.reports.IntegrityIntake;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Photos of a form, drawn anew so that they carry nothing but what can be seen; kept nowhere until the form is right. */
@Component
class CleanPhotos {

    private static final String FIELD = "foto";

    private final FileStore files;
    private final Words words;

    CleanPhotos(FileStore files, Words words) {
        this.files = files;
        this.words = words;
    }

    /** The photos; what is wrong with them is put beside their field. */
    List<byte[]> of(HttpServletRequest visitor, Map<String, String> wrong) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(visitor, MultipartHttpServletRequest.class);
        List<MultipartFile> sent = multipart == null ? List.of() : multipart.getFiles(FIELD);
        List<MultipartFile> chosen = sent.stream()
                .filter(file -> !file.isEmpty()
                        || !String.valueOf(file.getOriginalFilename()).isEmpty())
                .toList();
        List<byte[]> photos = new ArrayList<>();
        if (chosen.size() > IntegrityIntake.MOST_PHOTOS) {
            wrong.put(FIELD, words.say("integrity.photo.many", IntegrityIntake.MOST_PHOTOS));
            return photos;
        }
        for (MultipartFile file : chosen) {
            try {
                CleanFile clean = files.clean(Upload.of(file));
                if (!clean.mediaType().startsWith("image/")) {
                    throw new InvalidException("integrity.photo");
                }
                photos.add(clean.content());
            } catch (InvalidException e) {
                wrong.put(FIELD, words.say("error." + e.code(), e.arguments().toArray()));
            }
        }
        return photos;
    }
}
