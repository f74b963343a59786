package id.pendapa.letters.signing;

import id.pendapa.letters.signing.LetterSigner.Signer;
import id.pendapa.letters.signing.SignatureCheck.Found;
import id.pendapa.letters.signing.SignatureCheck.Verdict;
import id.pendapa.office.SigningMethod;
import id.pendapa.shared.UnavailableException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one way from an unsigned letter to a signed one that can be believed, and the check of files from outside. */
@Component
public class LetterSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSignatures.class);
    private static final String LONG_TERM = "PAdES-BASELINE-LT";

    private final List<LetterSigner> signers;
    private final OwnAuthority authority;
    private final SignatureSelfTest selfTest;
    private final InstantSource clock;
    private final SignatureCheck check = new SignatureCheck();

    LetterSignatures(
            List<LetterSigner> signers, OwnAuthority authority, SignatureSelfTest selfTest, InstantSource clock) {
        this.signers = List.copyOf(signers);
        this.authority = authority;
        this.selfTest = selfTest;
        this.clock = clock;
    }

    /** A signed letter that passed the check. */
    @SuppressWarnings("ArrayRecordComponent") // Handed on to the file store, never compared.
    public record Signed(byte[] pdf, Instant signedAt) {}

    /** What is in a PDF from outside. */
    public enum Finding {
        /** No signature of this office in it. */
        NOT_OURS,
        /** Signatures of this office, all valid. */
        VALID,
        /** It carries a signature of this office, but what one sees is not what was signed. */
        CHANGED,
        /** No PDF, or one that cannot be read. */
        UNREADABLE
    }

    /** Whether letters can be signed in this way here. */
    public boolean canSign(SigningMethod method) {
        return signers.stream().anyMatch(signer -> signer.method() == method);
    }

    /**
     * Signs and validates. Outside of any transaction.
     *
     * @throws UnavailableException if there is no such signer, it cannot work, or its answer does not pass the check
     */
    public Signed sign(byte[] pdf, Signer signer, SigningMethod method) {
        selfTest.require();
        LetterSigner by = signers.stream()
                .filter(candidate -> candidate.method() == method)
                .findFirst()
                .orElseThrow(() -> new UnavailableException("letter.signer.missing", method.name()));
        byte[] signed = by.sign(pdf.clone(), signer);
        Instant signedAt = refuseUnlessGood(pdf, signed, signer);
        return new Signed(signed, signedAt);
    }

    private Instant refuseUnlessGood(byte[] unsigned, byte[] signed, Signer signer) {
        boolean appended = signed.length > unsigned.length
                && Arrays.equals(unsigned, 0, unsigned.length, signed, 0, unsigned.length);
        Verdict verdict = check.check(signed, Set.of(authority.root()), clock.instant());
        boolean good = appended && verdict.signatures().size() == 1 && verdict.isValid();
        if (good) {
            Found found = verdict.signatures().get(0);
            byte[] expected = encoded(certificateOf(signer));
            if (Arrays.equals(expected, found.signer())
                    && found.level().equals(LONG_TERM)
                    && found.signedAt() != null) {
                return Objects.requireNonNull(found.signedAt());
            }
        }
        LOG.error("A signed letter did not pass the check: appended {}, {}", appended, indications(verdict));
        throw new UnavailableException("letter.signature.refused");
    }

    /** Looks into a PDF from outside whose bytes are not those of a stored letter. */
    public Finding inspect(byte[] pdf) {
        selfTest.require();
        Optional<X509Certificate> root = authority.findRoot();
        if (!startsAsPdf(pdf)) {
            return Finding.UNREADABLE;
        }
        if (root.isEmpty()) {
            return Finding.NOT_OURS;
        }
        Verdict verdict;
        try {
            verdict = check.check(pdf, Set.of(root.get()), clock.instant());
        } catch (RuntimeException unreadable) {
            // Anybody may send anything; the library throws many kinds of exceptions on broken files.
            LOG.info(
                    "An uploaded file cannot be checked: {}",
                    unreadable.getClass().getSimpleName());
            return Finding.UNREADABLE;
        }
        boolean ours = verdict.signatures().stream().anyMatch(found -> isOurs(found, root.get()));
        if (!ours) {
            return Finding.NOT_OURS;
        }
        return verdict.isValid() ? Finding.VALID : Finding.CHANGED;
    }

    private static boolean startsAsPdf(byte[] file) {
        byte[] magic = {'%', 'P', 'D', 'F', '-'};
        return file.length > magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }

    private X509Certificate certificateOf(Signer signer) {
        return (X509Certificate) authority.signer(signer).getCertificate();
    }

    private static boolean isOurs(Found found, X509Certificate root) {
        byte[] signer = found.signer();
        return signer != null && Certificates.isIssuedBy(signer, root);
    }

    private static byte[] encoded(X509Certificate certificate) {
        return Certificates.encoded(certificate);
    }

    private static String indications(Verdict verdict) {
        return verdict.signatures().stream()
                .map(found -> found.indication() + " " + found.level())
                .collect(Collectors.joining(", "));
    }
}
