package id.pendapa.learning.lessons;

import id.pendapa.platform.Permission;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of the office.
 *
 * @param code its name in addresses and in the folder of an export
 * @param version counts every change; an action names the one that it saw
 * @param draft text of the next version, or null
 * @param state how far that is, or null where nobody writes one
 */
public record Lesson(
        long id,
        String code,
        int version,
        @Nullable String draft,
        @Nullable DraftState state) {

    /** How far a draft is. Names stand in the database. */
    public enum DraftState {
        DRAFT,
        PROPOSED
    }

    /**
     * A version that was published; its text stays as it is.
     *
     * @param hash SHA-256 of its text
     * @param example whether it came with Pendapa and nobody of the office published it
     * @param retiredAt since when another one is read, or null
     */
    public record Version(
            long id,
            long lessonId,
            String code,
            int number,
            String hash,
            String text,
            boolean example,
            Instant publishedAt,
            String publishedBy,
            @Nullable Instant retiredAt) {}

    /**
     * A lesson as it stands in a list, without its text.
     *
     * @param passedAt when the reader learned this very version, or null
     * @param passedBefore whether the reader learned an earlier one
     */
    public record Line(
            String code,
            String title,
            String summary,
            int minutes,
            boolean example,
            @Nullable Instant passedAt,
            boolean passedBefore) {}

    /** What is done with a lesson. Names stand in the database. */
    public enum Kind {
        WRITTEN,
        PROPOSED,
        RETURNED,
        PUBLISHED,
        DROPPED,
        WITHDRAWN
    }

    /**
     * Something that was done with it.
     *
     * @param number version that was published or withdrawn, or null
     * @param reason what was said to it, or null
     */
    public record Step(
            Kind kind, @Nullable Integer number, @Nullable String reason, Instant at, String by) {}

    /** What can be done with a draft or a live lesson; names as in forms. */
    public enum Move {
        AJUKAN,
        BUANG,
        TERBITKAN,
        KEMBALIKAN,
        TARIK;

        public String address() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is said why. */
        public boolean asksReason() {
            return this == KEMBALIKAN || this == TARIK;
        }

        static Optional<Move> find(String typed) {
            return Arrays.stream(values())
                    .filter(one -> one.address().equals(typed))
                    .findFirst();
        }

        Permission needed() {
            return switch (this) {
                case AJUKAN, BUANG -> Permission.LESSON_WRITE;
                case TERBITKAN, KEMBALIKAN, TARIK -> Permission.LESSON_PUBLISH;
            };
        }
    }

    /**
     * A lesson in the list of whoever writes.
     *
     * @param title of the live version, else the code
     * @param number of the live version, or null
     */
    public record Listed(
            String code,
            String title,
            @Nullable Integer number,
            boolean example,
            @Nullable DraftState state) {}

    /**
     * A lesson before whoever writes or publishes.
     *
     * @param reading the draft as it reads now, or null
     * @param live the version that is read, or null
     * @param versions all that were published, newest first
     * @param steps what was done, newest first
     * @param moves what whoever looks may do now
     * @param wrote whether whoever looks wrote on this draft, and so does not publish it
     */
    public record Opened(
            Lesson lesson,
            LessonText.@Nullable Reading reading,
            @Nullable Version live,
            List<Version> versions,
            List<Step> steps,
            List<Move> moves,
            boolean wrote) {
        public Opened {
            moves = List.copyOf(moves);
            versions = List.copyOf(versions);
            steps = List.copyOf(steps);
        }
    }
}
