package id.pendapa.citizens;

import id.pendapa.notifications.Recipient;
import id.pendapa.shared.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where somebody can be reached and can show that they read it: a mobile number or an e-mail address, always written in
 * the same way. Never printed whole.
 *
 * @param value the number as {@code +62…}, or the address in small letters
 */
record Address(Kind kind, String value) {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+\\.[^@\\s,;<>.]{2,}");
    private static final int LONGEST = 254;

    enum Kind {
        PHONE,
        EMAIL
    }

    /** What somebody typed, where it is one of the two. */
    static Optional<Address> find(String typed) {
        String bare = typed.strip();
        if (bare.indexOf('@') >= 0) {
            String small = bare.toLowerCase(Locale.ROOT);
            boolean good = small.length() <= LONGEST && EMAIL.matcher(small).matches();
            return good ? Optional.of(new Address(Kind.EMAIL, small)) : Optional.empty();
        }
        return PhoneNumber.find(bare)
                .filter(PhoneNumber::isMobile)
                .map(phone -> new Address(Kind.PHONE, phone.international()));
    }

    Recipient recipient() {
        return kind == Kind.EMAIL ? new Recipient(value, null) : new Recipient(null, new PhoneNumber(value));
    }

    /** Whether messages to this recipient arrive here. */
    boolean isOf(Recipient recipient) {
        PhoneNumber phone = recipient.phone();
        String email = recipient.email();
        return kind == Kind.PHONE
                ? phone != null && phone.international().equals(value)
                : email != null && email.strip().toLowerCase(Locale.ROOT).equals(value);
    }

    /** Enough to tell one's own addresses apart: {@code +62812••••890} or {@code s•••@contoh.example}. */
    String masked() {
        return kind == Kind.PHONE
                ? new PhoneNumber(value).masked()
                : value.charAt(0) + "•••" + value.substring(value.indexOf('@'));
    }

    @Override
    public String toString() {
        return "Address[" + kind + "]";
    }
}
