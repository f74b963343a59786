package id.pendapa.privacy.web;

import id.pendapa.privacy.web.SightsPage.Asked;
import id.pendapa.privacy.web.SightsPage.Line;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question at the officer's desk.
 *
 * @param sight the sight that it is about, or null
 * @param others the newest sights of the same request
 * @param typed answer as typed
 * @param error what is wrong with it, or null
 */
public record QuestionPage(
        long id,
        String number,
        Asked asked,
        boolean late,
        @Nullable Line sight,
        List<Line> others,
        String typed,
        @Nullable String error) {

    public QuestionPage {
        others = List.copyOf(others);
    }

    /**
     * The list of questions.
     *
     * @param answered whether these are the answered ones
     * @param next address of the next page, or null on the last
     */
    public record Listed(
            List<Row> rows, boolean answered, @Nullable String next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row of the list.
     *
     * @param waits how long it waits and until when it may, in words
     */
    public record Row(
            long id,
            String number,
            boolean aboutSight,
            String asked,
            String waits,
            boolean late,
            @Nullable String answered) {}
}
