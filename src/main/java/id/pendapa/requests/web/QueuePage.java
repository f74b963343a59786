package id.pendapa.requests.web;

import id.pendapa.platform.Reminders.Reminder;
import id.pendapa.platform.page.Option;
import id.pendapa.requests.DeskSearch;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list of the desk.
 *
 * @param tab name of the list in the address
 * @param reminders what else waits for this officer
 * @param raised late requests that were put before this officer
 * @param next number after which the next page begins, or null
 * @param maySearch whether this officer may look for a person's requests
 * @param mayReassign whether this officer may give the work of one to another
 */
public record QueuePage(
        String tab,
        List<Row> rows,
        List<Reminder> reminders,
        List<Row> raised,
        @Nullable String next,
        boolean maySearch,
        boolean mayReassign) {

    public QueuePage {
        rows = List.copyOf(rows);
        reminders = List.copyOf(reminders);
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

    /**
     * The search.
     *
     * @param typed what was chosen and typed, by name of the input
     * @param rows what was found, or null where something typed is wrong
     * @param query what is sought, as the part of an address behind the question mark
     * @param next address of the next page, or null
     */
    public record Search(
            Map<String, String> typed,
            List<Option> services,
            List<Option> standings,
            List<Option> kelurahan,
            List<Option> duties,
            @Nullable List<Row> rows,
            String query,
            @Nullable String next,
            List<DeskSearch.Saved> saved,
            Map<String, String> errors) {

        /** What was typed into an input, or an empty text. */
        public String typed(String name) {
            return typed.getOrDefault(name, "");
        }
    }
}
