package id.pendapa.platform.page;

import org.jspecify.annotations.Nullable;

/** One step of the way to a page; the page itself has no address. */
public record Crumb(String text, @Nullable String href) {

    public static Crumb of(String text, String href) {
        return new Crumb(text, href);
    }

    /** The page that is open. */
    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
