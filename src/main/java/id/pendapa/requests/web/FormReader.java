package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.AnswerReader;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.Posted.Groups;
import id.pendapa.catalogue.ReadAnswer;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.files.FileStore;
import id.pendapa.files.Owner;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.FamilyCardNumber;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Reads the fields of a posted form, for citizens and clerks alike. */
@Component
class FormReader {

    private static final int DEFAULT_FILES = 3;

    /** Owns no file, ever. */
    private static final Owner NOBODY = Owner.draft("percobaan");

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
     * @param posted the form, with what to draw it again: it names the files that are kept from now on
     * @param known files that the form may name, by their key
     * @param errors messages by name of the input, in the order of the form
     * @param refused inputs whose new files were not taken
     */
    record Form(
            Answers answers,
            Posted posted,
            Map<String, Answer.FileRef> known,
            Map<String, String> errors,
            Set<String> refused) {

        boolean isGood() {
            return errors.isEmpty();
        }

        /** Messages about files that were refused, for a form that is not handed in yet. */
        Map<String, String> refusals() {
            Map<String, String> kept = new LinkedHashMap<>(errors);
            kept.keySet().retainAll(refused);
            return kept;
        }

        /** The same form with room for one entry more in a group. */
        Form withRoom(Field group) {
            return new Form(answers, Groups.withRoom(group, posted), known, errors, refused);
        }
    }

    /** Reads a form that is only tried out: nothing is stored, no file is read, and invented people are welcome. */
    Form tryOut(List<Field> fields, Posted posted) {
        PaperReader papers =
                new PaperReader(files, words, NOBODY, Answers.empty(), posted, new LinkedMultiValueMap<>());
        return read(fields, Answers.empty(), papers, true);
    }

    /** Reads and keeps the photos of a form that takes no documents, as {@link #read} does. */
    Form readPhotos(Field field, Posted posted, MultiValueMap<String, MultipartFile> sent, Owner owner) {
        PaperReader papers = new PaperReader(files, words, owner, Answers.empty(), posted, sent).photosOnly();
        return read(List.of(field), Answers.empty(), papers, mode.isExample());
    }

    /**
     * Reads a form and stores the good files that came with it, so that nobody has to choose them again when something else
     * is wrong.
     *
     * @param owner the draft that files belong to until the form is handed in
     */
    Form read(
            List<Field> fields, Answers before, Posted posted, MultiValueMap<String, MultipartFile> sent, Owner owner) {
        return read(fields, before, new PaperReader(files, words, owner, before, posted, sent), mode.isExample());
    }

    private Form read(List<Field> fields, Answers before, PaperReader papers, boolean examples) {
        AnswerReader reader = new AnswerReader(codes(), time.today(), examples);
        Map<String, String> errors = new LinkedHashMap<>();
        Answers answers = before;
        for (Field field : fields) {
            if (field.kind() == Kind.FILE) {
                answers = put(answers, field, papers.read(field, before.papers().get(field.key()), errors));
            } else {
                Posted read = papers.posted();
                answers = typed(field, answers, reader.read(field, read), errors);
                answers = field.kind() == Kind.GROUP ? ofGroup(field, answers, papers, errors) : answers;
            }
        }
        return new Form(answers, papers.posted(), papers.known(), errors, papers.refused());
    }

    private static Answers put(Answers answers, Field field, Answer.@Nullable Files paper) {
        return paper == null ? answers.without(field.key()) : answers.with(field.key(), paper);
    }

    /** Papers of each entry; they are kept as well where the rest of the group is not good yet. */
    private static Answers ofGroup(Field group, Answers answers, PaperReader papers, Map<String, String> errors) {
        List<Map<String, Answer.Files>> found = Groups.filled(group, papers.posted()).stream()
                .map(entry -> papers.ofEntry(group, entry, errors))
                .toList();
        return answers.find(group.key(), Answer.Group.class)
                .filter(typed -> typed.entries().size() == found.size())
                .map(typed -> answers.with(group.key(), typed.with(found)))
                .orElse(answers);
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

    static int mostFiles(Field field) {
        Integer most = field.limits().maxFiles();
        return most == null ? DEFAULT_FILES : most;
    }
}
