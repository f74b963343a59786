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
 * @param papers names of papers to print, sign and bring
 * @param notice address of what happens with the data
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
        String keptUntil,
        List<String> papers,
        String notice) {

    public ReviewPage {
        parts = List.copyOf(parts);
        obstacles = List.copyOf(obstacles);
        warnings = List.copyOf(warnings);
        papers = List.copyOf(papers);
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

    /**
     * A paper that people sign themselves.
     *
     * @param opening sentence before the facts
     * @param closing sentence after them
     * @param blanks empty lines to write on by hand
     */
    public record DraftPaper(
            String title, String opening, List<Fact> facts, String closing, int blanks, List<Signer> signers) {

        public DraftPaper {
            facts = List.copyOf(facts);
            signers = List.copyOf(signers);
        }

        /** One fact. */
        public record Fact(String label, List<String> values) {
            public Fact {
                values = List.copyOf(values);
            }
        }

        /**
         * Who signs.
         *
         * @param name printed name, or empty where it is written by hand
         * @param duty whether a duty stamp (meterai) belongs there
         */
        public record Signer(String role, String name, boolean duty) {}
    }
}
