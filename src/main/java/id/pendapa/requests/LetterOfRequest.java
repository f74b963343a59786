package id.pendapa.requests;

import id.pendapa.platform.Audit;
import id.pendapa.platform.pdf.PaperSize;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a request needs of the module that makes letters. {@code requests} owns the port; {@code letters} fulfils it. All
 * methods but {@link #preview} and {@link #open} run inside the caller's transaction.
 */
public interface LetterOfRequest {

    /**
     * Step 1 of Sign-In-Three-Steps: allots number and date, fixes signatory and text, stores the final PDF and puts it
     * up for signing.
     *
     * @throws id.pendapa.shared.DomainException if it cannot be made, for example because nobody may sign it today
     */
    LetterState allot(LetterOrder order);

    /** The letter as it would be, as a PDF with a watermark and without a number. Stores nothing. */
    byte[] preview(LetterOrder order, PaperSize paper);

    /** Cancels a letter that is not signed yet; its number stays in the register as cancelled, with the reason. */
    void cancel(String requestNumber, String letterCode, String reason);

    /** The request ended without a corrected letter: what was issued before stays as it is. */
    void endRevision(String requestNumber, String reason);

    /** All letters of a request, oldest first, cancelled ones included. */
    List<LetterState> list(String requestNumber);

    /** The same for several requests, each with its letters; without those that have none. */
    default Map<String, List<LetterState>> listOf(Collection<String> requestNumbers) {
        return requestNumbers.stream().collect(Collectors.toMap(number -> number, this::list));
    }

    /**
     * The records of all letters of these requests, cancelled ones included, under which sights of them are written down,
     * each with the number of its request.
     */
    Map<Audit.Subject, String> listSubjects(Collection<String> requestNumbers);

    /** The requests of these letters, by the codes under which sights of them are written down. */
    Map<String, String> listRequests(Collection<String> codes);

    /**
     * The signed letter for its applicant. Whether it may be released has been decided by the caller.
     *
     * @throws id.pendapa.shared.NotFoundException if no signed letter of this code exists
     */
    LetterFile open(String requestNumber, String letterCode);

    /** A letter's bytes as they leave the office. */
    @SuppressWarnings("ArrayRecordComponent") // Handed straight to the response, never compared.
    record LetterFile(String fileName, String mediaType, byte[] bytes) {}
}
