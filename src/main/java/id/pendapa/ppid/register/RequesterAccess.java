package id.pendapa.ppid.register;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.requests.SecretCodes;
import id.pendapa.shared.CaseNumber;
import id.pendapa.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out whether somebody is the requester: number and code. A wrong code and an unknown number look the same. */
@Service
public class RequesterAccess {

    private static final Limit PER_NUMBER = new Limit("ppid.code-number", 10, Duration.ofMinutes(15));
    private static final Limit PER_ADDRESS = new Limit("ppid.code-address", 300, Duration.ofMinutes(15));
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Place COOKIE = new Place("ppid_grant", "cookie", "value");
    private static final String NOTHING = "-".repeat(16);

    private final PpidRows rows;
    private final FieldCipher cipher;
    private final RateLimits limits;
    private final OfficeTime time;

    RequesterAccess(PpidRows rows, FieldCipher cipher, RateLimits limits, OfficeTime time) {
        this.rows = rows;
        this.cipher = cipher;
        this.limits = limits;
        this.time = time;
    }

    /**
     * That a browser showed number and code; sealed, good for half an hour.
     *
     * @param number the number as it is written
     */
    public record Grant(String number, String cookie) {}

    /**
     * Tries a code.
     *
     * @throws id.pendapa.shared.TooManyRequestsException {@code limit.reached}
     */
    @Transactional
    public Optional<Grant> check(String typedNumber, String typedCode, String address) {
        String number = CaseNumber.find(typedNumber).map(CaseNumber::value).orElse(typedNumber.strip());
        limits.take(PER_ADDRESS, address);
        limits.take(PER_NUMBER, number);
        String secret = rows.findSecret(number).orElse(NOTHING);
        boolean same = MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8),
                SecretCodes.fromTyped(typedCode).getBytes(StandardCharsets.UTF_8));
        return same ? Optional.of(grant(number)) : Optional.empty();
    }

    /** A grant for whoever has just asked. */
    public Grant grant(String number) {
        String clear = number + "|" + time.now().plus(LIFE);
        return new Grant(number, Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(clear, COOKIE)));
    }

    /** Whether a cookie opens this number. */
    public boolean opens(String sealed, String number) {
        try {
            String[] parts =
                    cipher.open(Base64.getUrlDecoder().decode(sealed), COOKIE).split("\\|", -1);
            return parts[0].equals(number) && Instant.parse(parts[1]).isAfter(time.now());
        } catch (IllegalArgumentException | DomainException e) {
            return false;
        }
    }

    /** The code in groups, for the receipt of whoever holds a grant. */
    @Transactional(readOnly = true)
    public String code(String number) {
        return SecretCodes.inGroups(rows.findSecret(number).orElse(""));
    }
}
