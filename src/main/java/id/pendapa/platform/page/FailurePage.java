package id.pendapa.platform.page;

import org.jspecify.annotations.Nullable;

/**
 * A page that says what did not work and what to do next.
 *
 * @param status HTTP status
 * @param title what happened, short
 * @param text why, if known
 * @param next what to do now
 * @param home where the button leads
 * @param reference number to name on the telephone, or null
 */
public record FailurePage(
        int status,
        String title,
        String text,
        String next,
        String home,
        @Nullable String reference) {}
