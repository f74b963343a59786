package id.pendapa.requests.web;

import org.jspecify.annotations.Nullable;

/**
 * The form of {@code /cek}: number and code.
 *
 * @param number number as typed or as in the link
 * @param code code as typed
 * @param error what is wrong, or null
 */
public record CheckStartPage(
        String number, String code, @Nullable String error) {}
