package id.pendapa.survey.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of the survey, ready to print. */
public final class SurveyPage {

    private SurveyPage() {}

    /** A published result in the list. */
    public record Line(String href, String title, String facts) {}

    /** Where a code is typed, and what is public. */
    public record Start(String code, @Nullable String error, List<Line> results) {}

    /** A question with its four answers. */
    public record Ask(String id, String label, List<Option> options) {}

    /** The sheet of an invitation. */
    public record Sheet(String code, String service, List<Ask> questions, List<Ask> traits, Form form) {}

    /** An invitation that takes no answer any more. */
    public record Closed(String service, boolean thanks) {}

    /** All periods, for the desk. */
    public record Desk(List<Line> periods, boolean manages, boolean paper, List<Option> months, Form form) {}

    /** Where paper is typed in. */
    public record Paper(List<Option> months, List<Option> services, List<List<Cell>> batches, Form form) {}

    /** How an element is asked. */
    public record Worded(
            String href, String element, String text, List<String> answers, boolean example, long version, Form form) {}
}
