package id.pendapa.privacy;

/**
 * The data-protection officer decided what somebody demanded about their data. Heard by other modules in the same
 * transaction.
 *
 * @param requestNumber public number of the request that the data belong to
 * @param occasion what tells this decision from others
 */
public record DataRequestDecided(String requestNumber, String occasion) {}
