package id.pendapa.citizens.web;

import id.pendapa.citizens.OwnPasskeys.Question;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The requests in an account, ready to print.
 *
 * @param until when this browser is signed out if it asks for nothing more
 */
public record OwnPage(String until, List<Line> running, List<Line> ended) {

    public OwnPage {
        running = List.copyOf(running);
        ended = List.copyOf(ended);
    }

    public List<Line> all() {
        return Stream.concat(running.stream(), ended.stream()).toList();
    }

    /**
     * One request.
     *
     * @param asks whether the applicant is waited for
     * @param when the time that matters now: promised, handed in or ended
     */
    public record Line(String number, String title, String sentence, boolean asks, String when) {}

    /**
     * The account itself.
     *
     * @param typed what was typed as a new address
     * @param error what is wrong with it, or null
     */
    public record Account(
            String until,
            List<Address> addresses,
            List<Device> devices,
            String typed,
            @Nullable String error) {
        public Account {
            addresses = List.copyOf(addresses);
            devices = List.copyOf(devices);
        }
    }

    /** An address, masked, and since when it is known to be the holder's. */
    public record Address(long id, String masked, String since) {}

    /** A browser that is signed in; whether it is this one. */
    public record Device(String name, String when, boolean here) {}

    /**
     * The passkeys of the account.
     *
     * @param question what the browser is asked in order to make another, or null where it may not
     * @param typed what was typed as its name
     * @param error what is wrong with the key, or null
     * @param nameError what is wrong with its name, or null
     */
    public record Keys(
            String until,
            List<Key> keys,
            @Nullable Question question,
            boolean full,
            String typed,
            @Nullable String error,
            @Nullable String nameError) {
        public Keys {
            keys = List.copyOf(keys);
        }
    }

    /** A passkey: when it was made and last used, in words. */
    public record Key(long id, String name, String made, String used) {}
}
