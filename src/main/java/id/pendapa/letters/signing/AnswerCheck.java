package id.pendapa.letters.signing;

import id.pendapa.letters.signing.LetterSigner.Trust;
import id.pendapa.letters.signing.SignatureCheck.Found;
import id.pendapa.letters.signing.SignatureCheck.Verdict;
import id.pendapa.shared.UnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Believes or refuses what a signer made of a letter: the same letter, exactly one signature, of the right person, valid,
 * over the whole file. Of our own signer everything is known, so everything is demanded. Of a service of others two
 * things are not known, and both are accepted and written into the log: that it writes the file anew instead of
 * appending (then the pages must carry the same text), and that it leaves out the list of revoked certificates.
 */
final class AnswerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerCheck.class);
    private static final String LONG_TERM = "PAdES-BASELINE-LT";

    /** How far the clock of a service may be ahead of ours: its time stamps lie that far in our future. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    private final SignatureCheck strict = SignatureCheck.strict();
    private final SignatureCheck withoutRevocation = SignatureCheck.withoutRevocation();

    /**
     * The time that the signature proves.
     *
     * @throws UnavailableException {@code letter.signature.refused} if the answer cannot be believed
     */
    Instant accept(byte[] unsigned, byte[] signed, Trust trust, Instant now) {
        @Nullable String fault;
        try {
            Instant at = trust.remote() ? now.plus(CLOCKS_DIFFER) : now;
            Verdict verdict = strict.check(signed, trust.roots(), at);
            if (trust.remote() && !verdict.isValid()) {
                verdict = withoutRevocation.check(signed, trust.roots(), at);
            }
            fault = fault(unsigned, signed, trust, verdict);
            if (fault == null) {
                Instant proven = verdict.signatures().get(0).signedAt();
                return proven == null || proven.isAfter(now) ? now : proven;
            }
        } catch (RuntimeException unreadable) {
            // The library throws many kinds of exceptions on broken files; their texts may quote the file.
            fault = unreadable.getClass().getSimpleName();
        }
        LOG.error("A signed letter did not pass the check: {}", fault);
        throw new UnavailableException("letter.signature.refused");
    }

    private static @Nullable String fault(byte[] unsigned, byte[] signed, Trust trust, Verdict verdict) {
        if (verdict.signatures().size() != 1 || !verdict.isValid()) {
            return "signatures " + indications(verdict);
        }
        Found found = verdict.signatures().get(0);
        byte[] certificate = found.signer();
        if (certificate == null || !trust.isOf().test(Certificates.read(certificate))) {
            return "the signature of somebody else";
        }
        boolean longTerm = found.level().startsWith(LONG_TERM);
        if (!longTerm && !(trust.remote() && found.covers())) {
            return "level " + found.level() + ", covers all " + found.covers();
        }
        if (!isAppended(unsigned, signed) && !(trust.remote() && SamePages.are(unsigned, signed))) {
            return "not the letter that was sent";
        }
        if (!longTerm) {
            LOG.warn("The service signs at {}: proof that the certificate held is not inside.", found.level());
        }
        if (!isAppended(unsigned, signed)) {
            LOG.warn("The service wrote the file anew instead of appending; the text of the pages is the same.");
        }
        return null;
    }

    private static boolean isAppended(byte[] unsigned, byte[] signed) {
        return signed.length > unsigned.length
                && Arrays.equals(unsigned, 0, unsigned.length, signed, 0, unsigned.length);
    }

    private static String indications(Verdict verdict) {
        return verdict.signatures().stream()
                .map(found -> found.indication() + " " + found.level())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
