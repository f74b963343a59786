package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Answers.Representative;
import id.pendapa.catalogue.Findings;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The papers that people sign themselves and bring along, as far as some answers call for them. They are printed from a draft
 * and from a request alike.
 *
 * @param service the version that the answers belong to
 * @param findings what its rules found on them
 */
public record PapersToSign(PublishedService service, Answers answers, Findings findings) {

    public static final String AUTHORITY = "surat-kuasa";
    public static final String INTRODUCTION = "pengantar-rt-rw";
    public static final String STATEMENT = "pernyataan";
    public static final String TOGETHER = "rancangan";

    /** Names of the papers that are called for. */
    public List<String> names() {
        if (person().isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        if (asked("pengantarRt").isPresent()) {
            names.add(INTRODUCTION);
        }
        if (asked(STATEMENT).isPresent()) {
            names.add(STATEMENT);
        }
        if (Representative.find(answers).isPresent()) {
            names.add(AUTHORITY);
        }
        if (signedTogether().isPresent() && applicant().kelurahanCode() != null) {
            names.add(TOGETHER);
        }
        return names;
    }

    public ServiceDefinition definition() {
        return service.definition();
    }

    /** The applicant, as the answers tell. */
    public Applicant applicant() {
        return ApplicantReader.read(definition(), answers);
    }

    /** Name of the first person of the form, or nothing while nobody was named. */
    public String name() {
        return person().map(Answer.Person::name).orElse("");
    }

    /** The question for the person's own statement, where it is asked. */
    public Optional<Field> statement() {
        return asked(STATEMENT);
    }

    /** The letter that all of them sign before the office does. */
    public Optional<Letter> signedTogether() {
        return definition().letters().stream()
                .filter(letter -> letter.pen() && letter.attests() == null)
                .findFirst();
    }

    private Optional<Field> asked(String beginning) {
        Set<String> asked = findings.asked(definition());
        return definition().data().stream()
                .filter(field ->
                        field.kind() == Kind.FILE && field.key().startsWith(beginning) && asked.contains(field.key()))
                .findFirst();
    }

    private Optional<Answer.Person> person() {
        return definition().data().stream()
                .filter(field -> field.kind() == Kind.PERSON)
                .findFirst()
                .flatMap(field -> answers.find(field.key(), Answer.Person.class));
    }

    @Override
    public String toString() {
        return "PapersToSign[•••]";
    }
}
