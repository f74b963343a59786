package id.pendapa.privacy.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who saw the data of a request, ready to print.
 *
 * @param since since when it is kept, or null
 * @param older address of the next page, or null on the last
 * @param own whether the applicant's own sights are shown
 * @param delayed what is held back, in sentences
 */
public record SightsPage(
        String number,
        @Nullable String since,
        List<Line> lines,
        @Nullable String older,
        boolean own,
        List<String> delayed,
        List<Asked> questions) {

    public SightsPage {
        lines = List.copyOf(lines);
        delayed = List.copyOf(delayed);
        questions = List.copyOf(questions);
    }

    /**
     * One sight.
     *
     * @param who position with its unit, or who else it was
     * @param title whether that is the name of a position, which is Indonesian on every page
     * @param why what for
     * @param data which data
     * @param reason what the officer wrote, or null
     * @param own whether the applicant looked
     * @param times how often the same was seen in that minute, one after the other
     */
    public record Line(
            long id,
            String when,
            String who,
            boolean title,
            String why,
            String data,
            @Nullable String reason,
            boolean own,
            int times) {

        /** Whether somebody saw the same again in the same minute; nobody reads five equal lines. */
        boolean isSame(Line other) {
            return when.equals(other.when)
                    && who.equals(other.who)
                    && why.equals(other.why)
                    && data.equals(other.data)
                    && Objects.equals(reason, other.reason);
        }

        Line again() {
            return new Line(id, when, who, title, why, data, reason, own, times + 1);
        }
    }

    /** A sight of one of several requests. */
    public record OfRequest(String number, Line line) {}

    /**
     * Who saw the data of all requests of somebody.
     *
     * @param older address of the next page, or null on the last
     */
    public record Together(List<OfRequest> lines, @Nullable String older, boolean own, List<String> delayed) {
        public Together {
            delayed = List.copyOf(delayed);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A question of the applicant.
     *
     * @param due until when it is answered
     * @param answer what was answered, or null
     * @param by position of who answered, and when
     */
    public record Asked(
            String when,
            String text,
            boolean aboutSight,
            String due,
            @Nullable String answer,
            @Nullable String by,
            @Nullable String answered) {}

    /**
     * The form for a question.
     *
     * @param line the sight that it is about, or null
     * @param typed what was typed
     * @param error what is wrong, or null
     */
    public record Form(
            String number,
            @Nullable Line line,
            String typed,
            @Nullable String error) {}
}
