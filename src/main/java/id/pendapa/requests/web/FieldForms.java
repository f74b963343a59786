package id.pendapa.requests.web;

import id.pendapa.catalogue.Answer;
import id.pendapa.catalogue.Answers;
import id.pendapa.catalogue.Posted;
import id.pendapa.catalogue.PostedAgain;
import id.pendapa.catalogue.ServiceDefinition.Field;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the fields of a form ready to draw: empty, from stored answers, or as they were typed. */
@Component
class FieldForms {

    private final Kelurahans kelurahans;

    FieldForms(Kelurahans kelurahans) {
        this.kelurahans = kelurahans;
    }

    List<FieldForm> ofAnswers(List<Field> fields, Answers answers) {
        Map<String, String> typed = new HashMap<>();
        for (Field field : fields) {
            answers.find(field.key()).ifPresent(answer -> typed.putAll(PostedAgain.of(field.key(), answer)));
        }
        return forms(fields, answers, typed, Map.of());
    }

    List<FieldForm> ofPosted(List<Field> fields, Answers before, Posted posted, Map<String, String> errors) {
        return forms(fields, before, posted.values(), errors);
    }

    private List<FieldForm> forms(
            List<Field> fields, Answers answers, Map<String, String> typed, Map<String, String> errors) {
        List<Kelurahan> areas = kelurahans.list();
        return fields.stream()
                .map(field -> new FieldForm(
                        field,
                        typed,
                        errors,
                        answers.find(field.key(), Answer.Files.class)
                                .map(Answer.Files::files)
                                .orElse(List.of()),
                        areas,
                        fields.size() == 1))
                .toList();
    }
}
