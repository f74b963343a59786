package id.pendapa.accounts.web;

import id.pendapa.platform.page.Option;
import java.util.List;

/**
 * Which duties ask for a passkey.
 *
 * @param duties all duties, to tick
 * @param asking values of those that are ticked
 */
public record PasskeyOfficePage(List<Option> duties, List<String> asking, int version) {

    public PasskeyOfficePage {
        duties = List.copyOf(duties);
        asking = List.copyOf(asking);
    }
}
