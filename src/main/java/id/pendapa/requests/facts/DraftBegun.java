package id.pendapa.requests.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody began a request online. Heard by other modules in the same transaction.
 *
 * @param key of this beginning alone; leads to no draft
 */
public record DraftBegun(String serviceCode, UUID key, Instant at) {}
