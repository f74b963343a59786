package id.pendapa.hall.web;

import java.util.List;

/**
 * All pages of the settings that the reader may open.
 *
 * @param missing what the office has not entered yet, each with the page where it is done
 */
public record SettingsPage(List<Missing> missing, List<Way> ways) {

    public SettingsPage {
        missing = List.copyOf(missing);
        ways = List.copyOf(ways);
    }

    /** Something that is missing, in a sentence. */
    public record Missing(String href, String text) {}

    /** A page of the settings. */
    public record Way(String href, String title) {}
}
