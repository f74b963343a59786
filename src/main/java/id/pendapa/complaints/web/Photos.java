package id.pendapa.complaints.web;

import id.pendapa.complaints.register.ComplaintIntake;
import id.pendapa.complaints.web.ReportPage.Photo;
import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.files.Upload;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.multipart.MultipartFile;

/** Keeps good photos of a form while something else in it is wrong. They go after a while if it is never sent. */
@Component
class Photos {

    static final String BEGINNING = "pengaduan-";

    private final FileStore files;
    private final TransactionOperations transactions;
    private final Words words;

    Photos(FileStore files, TransactionOperations transactions, Words words) {
        this.files = files;
        this.transactions = transactions;
        this.words = words;
    }

    /** Those that wait under a sheet, with the new ones where nothing is wrong with them. */
    List<Photo> take(String sheet, List<MultipartFile> sent, Map<String, String> wrong) {
        Owner owner = Owner.draft(BEGINNING + sheet);
        List<Photo> all =
                new ArrayList<>(files.list(owner).stream().map(Photos::photo).toList());
        List<MultipartFile> chosen = sent.stream()
                .filter(file -> !file.isEmpty()
                        || !String.valueOf(file.getOriginalFilename()).isEmpty())
                .toList();
        if (all.size() + chosen.size() > ComplaintIntake.MOST_PHOTOS) {
            wrong.put("foto", words.say("complaints.photo.many", ComplaintIntake.MOST_PHOTOS));
            return all;
        }
        for (MultipartFile file : chosen) {
            try {
                CleanFile clean = files.clean(Upload.of(file));
                if (!clean.mediaType().startsWith("image/")) {
                    throw new InvalidException("complaint.photo");
                }
                transactions.executeWithoutResult(status -> all.add(photo(files.accept(clean, owner))));
            } catch (InvalidException e) {
                wrong.put("foto", words.say("error." + e.code(), e.arguments().toArray()));
            }
        }
        return all;
    }

    private static Photo photo(StoredFile file) {
        return new Photo(file.key(), file.displayName());
    }
}
