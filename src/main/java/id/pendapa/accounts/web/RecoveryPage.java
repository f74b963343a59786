package id.pendapa.accounts.web;

import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ways back in that wait for a second officer, and the form that asks for one.
 *
 * @param people whom it may be for, after the choice of nobody; only that where there are none
 * @param lost what may be lost
 * @param made what was just made, or null
 * @param typed what was typed, by name of the input
 * @param errors what is wrong, by name of the input
 */
public record RecoveryPage(
        List<Waiting> waiting,
        List<Option> people,
        List<Option> lost,
        @Nullable Made made,
        Map<String, String> typed,
        Map<String, String> errors) {

    public RecoveryPage {
        waiting = List.copyOf(waiting);
        people = List.copyOf(people);
        lost = List.copyOf(lost);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** One that waits, in words. */
    public record Waiting(long id, String name, String line, String button, boolean decidable) {}

    /** A link that sets a new password, shown this once. */
    public record Made(String name, String link) {}
}
