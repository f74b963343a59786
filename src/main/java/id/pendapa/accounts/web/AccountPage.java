package id.pendapa.accounts.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One staff account with what can be done to it.
 *
 * @param own whether it is the reader's own, to which they do nothing
 * @param linkByTwo whether a link for its password takes two officers
 * @param endsOn its last day, or null where that is not limited
 * @param wanted what the last review wants changed, or null
 * @param closed when, by whom and why it was closed, or null while it is open
 * @param link address that sets its password, shown this once, or null
 * @param typed what was typed, by name of the input
 * @param errors what is wrong, by name of the input
 */
public record AccountPage(
        AccountListPage.Row account,
        int version,
        boolean own,
        boolean linkByTwo,
        @Nullable String endsOn,
        @Nullable String wanted,
        @Nullable String closed,
        @Nullable String link,
        Map<String, String> typed,
        Map<String, String> errors) {

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }
}
