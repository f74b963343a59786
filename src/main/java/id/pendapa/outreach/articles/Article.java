package id.pendapa.outreach.articles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A guide, news, an answered question or a notice: what stays the same in all its versions.
 *
 * @param version counts what was done with it
 * @param slug last word of its address
 * @param firstShownAt when its first version is or was shown, or null as long as nothing was published
 * @param withdrawnAt since when nobody outside sees it, or null
 */
public record Article(
        long id,
        int version,
        Kind kind,
        String slug,
        @Nullable Instant firstShownAt,
        @Nullable Instant withdrawnAt) {

    /** Where everybody reads it. */
    public String address() {
        return kind.place() + "/" + slug;
    }

    public boolean isPublished() {
        return firstShownAt != null;
    }

    /** What it is. Names stand in the database. */
    public enum Kind {
        /** Step by step, how something is done. */
        PANDUAN("/panduan"),
        KABAR("/kabar"),
        /** A question that many ask, and its answer. */
        TANYA("/tanya"),
        /** What is in force until a day. */
        PENGUMUMAN("/kabar");

        private final String place;

        Kind(String place) {
            this.place = place;
        }

        /** The page on which all of them are listed. */
        public String place() {
            return place;
        }

        /** The kind of that name, if there is one. */
        public static Optional<Kind> find(String typed) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(typed))
                    .findFirst();
        }
    }

    /**
     * What stands in it.
     *
     * @param summary in one or two sentences, for lists and feeds
     * @param body Markdown
     * @param owner position that looks after it
     * @param reviewOn day by which somebody reads whether it is still true
     * @param shownAt from when it shall be shown; null for as soon as it is published
     * @param endOn last day of a notice, or null
     */
    public record Text(
            String title,
            String summary,
            String body,
            String owner,
            LocalDate reviewOn,
            @Nullable Instant shownAt,
            @Nullable LocalDate endOn) {}

    /**
     * What is being written.
     *
     * @param putForward whether it waits for another officer to publish it
     * @param changedById who wrote last, and so may not publish it
     */
    public record Draft(Text text, boolean putForward, Instant changedAt, long changedById, String changedBy) {}

    /**
     * A version as it was published.
     *
     * @param example whether Pendapa shipped it and no officer has published it
     */
    public record Version(
            long id,
            int number,
            Text text,
            Instant shownAt,
            boolean example,
            String writtenBy,
            Instant publishedAt,
            String publishedBy) {

        public boolean isOver(LocalDate today) {
            LocalDate end = text.endOn();
            return end != null && end.isBefore(today);
        }
    }

    /** What was done with it. Names stand in the database. */
    public enum Move {
        PUT_FORWARD,
        RETURNED,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * A step on its way.
     *
     * @param words why, or empty
     */
    public record Step(Move move, String words, Instant at, String by) {}

    /** What readers said in a month. */
    public record Answers(LocalDate month, int helped, int helpedNot) {}

    /** How it stands with an article. */
    public enum Standing {
        DRAFT,
        PUT_FORWARD,
        SCHEDULED,
        SHOWN,
        OVER,
        WITHDRAWN
    }

    /** An article with the version that everybody reads now. */
    public record Shown(Article article, Version version) {}

    /**
     * An article in the list of the desk.
     *
     * @param title of what is being written, where there is something
     * @param changing whether there is something being written of what is shown
     * @param reviewDue whether its review day has passed while it is shown
     */
    public record Listed(
            Article article, String title, String owner, Standing standing, boolean changing, boolean reviewDue) {}

    /**
     * An article as its desk has it open.
     *
     * @param draft what is being written, or null
     * @param versions newest first
     * @param steps oldest first
     * @param answers newest month first
     * @param mayPublish whether whoever looks may publish what was put forward, so did not write it
     * @param isPublisher whether whoever looks may publish at all
     */
    public record Opened(
            Article article,
            Standing standing,
            @Nullable Draft draft,
            List<Version> versions,
            List<Step> steps,
            List<Answers> answers,
            boolean mayPublish,
            boolean isPublisher) {
        public Opened {
            versions = List.copyOf(versions);
            steps = List.copyOf(steps);
            answers = List.copyOf(answers);
        }

        /** What one would go on writing: the draft, or the newest version. */
        public Text text() {
            return draft == null ? versions.get(0).text() : draft.text();
        }
    }
}
