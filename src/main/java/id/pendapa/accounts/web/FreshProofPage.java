package id.pendapa.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows that asks an officer for a fresh proof.
 *
 * @param action where the password goes
 * @param kept what was typed into a form that waits for it; empty on the way to a page
 * @param waiting whether a form waits for it
 * @param error what is wrong with the password
 * @param passkey the other way, or null where there is none
 */
public record FreshProofPage(
        String action,
        List<Kept> kept,
        boolean waiting,
        @Nullable String error,
        @Nullable Passkey passkey) {

    public FreshProofPage {
        kept = List.copyOf(kept);
    }

    /** One input of the form that waits. */
    public record Kept(String name, String value) {}

    /**
     * The way by passkey.
     *
     * @param options what the browser is asked, as JSON
     * @param address where the pages must be open
     */
    public record Passkey(
            String options, String address, @Nullable String error) {}

    static FreshProofPage door(String action, @Nullable String error, @Nullable Passkey passkey) {
        return new FreshProofPage(action, List.of(), false, error, passkey);
    }

    static FreshProofPage form(String action, List<Kept> kept, @Nullable String error) {
        return new FreshProofPage(action, kept, true, error, null);
    }
}
