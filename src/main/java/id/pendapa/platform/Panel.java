package id.pendapa.platform;

import java.util.Optional;

/** A piece of one of the hall's combined pages, contributed by a module. */
public interface Panel {

    enum Place {
        HOME,
        CHECK,
        DESK,
        SETTINGS
    }

    Place place();

    /** Smaller comes first. */
    int order();

    /** The panel for the current actor, or nothing where it has nothing to say to them. */
    Optional<View> view();

    /**
     * What to draw.
     *
     * @param template jte template, for example {@code requests/deskPanel}
     * @param model its single parameter {@code panel}
     */
    record View(String template, Object model) {}
}
