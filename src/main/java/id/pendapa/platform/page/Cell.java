package id.pendapa.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * One cell of a table.
 *
 * @param text what stands in it
 * @param href where it leads, or null
 * @param numeric whether it is a number, set to the right
 */
public record Cell(String text, @Nullable String href, boolean numeric) {

    public static Cell of(String text) {
        return new Cell(text, null, false);
    }

    public static Cell link(String text, String href) {
        return new Cell(text, href, false);
    }

    public static Cell number(String text) {
        return new Cell(text, null, true);
    }
}
