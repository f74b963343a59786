package id.pendapa.requests;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.FieldCipher;
import id.pendapa.platform.FieldCipher.Place;
import id.pendapa.shared.DomainException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out whether somebody at {@code /cek} is the applicant: number and code first, the birth date for more. A wrong
 * code and an unknown number look the same. Callers limit the rate.
 */
@Service
public class ApplicantCheck {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final Place COOKIE = new Place("check_grant", "cookie", "value");

    private final ServiceRequests requests;
    private final RequestRemnants remnants;
    private final RequestSeals seals;
    private final FieldCipher cipher;
    private final OfficeTime time;
    private final ObjectProvider<Accounts> accounts;

    ApplicantCheck(
            ServiceRequests requests,
            RequestRemnants remnants,
            RequestSeals seals,
            FieldCipher cipher,
            OfficeTime time,
            ObjectProvider<Accounts> accounts) {
        this.requests = requests;
        this.remnants = remnants;
        this.seals = seals;
        this.cipher = cipher;
        this.time = time;
        this.accounts = accounts;
    }

    /** A grant, if number and code belong together; also for a request that was destroyed. */
    @Transactional(readOnly = true)
    public Optional<Grant> check(String number, String typedCode) {
        String code = SecretCodes.fromTyped(typedCode);
        return requests.find(number)
                .map(seals::secret)
                .or(() -> remnants.find(number).map(gone -> seals.secret(number, gone.secret())))
                .filter(secret -> isSame(secret, code))
                .map(secret -> new Grant(number, false, end(), false));
    }

    /** When the request of a grant was destroyed; empty where it was not. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> findDestroyed(Grant grant) {
        return remnants.find(grant.number())
                .map(gone -> gone.at().atZone(time.zone()).toLocalDate());
    }

    /** A grant for everything, if the birth date is the applicant's. */
    @Transactional(readOnly = true)
    public Optional<Grant> identify(Grant grant, LocalDate birthDate) {
        return requests.find(grant.number())
                .filter(request -> {
                    String known = seals.birthDate(request);
                    return known != null && isSame(known, birthDate.toString());
                })
                .map(request -> new Grant(grant.number(), true, end(), grant.acting()));
    }

    /**
     * A grant for everything to whoever is signed in with an account that the request is in, or that may act for its
     * applicant; their visit is noted.
     */
    @Transactional
    public Optional<Grant> ofAccount(String number, HttpServletRequest visitor) {
        return Optional.ofNullable(accounts.getIfAvailable())
                .flatMap(held -> held.holding(number, visitor))
                .map(holding -> new Grant(number, true, end(), holding == Holding.FOR_ANOTHER));
    }

    /** Numbers of all requests in the account that this browser is signed in with; empty where it is in none. */
    public Optional<List<String>> listOfAccount(HttpServletRequest visitor) {
        Accounts held = accounts.getIfAvailable();
        return held == null ? Optional.empty() : held.list(visitor);
    }

    /** Whether a browser is signed in with a citizen's account. */
    public boolean isSignedIn(HttpServletRequest visitor) {
        Accounts held = accounts.getIfAvailable();
        return held != null && held.isSignedIn(visitor);
    }

    /** Key of the account that a browser is signed in with, the same at each visit; empty where it is in none. */
    public Optional<String> findAccount(HttpServletRequest visitor) {
        Accounts held = accounts.getIfAvailable();
        return held == null ? Optional.empty() : held.findKey(visitor);
    }

    /** Puts a draft, of which the caller knows that it is the visitor's, into their account; whether there is one. */
    @Transactional
    public boolean keepDraft(String code, HttpServletRequest visitor) {
        Accounts held = accounts.getIfAvailable();
        return held != null && held.keepDraft(code, visitor);
    }

    /** Whether a draft is in the account that a browser is signed in with. */
    public boolean holdsDraft(String code, HttpServletRequest visitor) {
        Accounts held = accounts.getIfAvailable();
        return held != null && held.holdsDraft(code, visitor);
    }

    /** Knows which requests are in the account that a browser is signed in with; the module of citizens' accounts does. */
    public interface Accounts {

        /** In which way the account that a browser is signed in with opens a request; empty where it does not. */
        Optional<Holding> holding(String requestNumber, HttpServletRequest visitor);

        boolean isSignedIn(HttpServletRequest visitor);

        /** Key of the account, the same at each visit; says nothing of who it is. */
        Optional<String> findKey(HttpServletRequest visitor);

        /** Puts a draft into the account; whether somebody is signed in. The caller knows that it is the visitor's. */
        boolean keepDraft(String code, HttpServletRequest visitor);

        boolean holdsDraft(String code, HttpServletRequest visitor);

        /** Numbers of the requests in the account, newest first; empty where nobody is signed in. */
        Optional<List<String>> list(HttpServletRequest visitor);
    }

    /** Asks applicants whose request ended how it was; the module of the survey does. */
    public interface Survey {

        /** Address of the page with the questions; empty where this request was invited before. */
        Optional<String> invite(String requestNumber, String serviceCode, @Nullable String kelurahanCode);

        /** The same address again, if the request was invited. */
        Optional<String> findWay(String requestNumber);
    }

    /** In which way an account opens a request. */
    public enum Holding {
        OWN,
        /** By a mandate of the applicant. */
        FOR_ANOTHER
    }

    /** The grant as a sealed value for a cookie. */
    public String seal(Grant grant) {
        String clear = grant.number() + "|" + grant.identified() + "|" + grant.until() + "|" + grant.acting();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cipher.seal(clear, COOKIE));
    }

    /** The grant in a cookie, if it is ours, for this request and not over. */
    public Optional<Grant> open(String sealed, String number) {
        try {
            String[] parts =
                    cipher.open(Base64.getUrlDecoder().decode(sealed), COOKIE).split("\\|", -1);
            boolean acting = parts.length > 3 && Boolean.parseBoolean(parts[3]); // Older cookies do not say it.
            Grant grant = new Grant(parts[0], Boolean.parseBoolean(parts[1]), Instant.parse(parts[2]), acting);
            return Optional.of(grant)
                    .filter(found -> found.number().equals(number))
                    .filter(found -> found.until().isAfter(time.now()));
        } catch (IllegalArgumentException | DomainException e) {
            return Optional.empty();
        }
    }

    private Instant end() {
        return time.now().plus(LIFE);
    }

    private static boolean isSame(String known, String given) {
        return MessageDigest.isEqual(known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * That somebody named a request's number and code, kept sealed in their browser for half an hour.
     *
     * @param number public number
     * @param identified whether they named the birth date too
     * @param until when it ends
     * @param acting whether it is somebody who acts for the applicant, with an account of their own
     */
    public record Grant(String number, boolean identified, Instant until, boolean acting) {

        /** Why this visitor sees what they see. */
        public String purpose() {
            return acting ? "applicant-mandate" : "applicant-own";
        }
    }
}
