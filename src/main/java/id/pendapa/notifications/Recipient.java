package id.pendapa.notifications;

import id.pendapa.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where a person can be reached; both ways may be missing. Never printed.
 *
 * @param email e-mail address as given
 * @param phone phone number
 */
public record Recipient(@Nullable String email, @Nullable PhoneNumber phone) {

    public static Recipient none() {
        return new Recipient(null, null);
    }

    @Override
    public String toString() {
        return "Recipient[email=" + (email == null ? "-" : "•••") + ", phone=" + (phone == null ? "-" : "•••") + "]";
    }
}
