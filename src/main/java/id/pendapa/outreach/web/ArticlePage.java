package id.pendapa.outreach.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as everybody reads it.
 *
 * @param summary in one or two sentences
 * @param html what stands in it
 * @param facts when it was published, until when it is in force, who looks after it
 * @param over whether its last day has passed
 * @param place the list that it stands in
 * @param listTitle name of that list
 * @param address whole address, to be copied
 * @param share address that hands it on by WhatsApp
 * @param help address at which one says whether it helped
 * @param card address of the picture that stands beside a link to it
 */
public record ArticlePage(
        String title,
        String summary,
        String html,
        List<String> facts,
        boolean example,
        boolean over,
        String place,
        String listTitle,
        String address,
        String share,
        String help,
        String card) {

    public ArticlePage {
        facts = List.copyOf(facts);
    }

    /**
     * A list of articles.
     *
     * @param key which list: last part of the keys of its words
     * @param next address of the next page, or null
     */
    public record Listed(
            String key, List<Row> rows, @Nullable String next) {
        public Listed {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One of a list.
     *
     * @param mark what is said of it before its title, or null
     * @param when when it was published
     * @param html the answer to a question; empty in other lists
     */
    public record Row(
            String href,
            String title,
            String summary,
            @Nullable String mark,
            String when,
            boolean example,
            String html) {}

    /**
     * Whether an article helped.
     *
     * @param slug which
     * @param title its title
     * @param back where it stands
     * @param helped what was chosen on its page: "ya", "belum" or nothing
     * @param error what is wrong, or null
     */
    public record Helped(
            String slug,
            String title,
            String back,
            String helped,
            @Nullable String error,
            boolean thanked) {}
}
