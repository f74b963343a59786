package id.pendapa.privacy.web;

import id.pendapa.platform.page.SummaryRow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The register of processing, ready to print.
 *
 * @param services services, live and retired
 * @param own what the office does besides
 * @param common what holds for all services, or null
 * @param alarm what is wrong with contracts, or null
 * @param manages whether whoever reads may change it
 */
public record ProcessingPage(
        List<Row> services,
        List<Row> own,
        @Nullable Row common,
        @Nullable String alarm,
        int processors,
        boolean manages) {

    public ProcessingPage {
        services = List.copyOf(services);
        own = List.copyOf(own);
    }

    /**
     * One of a list.
     *
     * @param remark a second line, or empty
     * @param tag code of a mark: example, missing, ended, soon, over, or empty
     */
    public record Row(String href, String title, String remark, String tag) {}

    /** Who processes data for the office. */
    public record Processors(
            List<Row> running, List<Row> over, @Nullable String alarm, boolean manages) {
        public Processors {
            running = List.copyOf(running);
            over = List.copyOf(over);
        }
    }

    /** What a service does with data. */
    public record Service(String title, List<SummaryRow> rows, boolean retired) {
        public Service {
            rows = List.copyOf(rows);
        }
    }

    /**
     * An entry of the office.
     *
     * @param back where it is listed
     * @param history its versions, newest first
     */
    public record One(
            long id,
            Row row,
            String back,
            String backText,
            List<SummaryRow> rows,
            List<Version> history,
            boolean manages) {
        public One {
            rows = List.copyOf(rows);
            history = List.copyOf(history);
        }
    }

    /** A version of an entry; its rows are those that differ from the version before. */
    public record Version(int number, String written, List<SummaryRow> rows) {
        public Version {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The form of an entry.
     *
     * @param kind code of its kind
     * @param version that was seen, 0 for a new one
     * @param typed what was typed, by field
     * @param errors what is wrong with it, by field
     */
    public record Form(
            String action,
            String kind,
            String title,
            String back,
            int version,
            List<Asked> facts,
            boolean hasTime,
            boolean hasContract,
            Map<String, String> typed,
            Map<String, String> errors) {
        public Form {
            facts = List.copyOf(facts);
            typed = Map.copyOf(typed);
            errors = Collections.unmodifiableMap(new LinkedHashMap<>(errors)); // In the order of the form.
        }
    }

    /**
     * A field of the form.
     *
     * @param lines how high it is; 1 for one line
     */
    public record Asked(
            String field, String label, @Nullable String hint, int lines) {}

    /** A part of the printed register. */
    public record Section(String title, List<SummaryRow> rows) {
        public Section {
            rows = List.copyOf(rows);
        }
    }
}
