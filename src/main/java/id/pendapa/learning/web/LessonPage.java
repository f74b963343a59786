package id.pendapa.learning.web;

import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson before whoever learns.
 *
 * @param number version, sent along with the answers
 * @param caption how long it takes, and whether it is an example
 * @param html its steps
 * @param passed when the reader learned it, or null
 * @param notice what the reader must know first, or null
 * @param errors questions that were left open
 */
public record LessonPage(
        String code,
        int number,
        String title,
        String caption,
        String summary,
        String html,
        @Nullable String passed,
        @Nullable String notice,
        List<Ask> asks,
        List<FieldError> errors) {

    public LessonPage {
        asks = List.copyOf(asks);
        errors = List.copyOf(errors);
    }

    /**
     * A question of the check.
     *
     * @param name name of its field
     * @param several whether more than one answer may be ticked
     * @param chosen what was chosen
     */
    public record Ask(
            String name,
            String text,
            boolean several,
            List<Option> options,
            List<String> chosen,
            @Nullable String error) {
        public Ask {
            options = List.copyOf(options);
            chosen = List.copyOf(chosen);
        }

        /** What was chosen where only one may be, or null. */
        public @Nullable String one() {
            return chosen.isEmpty() ? null : chosen.get(0);
        }
    }

    /**
     * The answers of a check, each with its reason.
     *
     * @param passed whether all were right
     * @param sentence what came of it
     */
    public record Result(String code, String title, boolean passed, String sentence, List<Explained> questions) {
        public Result {
            questions = List.copyOf(questions);
        }
    }

    /**
     * A question with its answers.
     *
     * @param right whether the right ones were chosen
     */
    public record Explained(String text, boolean right, String standing, List<Said> answers) {
        public Explained {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer.
     *
     * @param mark whether it is right, and whether it was chosen
     * @param reason why
     */
    public record Said(String text, String mark, String reason) {}

    /**
     * Lessons, grouped by what the reader knows of them.
     *
     * @param notice why the reader is here, or null
     * @param asked what the reader has to learn for something that they may do
     */
    public record Listed(
            @Nullable String notice,
            boolean mayWrite,
            List<Row> asked,
            List<Row> open,
            List<Row> renewed,
            List<Row> passed) {
        public Listed {
            asked = List.copyOf(asked);
            open = List.copyOf(open);
            renewed = List.copyOf(renewed);
            passed = List.copyOf(passed);
        }
    }

    /** A lesson in a list. */
    public record Row(String href, String title, String summary, String facts) {}
}
