package id.pendapa.complaints.web;

import id.pendapa.platform.page.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Public complaints.
 *
 * @param places kelurahan to choose from, the first for all
 * @param categories what they are about to choose from, the first for all
 * @param place the chosen area code, or empty
 * @param category the chosen one, or empty
 * @param next address of what comes after, or null
 */
public record BoardPage(
        List<Posted> posted,
        List<Option> places,
        List<Option> categories,
        String place,
        String category,
        @Nullable String next) {

    public BoardPage {
        posted = List.copyOf(posted);
        places = List.copyOf(places);
        categories = List.copyOf(categories);
    }

    /**
     * One of them.
     *
     * @param about what and where
     * @param due until when it is to be solved, or null where it is over
     * @param outcome what was done, or null
     * @param support how many said "me too"
     */
    public record Posted(
            String number,
            String title,
            String summary,
            String about,
            String state,
            @Nullable String due,
            @Nullable String outcome,
            String support,
            String since) {}

    /**
     * One of them on a page of its own.
     *
     * @param supports whether this visitor said "me too"
     * @param verifies whether it would count as verified
     */
    public record One(Posted posted, boolean supports, boolean verifies) {}
}
