package id.pendapa.learning.web;

import id.pendapa.learning.web.LessonPage.Explained;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson before whoever writes or publishes.
 *
 * @param version what is sent with every form
 * @param facts which version is read and how far the next one is
 * @param hasDraft whether somebody writes on a next version
 * @param live whether one is read now
 * @param draft the draft as it reads, or null
 * @param notice what whoever looks must know, or null
 * @param moves what they may do
 * @param form the form that was sent
 * @param open which move was sent
 * @param versions all that were published, newest first
 * @param steps what was done, newest first
 */
public record LessonDeskPage(
        String code,
        int version,
        String title,
        List<SummaryRow> facts,
        boolean hasDraft,
        boolean live,
        @Nullable Preview draft,
        @Nullable String notice,
        List<MoveForm> moves,
        Form form,
        String open,
        List<SummaryRow> versions,
        List<SummaryRow> steps) {

    public LessonDeskPage {
        facts = List.copyOf(facts);
        moves = List.copyOf(moves);
        versions = List.copyOf(versions);
        steps = List.copyOf(steps);
    }

    /**
     * A text as it reads.
     *
     * @param faults what keeps it from being published, by line
     * @param caption how long it takes
     * @param screens what it explains
     */
    public record Preview(
            String title,
            String summary,
            String caption,
            String html,
            List<Explained> questions,
            String screens,
            List<String> faults) {
        public Preview {
            questions = List.copyOf(questions);
            faults = List.copyOf(faults);
        }
    }

    /** Something that can be done. */
    public record MoveForm(String address, boolean asksReason) {}

    /**
     * The form of a draft.
     *
     * @param code of the lesson, or null for a new one
     * @param version that was before the eyes of whoever writes
     * @param preview how the text reads, where that was asked, or null
     */
    public record Edit(
            @Nullable String code,
            int version,
            String title,
            @Nullable Preview preview,
            Form form) {}
}
