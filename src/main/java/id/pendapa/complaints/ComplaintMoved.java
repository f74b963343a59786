package id.pendapa.complaints;

import java.time.Instant;

/**
 * A complaint came or moved. Says nothing of who told it.
 *
 * @param kelurahan area code, or empty where it is not known
 */
public record ComplaintMoved(String number, String kelurahan, String category, String state, Instant at) {}
