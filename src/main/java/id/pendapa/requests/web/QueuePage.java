package id.pendapa.requests.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of the desk.
 *
 * @param tab name of the list in the address
 * @param raised late requests that were put before this officer
 * @param next number after which the next page begins, or null
 * @param maySearch whether this officer may look for a person's requests
 * @param mayReassign whether this officer may give the work of one to another
 */
public record QueuePage(
        String tab,
        List<Row> rows,
        List<Row> raised,
        @Nullable String next,
        boolean maySearch,
        boolean mayReassign) {

    public QueuePage {
        rows = List.copyOf(rows);
        raised = List.copyOf(raised);
    }

    /** The lists, in their order. */
    public List<String> tabs() {
        return List.of("unit", "saya", "menunggu", "terlambat");
    }

    /** One request. */
    public record Row(
            String number,
            String title,
            String state,
            String kelurahan,
            String submitted,
            String due,
            boolean late,
            @Nullable String assignedTo) {}
}
