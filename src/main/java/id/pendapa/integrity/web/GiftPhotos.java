package id.pendapa.integrity.web;

import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.files.Upload;
import id.pendapa.integrity.gifts.GiftIntake;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Keeps good photos of a form about a gift while something else in it is wrong. They go after a day if it is never sent. */
@Component
class GiftPhotos {

    private static final String FIELD = "foto";

    private final GiftIntake intake;
    private final FileStore files;
    private final TransactionOperations transactions;
    private final Words words;

    GiftPhotos(GiftIntake intake, FileStore files, TransactionOperations transactions, Words words) {
        this.intake = intake;
        this.files = files;
        this.transactions = transactions;
        this.words = words;
    }

    /** Those that wait under a sheet, with the new ones where nothing is wrong with them. */
    List<StoredFile> take(UUID sheet, HttpServletRequest visitor, Map<String, String> wrong) {
        Owner owner = intake.waiting(sheet);
        List<StoredFile> all = new ArrayList<>(files.list(owner));
        List<MultipartFile> chosen = chosen(visitor);
        if (all.size() + chosen.size() > GiftIntake.MOST_PHOTOS) {
            wrong.put(FIELD, words.say("integrity.photo.many", GiftIntake.MOST_PHOTOS));
            return all;
        }
        for (MultipartFile file : chosen) {
            try {
                CleanFile clean = files.clean(Upload.of(file));
                if (!clean.mediaType().startsWith("image/")) {
                    throw new InvalidException("integrity.photo");
                }
                transactions.executeWithoutResult(status -> all.add(files.accept(clean, owner)));
            } catch (InvalidException e) {
                wrong.put(FIELD, words.say("error." + e.code(), e.arguments().toArray()));
            }
        }
        return all;
    }

    private static List<MultipartFile> chosen(HttpServletRequest visitor) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(visitor, MultipartHttpServletRequest.class);
        return multipart == null
                ? List.of()
                : multipart.getFiles(FIELD).stream()
                        .filter(file -> !file.isEmpty()
                                || !String.valueOf(file.getOriginalFilename()).isEmpty())
                        .toList();
    }

    static List<String> keys(List<StoredFile> photos) {
        return photos.stream().map(StoredFile::key).toList();
    }
}
