package id.pendapa.example;

import java.time.Instant;

/**
 * What one invented person comes for.
 *
 * @param service code of the service
 * @param sample which of the service's sample citizens it goes like
 * @param online whether it is sent from a phone; else somebody stands at the counter
 * @param at when it is handed in
 * @param givesUp whether its form is left half filled
 * @param slow whether the section that verifies has no time in these weeks
 * @param seed what else differs from person to person
 */
record InventedRequest(
        String service, int sample, boolean online, Instant at, boolean givesUp, boolean slow, long seed) {}
