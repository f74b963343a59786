package id.pendapa.complaints;

import java.time.Instant;

/**
 * A complaint came or moved. Says nothing of who told it.
 *
 * @param kelurahan area code, or empty where it is not known
 * @param step name of the step, {@link #ARRIVED} for a new one
 * @param due until when it is to be answered
 */
public record ComplaintMoved(
        String number, String kelurahan, String category, String state, String step, Instant due, Instant at) {

    /** Step of a complaint that came. */
    public static final String ARRIVED = "ARRIVED";

    /** Step by which the office answers. */
    public static final String ANSWERED = "ANSWER";
}
