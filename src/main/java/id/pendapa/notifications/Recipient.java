package id.pendapa.notifications;

import id.pendapa.shared.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be reached; both ways may be missing. Never printed.
 *
 * @param email e-mail address as given
 * @param phone phone number
 */
public record Recipient(@Nullable String email, @Nullable PhoneNumber phone) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");
    private static final int LONGEST_EMAIL = 254;

    public static Recipient none() {
        return new Recipient(null, null);
    }

    /** What somebody typed, where it is a telephone number or an e-mail address. */
    public static Optional<Recipient> find(String typed) {
        String bare = typed.strip();
        if (bare.indexOf('@') >= 0) {
            boolean good = bare.length() <= LONGEST_EMAIL && EMAIL.matcher(bare).matches();
            return good ? Optional.of(new Recipient(bare, null)) : Optional.empty();
        }
        return PhoneNumber.find(bare).map(phone -> new Recipient(null, phone));
    }

    /** As it is kept sealed, and found again by {@link #find}; empty where there is no way. */
    public String written() {
        return phone != null ? phone.international() : email == null ? "" : email;
    }

    @Override
    public String toString() {
        return "Recipient[email=" + (email == null ? "-" : "•••") + ", phone=" + (phone == null ? "-" : "•••") + "]";
    }
}
