package id.pendapa.performance.web;

import id.pendapa.platform.page.Cell;
import java.util.List;

/**
 * How citizens take part.
 *
 * @param people how many live here, in a sentence
 */
public record ParticipationPage(String people, List<Part> parts) {

    public ParticipationPage {
        parts = List.copyOf(parts);
    }

    /**
     * One way to take part.
     *
     * @param asked whether it is a share of those who were asked
     * @param lines this month and the last one, in sentences
     * @param rows the months, newest first
     */
    public record Part(String name, String meaning, boolean asked, List<String> lines, List<List<Cell>> rows) {
        public Part {
            lines = List.copyOf(lines);
            rows = List.copyOf(rows);
        }
    }
}
