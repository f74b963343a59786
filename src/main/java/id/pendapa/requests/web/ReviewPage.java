package id.pendapa.requests.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Check your answers.
 *
 * @param problem why it could not be sent, or null
 * @param obstacles rules that forbid it, and questions still open
 * @param warnings what one should know, and may go on
 * @param ready whether it can be sent
 */
public record ReviewPage(
        String code,
        String serviceTitle,
        int version,
        List<Part> parts,
        @Nullable String problem,
        List<Obstacle> obstacles,
        List<String> warnings,
        boolean ready,
        String keptUntil) {

    public ReviewPage {
        parts = List.copyOf(parts);
        obstacles = List.copyOf(obstacles);
        warnings = List.copyOf(warnings);
    }

    /** The answers of one page. */
    public record Part(String title, String changeHref, List<Line> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    /** A question's name and its answer. */
    public record Line(String label, List<String> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    /** What stands in the way, with the page where it is cured. */
    public record Obstacle(String text, String href) {}
}
