package id.pendapa.notifications.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages that wait for the counter, oldest first.
 *
 * @param next after which the next page begins, or null
 */
public record SlipPage(List<Row> rows, @Nullable Long next) {

    public SlipPage {
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param request number of the request that it is about, or empty
     */
    public record Row(long id, String title, String request, String since, String state) {}
}
