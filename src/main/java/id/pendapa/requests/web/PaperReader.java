package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answer.FileRef;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.files.StoredFile;
import id.pendapa.files.Upload;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.InvalidException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads the papers of one posted form. A good file is stored at once for the form's draft, and the form names it from then
 * on; so it is there still when something else was wrong, and a form can name only files of its own draft.
 */
final class PaperReader {

    /** More than this in one draft is not kept: it is no application any more. */
    private static final int MOST_OF_A_DRAFT = 100;

    private final FileStore files;
    private final Words words;
    private final Owner owner;
    private final MultiValueMap<String, MultipartFile> sent;
    private final Map<String, FileRef> known = new LinkedHashMap<>();
    private final Set<String> refused = new HashSet<>();
    private boolean photosOnly;
    private Posted posted;

    PaperReader(
            FileStore files,
            Words words,
            Owner owner,
            Answers before,
            Posted posted,
            MultiValueMap<String, MultipartFile> sent) {
        this.files = files;
        this.words = words;
        this.owner = owner;
        this.sent = sent;
        this.posted = posted;
        before.papers().values().stream()
                .flatMap(paper -> paper.files().stream())
                .forEach(this::know);
        boolean named = posted.values().keySet().stream().anyMatch(name -> name.endsWith("-" + Posted.SENT_BEFORE));
        boolean comes = sent.keySet().stream().anyMatch(name -> !chosen(name).isEmpty());
        if (named || comes) {
            files.list(owner).forEach(file -> know(reference(file)));
        }
        for (String name : sent.keySet()) {
            if (!chosen(name).isEmpty()) {
                this.posted = this.posted.with(name + "-baru", "ya");
            }
        }
    }

    /** The same reader, for forms that take photos and no documents. */
    PaperReader photosOnly() {
        photosOnly = true;
        return this;
    }

    private static FileRef reference(StoredFile file) {
        return new FileRef(file.key(), file.displayName());
    }

    private void know(FileRef file) {
        known.putIfAbsent(file.key(), file);
    }

    /** The form with the files that are stored by now. */
    Posted posted() {
        return posted;
    }

    Map<String, FileRef> known() {
        return known;
    }

    Set<String> refused() {
        return refused;
    }

    /** The papers of one entry of a group, by key of the part. */
    Map<String, Answer.Files> ofEntry(Field group, int entry, Map<String, String> errors) {
        List<Field> parts = Groups.parts(group, entry);
        Map<String, Answer.Files> found = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == Kind.FILE) {
                Answer.Files paper = read(parts.get(i), null, errors);
                if (paper != null) {
                    found.put(group.fields().get(i).key(), paper);
                }
            }
        }
        return found;
    }

    /**
     * Reads one paper.
     *
     * @param before what was answered before, kept whether or not the form names it; null for entries of groups, whose order
     *     may have changed
     */
    Answer.@Nullable Files read(Field field, Answer.@Nullable Files before, Map<String, String> errors) {
        List<FileRef> all = before(field, before, errors);
        List<FileRef> kept = new ArrayList<>(all);
        kept.removeIf(file -> !posted.text(field.key(), "hapus-" + file.key()).isEmpty());
        List<FileRef> added = added(field, kept.size(), errors);
        all.addAll(added);
        kept.addAll(added);
        posted = posted.with(field.key() + "-" + Posted.SENT_BEFORE, Posted.joined(all));
        boolean brings = field.paperAllowed()
                && !(posted.text(field.key(), "kertas") + posted.text(field.key(), "asli")).isEmpty();
        if (field.required() && kept.isEmpty() && !brings && !errors.containsKey(field.key())) {
            errors.put(field.key(), words.say(field.paperAllowed() ? "answer.files.missing" : "answer.files.needed"));
        }
        return kept.isEmpty() && !brings ? null : new Answer.Files(kept, brings);
    }

    private List<FileRef> before(Field field, Answer.@Nullable Files before, Map<String, String> errors) {
        Set<FileRef> found = new LinkedHashSet<>(before == null ? List.of() : before.files());
        for (String key : posted.sentBefore(field.key())) {
            FileRef file = known.get(key);
            if (file == null) {
                errors.put(field.key(), words.say("answer.files.gone"));
            } else {
                found.add(file);
            }
        }
        return new ArrayList<>(found);
    }

    private List<FileRef> added(Field field, int kept, Map<String, String> errors) {
        List<CleanFile> clean = clean(field, errors);
        int most = FormReader.mostFiles(field);
        if (kept + clean.size() > most || known.size() + clean.size() > MOST_OF_A_DRAFT) {
            refuse(field, words.say("answer.files.many", Math.min(most, MOST_OF_A_DRAFT)), errors);
            return List.of();
        }
        List<FileRef> added =
                clean.stream().map(file -> reference(files.accept(file, owner))).toList();
        added.forEach(this::know);
        return added;
    }

    private List<CleanFile> clean(Field field, Map<String, String> errors) {
        List<CleanFile> clean = new ArrayList<>();
        for (MultipartFile file : chosen(field.key())) {
            try {
                CleanFile cleaned = files.clean(Upload.of(file));
                if (photosOnly && !cleaned.mediaType().startsWith("image/")) {
                    throw new InvalidException("request.field-check.photo");
                }
                clean.add(cleaned);
            } catch (InvalidException e) {
                refuse(field, words.say("error." + e.code(), e.arguments().toArray()), errors);
            }
        }
        return clean;
    }

    private void refuse(Field field, String why, Map<String, String> errors) {
        errors.putIfAbsent(field.key(), why);
        refused.add(field.key());
    }

    /** What was chosen in an input; browsers send an empty file without a name where nothing was. */
    private List<MultipartFile> chosen(String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .filter(file -> !file.isEmpty()
                        || !String.valueOf(file.getOriginalFilename()).isEmpty())
                .toList();
    }
}
