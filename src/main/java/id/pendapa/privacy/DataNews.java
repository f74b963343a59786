package id.pendapa.privacy;

/**
 * There is something about the data of a request that its applicant has to be told. Heard by other modules in the same
 * transaction.
 *
 * @param requestNumber public number of the request
 * @param occasion what tells this from others of its kind; the same is told once
 */
public record DataNews(Kind kind, String requestNumber, String occasion) {

    /** What there is to tell. */
    public enum Kind {
        /** The data-protection officer answered the applicant's question. */
        QUESTION_ANSWERED,
        /** The data-protection officer decided what was demanded about the data. */
        DEMAND_DECIDED,
        /** The data are affected by a failure of their protection. */
        BREACH
    }
}
