package id.pendapa.requests;

/** What letters report back to the request that they belong to. */
public interface LetterProgress {

    /**
     * A letter was signed and validated (step 3 of Sign-In-Three-Steps). Runs in the caller's transaction and does the
     * action of the flow that waits for this letter; where none waits, it is only written into the history.
     */
    void signed(String requestNumber, String letterCode, String letterNumber);
}
