package id.pendapa.office;

import org.jspecify.annotations.Nullable;

/**
 * Who ought to sign a letter.
 *
 * @param positionCode for example {@code CAMAT}
 * @param kelurahanCode area code for a position of a kelurahan, otherwise null
 * @param onBehalfOf title of the office whose power the position uses, for example "Wali Kota Salatiga", or null
 * @param delegable whether the positions that stand in by a standing delegation may sign
 */
public record SignatoryWish(
        String positionCode,
        @Nullable String kelurahanCode,
        @Nullable String onBehalfOf,
        boolean delegable) {}
