package id.pendapa.platform;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What waits for officers and must not be forgotten. Modules tell it; it is shown to those whom it concerns, and told once. */
public interface Reminders {

    /** Duties that it may concern; whoever has none of these permissions is not asked for. Empty for everybody. */
    Set<Permission> concerns();

    /** All that waits now, in the office's language. Runs in the caller's transaction. */
    List<Reminder> list();

    /**
     * One thing.
     *
     * @param occasion what it is, unique for each time that it happens
     * @param whom permission of those whom it concerns, or null where it is one officer
     * @param account that officer's account, or null
     * @param text what waits, in a sentence without names of citizens
     * @param path page where it is done
     */
    record Reminder(
            String occasion,
            @Nullable Permission whom,
            @Nullable Long account,
            String text,
            String path) {}
}
