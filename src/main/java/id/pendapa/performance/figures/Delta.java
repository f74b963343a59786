package id.pendapa.performance.figures;

import java.time.Instant;

/**
 * One fact that counts in one figure.
 *
 * @param topic code of the service, or category of the complaint
 * @param part what the figure is divided by, or empty
 * @param total minutes where the figure measures time, otherwise 0
 * @param source what it was counted from; the same source counts once
 */
record Delta(Measure measure, String topic, String part, long total, String source, Instant at) {}
