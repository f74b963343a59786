package id.pendapa.outreach.web;

import java.util.List;

/**
 * What was found.
 *
 * @param typed what somebody looked for
 * @param more whether there is more than is shown
 */
public record SearchPage(String typed, List<Row> rows, boolean more) {

    public SearchPage {
        rows = List.copyOf(rows);
    }

    /** One page that was found. */
    public record Row(String href, String title, String summary, String kind) {}
}
