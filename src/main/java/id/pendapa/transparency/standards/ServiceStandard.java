package id.pendapa.transparency.standards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The standard of a service as it stands now.
 *
 * @param code code of the service
 * @param cardVersion version of the card that the lines were read from
 * @param textId the draft that the lines were read from, 0 while nobody wrote one
 * @param writtenBy who wrote that draft, or null
 * @param lines the 14 components with today's card and the newest draft
 * @param adopted what the Camat adopted, or null
 */
public record ServiceStandard(
        String code,
        String title,
        int cardVersion,
        long textId,
        @Nullable String writtenBy,
        List<Line> lines,
        @Nullable Adopted adopted) {

    public ServiceStandard {
        lines = List.copyOf(lines);
    }

    /** Where a component comes from. */
    public enum Source {
        /** The live card tells it. */
        CARD,
        /** The card has it, but the office has not adopted that card yet. */
        CARD_EXAMPLE,
        /** The office typed it. */
        OFFICE,
        /** A ready text that nobody has taken over yet. */
        EXAMPLE,
        NONE
    }

    /**
     * One component.
     *
     * @param text what stands there, empty where there is nothing
     * @param example whether it is still word for word the ready text
     */
    public record Line(StandardPart part, String text, Source source, boolean example) {

        /** Whether it counts for the 14. */
        public boolean isFilled() {
            return source == Source.CARD || source == Source.OFFICE;
        }
    }

    /**
     * A standard as it was adopted, word for word.
     *
     * @param number its version, from 1
     * @param textId the draft that it was
     * @param reviewOn by when it is looked at again
     * @param monitoredOn when it was looked at last, or null
     * @param forumId the consultation that came before, or null where there was none
     */
    public record Adopted(
            long id,
            String code,
            int number,
            long textId,
            Map<String, String> texts,
            Set<String> fromCard,
            String decree,
            LocalDate decreeOn,
            String by,
            Instant at,
            LocalDate reviewOn,
            @Nullable LocalDate monitoredOn,
            @Nullable Long forumId) {
        public Adopted {
            texts = Map.copyOf(texts);
            fromCard = Set.copyOf(fromCard);
        }

        /** A component as it was adopted. */
        public String text(StandardPart part) {
            return texts.getOrDefault(part.key(), "");
        }
    }

    /** A public consultation (FKP), without names of people. */
    public record Forum(
            long id,
            LocalDate heldOn,
            String invited,
            String attended,
            String agreed,
            String minutesNumber,
            String by) {}

    /** A look at an adopted standard (monev). */
    public record Monitoring(LocalDate on, String finding, LocalDate reviewOn, String by) {}

    /** How many of the 14 are filled. */
    public int filled() {
        return (int) lines.stream().filter(Line::isFilled).count();
    }

    /** What still keeps it from being adopted. */
    public List<StandardPart> missing() {
        return lines.stream().filter(line -> !line.isFilled()).map(Line::part).toList();
    }

    /** Whether somebody wrote a draft after the last adoption. */
    public boolean hasDraft() {
        return textId != 0 && (adopted == null || adopted.textId() != textId);
    }

    /** Whether the card says something else by now than what was adopted. */
    public boolean isOutOfStep() {
        return adopted != null
                && lines.stream()
                        .filter(line -> line.source() == Source.CARD || line.source() == Source.CARD_EXAMPLE)
                        .anyMatch(line -> !line.text().equals(adopted.text(line.part())));
    }
}
