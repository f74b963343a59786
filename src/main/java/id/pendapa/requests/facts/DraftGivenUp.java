package id.pendapa.requests.facts;

import java.time.Instant;
import java.util.UUID;

/**
 * A request that was begun online will never be sent: its applicant removed it, or nobody came back in time. Heard by other
 * modules in the same transaction.
 *
 * @param page the first page that was not answered, or empty where only sending was left
 * @param key of this end alone; leads to no draft
 */
public record DraftGivenUp(String serviceCode, String page, UUID key, Instant at) {}
