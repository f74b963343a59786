package id.pendapa.catalogue;

import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.shared.Nik;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers of one request by key of their field. Immutable; an unanswered field has no entry. */
public final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Answer>> SHAPE = new TypeReference<>() {};
    private static final Answers EMPTY = new Answers(Map.of());

    private final Map<String, Answer> byKey;

    private Answers(Map<String, Answer> byKey) {
        this.byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    public static Answers empty() {
        return EMPTY;
    }

    public static Answers of(Map<String, Answer> byKey) {
        return new Answers(byKey);
    }

    /** Reads what {@link #toJson} wrote. */
    public static Answers fromJson(String json) {
        return new Answers(JSON.readValue(json, SHAPE));
    }

    public String toJson() {
        return JSON.writerFor(SHAPE).writeValueAsString(byKey);
    }

    public Optional<Answer> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The answer, if it has this shape. */
    public <T extends Answer> Optional<T> find(String key, Class<T> shape) {
        return find(key).filter(shape::isInstance).map(shape::cast);
    }

    /** The NIK of everybody in these answers, by key of the answer. */
    public Map<String, Nik> niks() {
        Map<String, Nik> found = new LinkedHashMap<>();
        byKey.forEach((key, answer) -> collect(key, answer, found));
        return found;
    }

    private static void collect(String key, Answer answer, Map<String, Nik> found) {
        nik(answer).ifPresent(nik -> found.put(key, nik));
        if (answer instanceof Answer.Group group) {
            for (int entry = 0; entry < group.entries().size(); entry++) {
                String beginning = key + "-" + entry + "-";
                group.entries().get(entry).forEach((part, inner) -> collect(beginning + part, inner, found));
            }
        }
    }

    /** All files in these answers, those in entries of groups too, by key of the answer. */
    public Map<String, Answer.Files> papers() {
        Map<String, Answer.Files> found = new LinkedHashMap<>();
        byKey.forEach((key, answer) -> papers(key, answer, found));
        return found;
    }

    private static void papers(String key, Answer answer, Map<String, Answer.Files> found) {
        if (answer instanceof Answer.Files paper) {
            found.put(key, paper);
        } else if (answer instanceof Answer.Group group) {
            for (int entry = 0; entry < group.entries().size(); entry++) {
                String beginning = key + "-" + entry + "-";
                group.entries().get(entry).forEach((part, inner) -> papers(beginning + part, inner, found));
            }
        }
    }

    /** The same answers with each of their files as this makes it. */
    public Answers withPapers(UnaryOperator<Answer.Files> change) {
        Map<String, Answer> changed = new LinkedHashMap<>(byKey);
        changed.replaceAll((key, answer) -> changed(answer, change));
        return new Answers(changed);
    }

    private static Answer changed(Answer answer, UnaryOperator<Answer.Files> change) {
        if (answer instanceof Answer.Files paper) {
            return change.apply(paper);
        } else if (answer instanceof Answer.Group group) {
            return new Answer.Group(group.entries().stream()
                    .map(entry -> {
                        Map<String, Answer> parts = new LinkedHashMap<>(entry);
                        parts.replaceAll((part, inner) -> changed(inner, change));
                        return parts;
                    })
                    .toList());
        }
        return answer;
    }

    private static Optional<Nik> nik(Answer answer) {
        if (answer instanceof Answer.Person person) {
            return nik(person.identity());
        }
        return answer instanceof Answer.Identity identity ? Optional.ofNullable(identity.nik()) : Optional.empty();
    }

    /** What is not wrong for certain and still worth a second look, by key of the answer. */
    public record Doubt(String key, Kind kind) {

        /** Why: the numbers of the civil register tell of birth date and sex at their first issue. */
        public enum Kind {
            BIRTH_DATE,
            SEX
        }
    }

    /** What an officer should ask about. None of it stops a request: the numbers of many people never fitted. */
    public List<Doubt> doubts() {
        List<Doubt> doubts = new ArrayList<>();
        byKey.forEach((key, answer) -> {
            if (answer instanceof Answer.Person person) {
                doubt(key, person, doubts);
            }
        });
        return doubts;
    }

    private static void doubt(String key, Answer.Person person, List<Doubt> doubts) {
        Nik nik = person.identity().nik();
        if (nik == null) {
            return;
        }
        if (!nik.isOfBirthDate(person.birthDate())) {
            doubts.add(new Doubt(key, Doubt.Kind.BIRTH_DATE));
        }
        if (nik.isOfWoman() != person.sex().equals("P")) {
            doubts.add(new Doubt(key, Doubt.Kind.SEX));
        }
    }

    public Set<String> keys() {
        return byKey.keySet();
    }

    public Answers with(String key, Answer answer) {
        Map<String, Answer> more = new LinkedHashMap<>(byKey);
        more.put(key, answer);
        return new Answers(more);
    }

    public Answers without(String key) {
        Map<String, Answer> fewer = new LinkedHashMap<>(byKey);
        fewer.remove(key);
        return new Answers(fewer);
    }

    /** Only the answers to these fields. */
    public Answers only(Set<String> keys) {
        Map<String, Answer> kept = new LinkedHashMap<>(byKey);
        kept.keySet().retainAll(keys);
        return new Answers(kept);
    }

    @Override
    public String toString() {
        return "Answers" + byKey.keySet();
    }

    /**
     * Who applies for somebody else (kuasa), as every service asks for it under the same keys. Letters are about the one who
     * is represented and do not name the representative.
     *
     * @param nik number of the representative, or null for a person without
     * @param relation in words, as typed
     */
    public record Representative(String name, @Nullable Nik nik, String relation) {

        /** The box to tick. */
        public static final String TICKED = "wakil";

        /** The question for the name. */
        public static final String NAME = "namaKuasa";

        private static final String NIK = "nikKuasa";
        private static final String RELATION = "hubunganKuasa";
        private static final Set<String> KEYS = Set.of(TICKED, NAME, NIK, RELATION, "suratKuasa");

        /** The representative, as far as the name is known already. */
        public static Optional<Representative> find(Answers answers) {
            boolean ticked = answers.find(TICKED, Answer.Several.class)
                    .map(Answer.Several::values)
                    .orElse(List.of())
                    .contains("YA");
            return answers.find(NAME, Answer.Text.class)
                    .filter(name -> ticked)
                    .map(name -> new Representative(
                            name.value(),
                            answers.find(NIK, Answer.Identity.class)
                                    .map(Answer.Identity::nik)
                                    .orElse(null),
                            answers.find(RELATION, Answer.Text.class)
                                    .map(Answer.Text::value)
                                    .orElse("")));
        }

        /** Whether a field is about the representative and not about the matter. */
        public static boolean asks(Field field) {
            return KEYS.contains(field.key());
        }

        @Override
        public String toString() {
            return "Representative[•••]";
        }
    }
}
