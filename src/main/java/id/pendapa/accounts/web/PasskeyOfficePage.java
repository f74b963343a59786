package id.pendapa.accounts.web;

import id.pendapa.platform.page.Option;
import java.util.List;
import java.util.Map;

/**
 * Which duties ask for a passkey, and lost ones.
 *
 * @param duties all duties, to tick
 * @param asking values of those that are ticked
 * @param holders whose keys may be reported as lost, after the choice of nobody; only that where there are none
 * @param typed reason that was typed
 * @param errors what is wrong, by id of the field
 */
public record PasskeyOfficePage(
        List<Option> duties,
        List<String> asking,
        int version,
        List<Option> holders,
        List<Loss> losses,
        String chosen,
        String typed,
        Map<String, String> errors) {

    public PasskeyOfficePage {
        duties = List.copyOf(duties);
        asking = List.copyOf(asking);
        holders = List.copyOf(holders);
        losses = List.copyOf(losses);
    }

    /** A loss in words. */
    public record Loss(long id, String name, String line, boolean decidable) {}
}
