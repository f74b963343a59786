package id.pendapa.office;

import java.time.Instant;

/**
 * The office's holidays or hours are others from now on; what was promised in working days may move. Heard in the transaction of
 * the change.
 */
public record HolidaysChanged(Instant at) {}
