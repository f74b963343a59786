package id.pendapa.citizens.web;

import id.pendapa.citizens.OwnPasskeys.Question;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The requests in an account, ready to print.
 *
 * @param until when this browser is signed out if it asks for nothing more
 * @param held numbers of those that can be let go
 * @param drafts what is not sent yet
 */
public record OwnPage(String until, List<Line> running, List<Line> ended, List<String> held, List<Draft> drafts) {

    public OwnPage {
        running = List.copyOf(running);
        ended = List.copyOf(ended);
        held = List.copyOf(held);
        drafts = List.copyOf(drafts);
    }

    /** What is not sent yet; until when it is kept, in words. */
    public record Draft(String code, String title, String keptUntil) {}

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

    /**
     * Who holds the account.
     *
     * @param tied null where nobody is known to
     * @param code for the counter, or null where none is open
     * @param codeUntil until when it is good, or null
     */
    public record Person(
            String until,
            @Nullable Tied tied,
            @Nullable String code,
            @Nullable String codeUntil) {}

    /**
     * The person of an account.
     *
     * @param name null where only the NIK was told
     * @param nik masked
     * @param how who said so, and when
     */
    public record Tied(@Nullable String name, String nik, String how) {}

    /**
     * The identities that open the account.
     *
     * @param name of the provider, or null where the office has none today
     * @param failed why adding one did not work, or null
     */
    public record Identities(
            String until,
            List<Identity> identities,
            @Nullable String name,
            @Nullable String failed) {
        public Identities {
            identities = List.copyOf(identities);
        }
    }

    /** An identity: when it was added and last used, in words. */
    public record Identity(long id, String provider, String made, String used) {}

    /** A passkey: when it was made and last used, in words. */
    public record Key(long id, String name, String made, String used) {}
}
