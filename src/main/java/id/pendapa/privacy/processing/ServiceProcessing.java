package id.pendapa.privacy.processing;

import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.catalogue.ServiceDefinition.LegalBasis;
import id.pendapa.catalogue.ServiceDefinition.Phase;
import id.pendapa.catalogue.ServiceDefinition.State;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What one version of a service does with data, as its definition says. Texts are those of the definition that was given.
 *
 * @param purpose what the service is, and what one gets
 * @param people whose data are asked
 * @param data personal data that are asked
 * @param specific of them the specific ones (UU 27/2022 Ps. 4)
 * @param duties who in the office handles it, as codes, in the order of the flow
 * @param others sentences about the offices that the request is passed on to
 * @param letters what is handed out
 */
public record ServiceProcessing(
        String code,
        int version,
        String title,
        List<String> purpose,
        List<LegalBasis> basis,
        List<String> people,
        List<Field> data,
        List<Field> specific,
        List<String> duties,
        List<String> others,
        List<String> letters) {

    private static final Set<Kind> PEOPLE = Set.of(Kind.PERSON, Kind.GROUP);

    public ServiceProcessing {
        purpose = List.copyOf(purpose);
        basis = List.copyOf(basis);
        people = List.copyOf(people);
        data = List.copyOf(data);
        specific = List.copyOf(specific);
        duties = List.copyOf(duties);
        others = List.copyOf(others);
        letters = List.copyOf(letters);
    }

    /** What a definition says; a definition in another language gives texts in that language. */
    public static ServiceProcessing of(ServiceDefinition definition) {
        List<State> states = definition.flow().states();
        return new ServiceProcessing(
                definition.code(),
                definition.version(),
                definition.card().title(),
                List.of(definition.card().summary(), definition.card().result()),
                definition.card().legalBasis(),
                labels(definition.data(), field -> PEOPLE.contains(field.kind())),
                asked(definition.data(), Field::personal),
                asked(definition.data(), Field::specific),
                states.stream()
                        .map(State::duty)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .distinct()
                        .toList(),
                states.stream()
                        .filter(state -> state.phase() == Phase.WAITING_OTHER)
                        .map(State::citizenText)
                        .distinct()
                        .toList(),
                definition.letters().stream()
                        .map(ServiceDefinition.Letter::title)
                        .distinct()
                        .toList());
    }

    private static List<String> labels(List<Field> fields, Predicate<Field> wanted) {
        return asked(fields, wanted).stream().map(Field::label).toList();
    }

    /** Declarations are no data about somebody. Of a group, what is asked about each stands for it too. */
    private static List<Field> asked(List<Field> fields, Predicate<Field> wanted) {
        return fields.stream()
                .filter(field -> field.kind() != Kind.DECLARATION)
                .filter(field ->
                        Stream.concat(Stream.of(field), field.fields().stream()).anyMatch(wanted))
                .toList();
    }
}
