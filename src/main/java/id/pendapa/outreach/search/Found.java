package id.pendapa.outreach.search;

/**
 * A page that was found.
 *
 * @param kind what it is, as a code
 */
public record Found(String address, String kind, String title, String summary) {}
