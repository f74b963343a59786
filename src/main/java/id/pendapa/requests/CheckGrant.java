package id.pendapa.requests;

import java.time.Instant;

/**
 * That somebody named a request's number and code, kept sealed in their browser for half an hour.
 *
 * @param number public number
 * @param identified whether they named the birth date too
 * @param until when it ends
 */
public record CheckGrant(String number, boolean identified, Instant until) {}
