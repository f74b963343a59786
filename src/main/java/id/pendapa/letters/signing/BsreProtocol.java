package id.pendapa.letters.signing;

import id.pendapa.letters.signing.LetterSigner.Credential;
import id.pendapa.shared.Nik;

/** One version of the interface of BSrE's signing service. */
interface BsreProtocol {

    /** The word for whether a person may sign; only {@code ISSUE} means yes. */
    String status(Nik nik);

    /** The signed letter as the service answered it, not looked at yet. */
    byte[] sign(byte[] pdf, Credential credential);
}
