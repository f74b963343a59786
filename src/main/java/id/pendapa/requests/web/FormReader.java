package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerReader;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.ReadAnswer;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.files.CleanFile;
import id.pendapa.files.FileStore;
import id.pendapa.files.Upload;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.FamilyCardNumber;
import id.pendapa.shared.InvalidException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads the fields of a posted form, for citizens and clerks alike. Uploads are checked, not stored. */
@Component
class FormReader {

    private static final int DEFAULT_FILES = 3;

    private final Kelurahans kelurahans;
    private final OfficeTime time;
    private final FileStore files;
    private final Words words;
    private final Mode mode;

    FormReader(Kelurahans kelurahans, OfficeTime time, FileStore files, Words words, Mode mode) {
        this.kelurahans = kelurahans;
        this.time = time;
        this.files = files;
        this.words = words;
        this.mode = mode;
    }

    /**
     * What came with a form.
     *
     * @param answers the answers before, with the good ones of this form put in
     * @param uploads checked new files by key of their field
     * @param errors messages by name of the input, in the order of the form
     */
    record Form(Answers answers, Map<String, List<CleanFile>> uploads, Map<String, String> errors) {
        boolean isGood() {
            return errors.isEmpty();
        }
    }

    Form read(List<Field> fields, Answers before, Posted posted, MultiValueMap<String, MultipartFile> sent) {
        AnswerReader reader = new AnswerReader(codes(), time.today(), mode.isExample());
        Map<String, String> errors = new LinkedHashMap<>();
        Map<String, List<CleanFile>> uploads = new LinkedHashMap<>();
        Answers answers = before;
        for (Field field : fields) {
            if (field.kind() == Kind.FILE) {
                answers = paper(field, answers, posted, sent.getOrDefault(field.key(), List.of()), uploads, errors);
            } else {
                answers = typed(field, answers, reader.read(field, posted), errors);
            }
        }
        return new Form(answers, uploads, errors);
    }

    private Set<String> codes() {
        return kelurahans.list().stream()
                .map(kelurahan -> kelurahan.code().dotted())
                .collect(Collectors.toSet());
    }

    private Answers typed(Field field, Answers answers, ReadAnswer read, Map<String, String> errors) {
        if (read instanceof ReadAnswer.Good good) {
            if (isNikOfSomebody(field, good.answer(), answers)) {
                errors.put(field.key(), words.say("answer.kk.nik"));
            }
            return answers.with(field.key(), good.answer());
        } else if (read instanceof ReadAnswer.Wrong wrong) {
            wrong.problems()
                    .forEach((name, problem) -> errors.put(
                            name, words.say("answer." + problem.key(), problem.argument(), label(field, name))));
            return answers;
        }
        return answers.without(field.key());
    }

    /** People copy the wrong line of the family card; both numbers have 16 digits. */
    private static boolean isNikOfSomebody(Field field, Answer answer, Answers answers) {
        return field.kind() == Kind.FAMILY_CARD
                && answer instanceof Answer.Text typed
                && FamilyCardNumber.find(typed.value()).stream()
                        .anyMatch(card -> answers.niks().values().stream().anyMatch(card::isSameAs));
    }

    /** What the input is called beside which the message stands. */
    private String label(Field asked, String input) {
        Field field = Groups.owner(asked, input);
        String part = input.substring(field.key().length()).replaceFirst("^-", "");
        return part.isEmpty()
                ? field.label()
                : words.find("answer.part." + part).orElse(field.label());
    }

    private Answers paper(
            Field field,
            Answers answers,
            Posted posted,
            List<MultipartFile> sent,
            Map<String, List<CleanFile>> uploads,
            Map<String, String> errors) {
        List<Answer.FileRef> kept = answers.find(field.key(), Answer.Files.class).stream()
                .flatMap(paper -> paper.files().stream())
                .filter(file -> posted.text(field.key(), "hapus-" + file.key()).isEmpty())
                .toList();
        boolean brings = field.paperAllowed()
                && !(posted.text(field.key(), "kertas") + posted.text(field.key(), "asli")).isEmpty();
        List<CleanFile> clean = clean(field, sent, errors);
        int count = kept.size() + clean.size();
        if (count > mostFiles(field)) {
            errors.put(field.key(), words.say("answer.files.many", mostFiles(field)));
        } else if (field.required() && count == 0 && !brings && !errors.containsKey(field.key())) {
            errors.put(field.key(), words.say(field.paperAllowed() ? "answer.files.missing" : "answer.files.needed"));
        }
        if (!clean.isEmpty()) {
            uploads.put(field.key(), clean);
        }
        return count == 0 && !brings
                ? answers.without(field.key())
                : answers.with(field.key(), new Answer.Files(kept, brings));
    }

    static int mostFiles(Field field) {
        Integer most = field.limits().maxFiles();
        return most == null ? DEFAULT_FILES : most;
    }

    private List<CleanFile> clean(Field field, List<MultipartFile> sent, Map<String, String> errors) {
        List<CleanFile> clean = new ArrayList<>();
        for (MultipartFile file : sent) {
            if (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
                continue;
            }
            try {
                clean.add(files.clean(Upload.of(file)));
            } catch (InvalidException e) {
                errors.putIfAbsent(
                        field.key(),
                        words.say("error." + e.code(), e.arguments().toArray()));
            }
        }
        return clean;
    }
}
