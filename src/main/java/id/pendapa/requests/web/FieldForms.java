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
import java.util.stream.Collectors;
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
        Map<String, Answer.FileRef> known = answers.papers().values().stream()
                .flatMap(paper -> paper.files().stream())
                .collect(Collectors.toMap(Answer.FileRef::key, file -> file, (first, same) -> first));
        return forms(fields, new Posted(typed), known, Map.of());
    }

    /** With what is typed in already; files are none. */
    List<FieldForm> ofTyped(List<Field> fields, Posted typed) {
        return forms(fields, typed, Map.of(), Map.of());
    }

    List<FieldForm> ofPosted(List<Field> fields, FormReader.Form form, Map<String, String> errors) {
        return forms(fields, form.posted(), form.known(), errors);
    }

    private List<FieldForm> forms(
            List<Field> fields, Posted typed, Map<String, Answer.FileRef> known, Map<String, String> errors) {
        List<Kelurahan> areas = kelurahans.list();
        return fields.stream()
                .map(field -> new FieldForm(field, typed, errors, known, areas, fields.size() == 1))
                .toList();
    }
}
