package id.pendapa.letters.signing;

import id.pendapa.office.SigningMethod;
import id.pendapa.shared.Nik;
import java.security.cert.X509Certificate;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Signs the bytes of a letter electronically: with the office's own keys, or with a remote service. Called outside of any
 * transaction; the answer is believed only after {@link SignatureCheck} has passed it.
 */
public interface LetterSigner {

    /** The way of signing that this signer serves; one signer for each. */
    SigningMethod method();

    /**
     * Asks whether a person may sign at all, before they hand over a secret. A signer that holds the keys itself has
     * nothing to ask.
     *
     * @throws id.pendapa.shared.UnavailableException if the signer cannot work now
     * @throws id.pendapa.shared.InvalidException if the person may not sign, with the reason in its code
     */
    default void requireFit(Nik nik) {}

    /**
     * Signs a letter. Invisible: nothing is drawn, the pages stay as they are.
     *
     * @param credential what the person typed to sign with, or null where the signer needs nothing of them
     * @throws id.pendapa.shared.UnavailableException if the signer cannot work now; the letter waits
     * @throws id.pendapa.shared.InvalidException if the signer refuses the person, for example for a wrong passphrase
     */
    byte[] sign(byte[] pdf, Signer signer, @Nullable Credential credential);

    /** What an answer for this person must be to be believed. */
    Trust trust(Signer signer);

    /**
     * Who signs.
     *
     * @param officialId the person
     * @param positionId the position that they sign for
     * @param name printed name
     * @param title title of the position as printed
     */
    record Signer(long officialId, long positionId, String name, String title) {}

    /**
     * With what a person signs at a service. Lives as long as the request in which it was typed; never printed.
     *
     * @param nik the person, for the service
     * @param passphrase secret of their certificate
     */
    record Credential(Nik nik, String passphrase) {
        @Override
        public String toString() {
            return "Credential[•••]";
        }
    }

    /**
     * What is believed of a signer's answers.
     *
     * @param roots certificates that the signature must lead back to
     * @param isOf whether a certificate is the signer's
     * @param remote whether the answer comes from a service of others. Of that it is not known whether it only appends
     *     to the file, nor whether it puts the proof of revocation inside
     */
    record Trust(Set<X509Certificate> roots, Predicate<X509Certificate> isOf, boolean remote) {
        public Trust {
            roots = Set.copyOf(roots);
        }
    }
}
