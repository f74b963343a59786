package id.pendapa.platform.page;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way in the main menu of a page. */
public record MenuEntry(String href, String text) {

    /** Value of {@code aria-current} for this entry on the page with that path, or null. */
    public @Nullable String current(String path, List<MenuEntry> menu) {
        boolean nearest = menu.stream()
                .filter(entry -> entry.holds(path))
                .max(Comparator.comparingInt(entry -> entry.href().length()))
                .filter(this::equals)
                .isPresent();
        return !nearest ? null : path.equals(href) ? "page" : "true";
    }

    private boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
