package id.pendapa.performance.web;

import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cost sheet of a year.
 *
 * @param years other years, with their links
 * @param standing whether it counts, since when, and what is missing, in sentences
 * @param rows what stands on the version that is shown; none where there is none
 * @param services what a transaction of each service costs by it
 * @param versions all that were saved
 * @param write where it is written, or null for whoever may not
 */
public record CostPage(
        String year,
        List<Cell> years,
        List<String> standing,
        List<SummaryRow> rows,
        List<List<Cell>> services,
        List<List<Cell>> versions,
        @Nullable String write) {

    public CostPage {
        years = List.copyOf(years);
        standing = List.copyOf(standing);
        rows = List.copyOf(rows);
        services = List.copyOf(services);
        versions = List.copyOf(versions);
    }

    /**
     * The form.
     *
     * @param seen versions that were there when it was opened
     * @param notes what must be known first
     * @param groups fields for the office
     * @param services fields of services with an estimate of their own
     * @param open whether those of services are shown at once
     */
    public record Sheet(
            String year,
            int seen,
            List<String> notes,
            List<Option> months,
            String month,
            List<Group> groups,
            List<Group> services,
            boolean open,
            Form form) {
        public Sheet {
            notes = List.copyOf(notes);
            months = List.copyOf(months);
            groups = List.copyOf(groups);
            services = List.copyOf(services);
        }
    }

    /** Fields that belong together. */
    public record Group(String title, String meaning, List<Field> fields) {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** One amount. */
    public record Field(
            String id,
            String label,
            @Nullable String hint,
            String value,
            @Nullable String error,
            @Nullable String prefix,
            @Nullable String suffix) {}
}
