package id.pendapa.accounts.web;

import id.pendapa.accounts.Passkeys;
import java.util.List;
import java.util.Map;

/**
 * The reader's passkeys, and the form for one more.
 *
 * @param own what is known of them
 * @param rows the same, ready to print
 * @param options what the browser is asked in order to make one, as JSON
 * @param typed name that was typed for a new one
 * @param errors what is wrong, by id of the field; {@code kunci} for the passkey itself
 */
public record PasskeyPage(Passkeys.Own own, List<Row> rows, String options, String typed, Map<String, String> errors) {

    public PasskeyPage {
        rows = List.copyOf(rows);
    }

    /** Whether the form for one more is there. */
    public boolean open() {
        return own.fresh() && !own.full();
    }

    /** A passkey in words. */
    public record Row(long id, String name, String made, String used) {}
}
