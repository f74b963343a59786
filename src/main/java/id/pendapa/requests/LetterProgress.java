package id.pendapa.requests;

import id.pendapa.platform.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What letters report back to the request that they belong to. */
public interface LetterProgress {

    /**
     * A letter was signed and validated (step 3 of Sign-In-Three-Steps). Runs in the caller's transaction and does the
     * action of the flow that waits for this letter; where none waits, it is only written into the history.
     */
    void signed(String requestNumber, String letterCode, String letterNumber);

    /**
     * The signatory sends a letter back unsigned: does the action of the flow that cancels this letter, with the power of
     * the position that the letter is to be signed for. Runs in the caller's transaction.
     *
     * @throws id.pendapa.shared.ConflictException {@code request.letter.no-way-back} if the flow has no such action now
     */
    void sentBack(String requestNumber, String letterCode, Actor.Staff signatory, String reason);

    /**
     * A signed letter was taken back. It is written into the history of the request, where the applicant reads the
     * reason, and the applicant is told; the request stays where it is. Runs in the caller's transaction.
     */
    void revoked(String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason);

    /**
     * A mistake was found in an issued letter: the request goes back to the step that makes it, also if it has ended, gets a
     * new second promise, and the applicant is told. Runs in the caller's transaction.
     *
     * @throws id.pendapa.shared.ConflictException {@code request.revise.…} if it cannot go back now
     */
    void revising(String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason);

    /** The letter stays as it is after all: the request goes back to where it was. Runs in the caller's transaction. */
    void revisionEnded(String requestNumber, String letterCode, String letterNumber, Actor.Staff by, String reason);

    /** Those of these requests whose applicant wrote what is wrong with the draft, and nobody answered. */
    Set<String> listRemarked(Set<String> requestNumbers);

    /** Whether the request is about the officer's own person; then somebody else must sign. */
    boolean isAbout(String requestNumber, Actor.Staff officer);

    /** Who took the papers of a request, if they were handed over. The receiver's name is personal. */
    Optional<HandedOver> findHandOver(String requestNumber);

    /**
     * The hand-over of papers.
     *
     * @param by officer who handed them over
     * @param receiver who took them, in full
     * @param proof on what proof
     */
    record HandedOver(Instant at, String by, String receiver, String proof) {}
}
