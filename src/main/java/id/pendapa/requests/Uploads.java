package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stores cleaned uploads and puts them into the answers of their fields. Runs in the caller's transaction. */
public final class Uploads {

    private final FileStore files;
    private final Owner owner;

    public Uploads(FileStore files, Owner owner) {
        this.files = files;
        this.owner = owner;
    }

    public Answers store(Answers answers, Map<String, List<CleanFile>> uploads) {
        Answers more = answers;
        for (Map.Entry<String, List<CleanFile>> upload : uploads.entrySet()) {
            more = more.with(upload.getKey(), paper(more, upload.getKey(), upload.getValue()));
        }
        return more;
    }

    private Answer.Files paper(Answers answers, String key, List<CleanFile> added) {
        Answer.Files before = answers.find(key, Answer.Files.class).orElseGet(() -> new Answer.Files(List.of(), false));
        List<Answer.FileRef> all = new ArrayList<>(before.files());
        for (CleanFile file : added) {
            StoredFile stored = files.accept(file, owner);
            all.add(new Answer.FileRef(stored.key(), stored.displayName()));
        }
        return new Answer.Files(all, before.bringsPaper());
    }
}
