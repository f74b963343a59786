package id.pendapa.requests.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of questions.
 *
 * @param code code of the draft
 * @param action where it is sent
 * @param back the page before
 * @param step which page of how many, in words
 * @param multipart whether it asks for files
 * @param change whether one came from the last page to change an answer
 * @param keptUntil until when the draft is kept, in words
 * @param notice address of what happens with the data
 */
public record QuestionPage(
        String code,
        String serviceTitle,
        String title,
        @Nullable String help,
        String step,
        String action,
        String back,
        boolean multipart,
        boolean change,
        List<FieldForm> fields,
        Map<String, String> errors,
        String keptUntil,
        String notice) {

    public QuestionPage {
        fields = List.copyOf(fields);
    }
}
