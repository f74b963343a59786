package id.pendapa.privacy;

/**
 * The data-protection officer answered an applicant. Heard by other modules in the same transaction.
 *
 * @param requestNumber public number of the request
 * @param occasion what tells this answer from others
 */
public record DataQuestionAnswered(String requestNumber, String occasion) {}
