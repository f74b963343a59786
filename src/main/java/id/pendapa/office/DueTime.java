package id.pendapa.office;

import java.time.Instant;

/**
 * A time by which something is due.
 *
 * @param at the time
 * @param provisional whether it lies beyond the last year whose holidays are known
 */
public record DueTime(Instant at, boolean provisional) {}
