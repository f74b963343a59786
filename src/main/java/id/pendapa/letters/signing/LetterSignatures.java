package id.pendapa.letters.signing;

import id.pendapa.letters.signing.LetterSigner.Credential;
import id.pendapa.letters.signing.LetterSigner.Signer;
import id.pendapa.letters.signing.SignatureCheck.Found;
import id.pendapa.letters.signing.SignatureCheck.Verdict;
import id.pendapa.office.SigningMethod;
import id.pendapa.shared.Nik;
import id.pendapa.shared.UnavailableException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The one way from an unsigned letter to a signed one that can be believed, and the check of files from outside. */
@Component
public class LetterSignatures {

    private static final Logger LOG = LoggerFactory.getLogger(LetterSignatures.class);

    private final List<LetterSigner> signers;
    private final OwnAuthority authority;
    private final SignatureSelfTest selfTest;
    private final InstantSource clock;
    private final SignatureCheck check = SignatureCheck.strict();
    private final AnswerCheck answers = new AnswerCheck();

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
     * Asks the signer whether this person may sign, before they hand over a secret.
     *
     * @throws UnavailableException if there is no such signer or it cannot work
     * @throws id.pendapa.shared.InvalidException if the person may not sign
     */
    public void requireFit(SigningMethod method, Nik nik) {
        signer(method).requireFit(nik);
    }

    /**
     * Signs and validates. Outside of any transaction.
     *
     * @param credential what the person signs with at a service, or null where the signer needs nothing of them
     * @throws UnavailableException if there is no such signer, it cannot work, or its answer does not pass the check
     * @throws id.pendapa.shared.InvalidException if the signer refuses the person, for example for a wrong passphrase
     */
    public Signed sign(byte[] pdf, Signer signer, SigningMethod method, @Nullable Credential credential) {
        selfTest.require();
        LetterSigner by = signer(method);
        byte[] signed = by.sign(pdf.clone(), signer, credential);
        return new Signed(signed, answers.accept(pdf, signed, by.trust(signer), clock.instant()));
    }

    private LetterSigner signer(SigningMethod method) {
        return signers.stream()
                .filter(candidate -> candidate.method() == method)
                .findFirst()
                .orElseThrow(() -> new UnavailableException("letter.signer.missing", method.name()));
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

    private static boolean isOurs(Found found, X509Certificate root) {
        byte[] signer = found.signer();
        return signer != null && Certificates.isIssuedBy(signer, root);
    }
}
