package id.pendapa.requests;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.ServiceDefinition;
import id.pendapa.catalogue.ServiceDefinition.Kind;
import id.pendapa.requests.Applicant.PersonNik;
import id.pendapa.shared.PhoneNumber;
import java.util.List;
import java.util.Optional;
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
                text(definition, answers, Kind.EMAIL).orElse(null),
                text(definition, answers, Kind.PHONE).flatMap(PhoneNumber::find).orElse(null),
                persons(answers));
    }

    private static @Nullable String kelurahan(ServiceDefinition definition, Answers answers) {
        return first(definition, answers, Kind.AREA, Answer.Area.class)
                .or(() -> first(definition, answers, Kind.ADDRESS, Answer.Address.class)
                        .map(Answer.Address::area))
                .map(Answer.Area::kelurahanCode)
                .orElse(null);
    }

    private static Optional<String> text(ServiceDefinition definition, Answers answers, Kind kind) {
        return first(definition, answers, kind, Answer.Text.class).map(Answer.Text::value);
    }

    private static <T extends Answer> Optional<T> first(
            ServiceDefinition definition, Answers answers, Kind kind, Class<T> shape) {
        return definition.data().stream()
                .filter(field -> field.kind() == kind)
                .map(field -> answers.find(field.key(), shape))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<PersonNik> persons(Answers answers) {
        return answers.niks().entrySet().stream()
                .map(entry -> new PersonNik(entry.getKey(), entry.getValue()))
                .toList();
    }
}
