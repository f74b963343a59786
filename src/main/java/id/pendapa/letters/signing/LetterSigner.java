package id.pendapa.letters.signing;

import id.pendapa.office.SigningMethod;

/**
 * Signs the bytes of a letter electronically: with the office's own keys, or with a remote service. Called outside of any
 * transaction; the answer is believed only after {@link SignatureCheck} has passed it.
 */
public interface LetterSigner {

    /** The way of signing that this signer serves; one signer for each. */
    SigningMethod method();

    /**
     * Signs a letter. Invisible: nothing is drawn, the pages stay as they are.
     *
     * @throws id.pendapa.shared.UnavailableException if the signer cannot work now; the letter waits
     * @throws id.pendapa.shared.InvalidException if the signer refuses the person, for example for a wrong passphrase
     */
    byte[] sign(byte[] pdf, Signer signer);

    /**
     * Who signs.
     *
     * @param officialId the person
     * @param positionId the position that they sign for
     * @param name printed name
     * @param title title of the position as printed
     */
    record Signer(long officialId, long positionId, String name, String title) {}
}
