package id.pendapa.privacy.web;

import id.pendapa.platform.page.Option;
import id.pendapa.privacy.HeldData;
import id.pendapa.privacy.web.RightsPage.Demand;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One demand at the officer's desk.
 *
 * @param demand the demand in words
 * @param service title of the service
 * @param running whether the office still works on the request
 * @param proof how it was seen who brought the paper, and who entered it; or null
 * @param left how much time is left, in words
 * @param outcomes how it can be answered
 * @param grounds on which grounds it can be refused
 * @param task what has to be done before it is granted
 * @param item the answer that a correction is about, as it stands, or null
 * @param toCarryOut whether a correction was granted and is still to be carried out
 */
public record RightsDeskPage(
        String number,
        Demand demand,
        String service,
        boolean running,
        @Nullable String proof,
        String left,
        List<Option> outcomes,
        List<Option> grounds,
        String task,
        HeldData.@Nullable Item item,
        boolean toCarryOut,
        Map<String, String> typed,
        Map<String, String> errors) {

    public RightsDeskPage {
        outcomes = List.copyOf(outcomes);
        grounds = List.copyOf(grounds);
        typed = Map.copyOf(typed);
        errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors)); // In the order of the form.
    }

    /**
     * The list.
     *
     * @param ended whether these are over
     * @param next address of the next page, or null on the last
     * @param alarm what is late or nearly so, or null
     */
    public record Listed(
            List<Row> rows,
            boolean ended,
            @Nullable String next,
            @Nullable String alarm) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row of the list.
     *
     * @param left how much time is left, or how it ended
     * @param tag "late", "soon" or an empty text
     */
    public record Row(long id, String title, boolean paper, String received, String left, String tag) {}

    /** The form for a demand on paper. */
    public record Entry(List<Option> kinds, Map<String, String> typed, Map<String, String> errors) {
        public Entry {
            kinds = List.copyOf(kinds);
            typed = Map.copyOf(typed);
            errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors)); // In the order of the form.
        }
    }
}
