package id.pendapa.outreach.web;

import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article at the desk.
 *
 * @param version what is sent with every form
 * @param state how it stands with it, in words
 * @param facts what is known of it
 * @param html what would be published, or what is
 * @param faults what has to be mended before it is published
 * @param ways what can be done with it
 * @param steps what was done with it
 * @param versions what was published
 * @param answers what readers said, by month
 * @param publicHref where everybody reads it, or null
 * @param pictures that were made for it
 * @param open the form that was sent, or empty
 */
public record ArticleDeskPage(
        long id,
        int version,
        String title,
        String state,
        List<SummaryRow> facts,
        String html,
        List<String> faults,
        List<Way> ways,
        List<SummaryRow> steps,
        List<SummaryRow> versions,
        List<SummaryRow> answers,
        @Nullable String publicHref,
        List<Picture> pictures,
        String open,
        Form form) {

    public ArticleDeskPage {
        facts = List.copyOf(facts);
        faults = List.copyOf(faults);
        ways = List.copyOf(ways);
        steps = List.copyOf(steps);
        versions = List.copyOf(versions);
        answers = List.copyOf(answers);
        pictures = List.copyOf(pictures);
    }

    /**
     * A picture of an article.
     *
     * @param words what is on it
     * @param paste the line that puts it into the text
     */
    public record Picture(String href, String words, String size, String paste) {}

    /**
     * Something that can be done.
     *
     * @param field in which its reason is asked for, or null
     */
    public record Way(String address, @Nullable String field) {}

    /**
     * The articles of the desk.
     *
     * @param open what somebody has to do something about
     * @param next address of older ones, or null
     */
    public record Lists(
            List<Row> open, List<Row> all, @Nullable String next) {
        public Lists {
            open = List.copyOf(open);
            all = List.copyOf(all);
        }
    }

    /**
     * One of a list.
     *
     * @param due what is overdue, or null
     * @param line kind, state and owner
     */
    public record Row(String href, String title, @Nullable String due, String line) {}

    /**
     * An article that is being written.
     *
     * @param id 0 for a new one
     * @param version what is sent with the form: the one that whoever writes has seen
     * @param fixed address that stays, or null where it may be chosen
     * @param preview what it would look like, or null before anybody asked
     * @param faults what has to be mended before it is published
     */
    public record Written(
            long id,
            String version,
            @Nullable String fixed,
            List<Option> kinds,
            List<Option> owners,
            @Nullable String preview,
            List<String> faults,
            Form form) {
        public Written {
            kinds = List.copyOf(kinds);
            owners = List.copyOf(owners);
            faults = List.copyOf(faults);
        }
    }
}
