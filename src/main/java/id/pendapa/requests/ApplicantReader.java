package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.requests.Applicant.PersonNik;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the applicant in the answers: the first person asked for; the kelurahan is that of the first area, or of the
 * first address within the kecamatan.
 */
public final class ApplicantReader {

    private ApplicantReader() {}

    public static Applicant read(ServiceDefinition definition, Answers answers) {
        Optional<Answer.Person> person = first(definition, answers, Kind.PERSON, Answer.Person.class);
        return new Applicant(
                person.map(Answer.Person::name).orElse(""),
                person.map(found -> found.identity().nik()).orElse(null),
                person.map(Answer.Person::birthDate).orElse(null),
                kelurahan(definition, answers),
                text(definition, answers, Kind.EMAIL),
                text(definition, answers, Kind.PHONE),
                persons(definition, answers));
    }

    private static @Nullable String kelurahan(ServiceDefinition definition, Answers answers) {
        return first(definition, answers, Kind.AREA, Answer.Area.class)
                .or(() -> first(definition, answers, Kind.ADDRESS, Answer.Address.class)
                        .map(Answer.Address::area))
                .map(Answer.Area::kelurahanCode)
                .orElse(null);
    }

    private static @Nullable String text(ServiceDefinition definition, Answers answers, Kind kind) {
        return first(definition, answers, kind, Answer.Text.class)
                .map(Answer.Text::value)
                .orElse(null);
    }

    private static <T extends Answer> Optional<T> first(
            ServiceDefinition definition, Answers answers, Kind kind, Class<T> shape) {
        return definition.data().stream()
                .filter(field -> field.kind() == kind)
                .map(field -> answers.find(field.key(), shape))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<PersonNik> persons(ServiceDefinition definition, Answers answers) {
        return definition.data().stream().flatMap(field -> nik(field, answers)).toList();
    }

    private static Stream<PersonNik> nik(Field field, Answers answers) {
        Answer answer = answers.find(field.key()).orElse(null);
        String nik = null;
        if (answer instanceof Answer.Person person) {
            nik = person.identity().nik();
        } else if (answer instanceof Answer.Identity identity) {
            nik = identity.nik();
        }
        return nik == null ? Stream.empty() : Stream.of(new PersonNik(field.key(), nik));
    }
}
