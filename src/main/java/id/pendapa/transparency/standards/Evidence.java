package id.pendapa.transparency.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the evidence list with what Pendapa knows and what the office says to it. It is a checklist: nothing is scored.
 *
 * @param known sentences of which Pendapa is sure, empty where it does not know
 * @param href page that shows it, or null
 * @param note what the office said last, or null
 */
public record Evidence(
        Item item,
        List<Known> known,
        @Nullable String href,
        @Nullable Note note) {

    public Evidence {
        known = List.copyOf(known);
    }

    /** Who asks for it. */
    public enum Asker {
        /** National evaluation of services, aspect Kebijakan Pelayanan. */
        PEKPPP,
        OMBUDSMAN,
        /** Not asked by a form that we have read, but usually looked for. */
        OTHERS
    }

    /** The lines. Weights are those that a public source of PEKPPP names; where we have none it is 0. */
    public enum Item {
        STANDARD_THERE(Asker.PEKPPP, 17),
        COMMUNITY(Asker.PEKPPP, 14),
        PUBLICATION(Asker.PEKPPP, 7),
        REVIEW(Asker.PEKPPP, 14),
        MAKLUMAT(Asker.PEKPPP, 10),
        SURVEY_BY_RULE(Asker.PEKPPP, 17),
        SURVEY_PUBLISHED(Asker.PEKPPP, 7),
        SURVEY_FOLLOWED(Asker.PEKPPP, 7),
        SURVEY_SPEED(Asker.PEKPPP, 7),
        COMPETENCE(Asker.OMBUDSMAN, 0),
        FACILITIES(Asker.OMBUDSMAN, 0),
        PROCESS(Asker.OMBUDSMAN, 0),
        PERCEPTION(Asker.OMBUDSMAN, 0),
        COMPLAINTS(Asker.OMBUDSMAN, 0),
        INFORMATION(Asker.OTHERS, 0),
        INTEGRITY(Asker.OTHERS, 0);

        private final Asker asker;
        private final int weight;

        Item(Asker asker, int weight) {
            this.asker = asker;
            this.weight = weight;
        }

        public Asker asker() {
            return asker;
        }

        /** Percent within its aspect, or 0 where no source names it. */
        public int weight() {
            return weight;
        }

        /** The line of that name, if there is one. */
        public static Optional<Item> find(String typed) {
            return Arrays.stream(values())
                    .filter(value -> value.name().equals(typed))
                    .findFirst();
        }
    }

    /** A sentence: key of its words and what is put in. */
    public record Known(String key, List<String> arguments) {
        public Known {
            arguments = List.copyOf(arguments);
        }

        static Known of(String key, Object... arguments) {
            return new Known(key, Arrays.stream(arguments).map(String::valueOf).toList());
        }
    }

    /**
     * What the office says.
     *
     * @param on day of the evidence
     * @param link where it lies, or null
     */
    public record Note(
            long id, LocalDate on, String text, @Nullable String link, String by, Instant at) {}
}
