package id.pendapa.ppid.items;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item of the register of public information.
 *
 * @param example whether Pendapa shipped it and the office has not confirmed it
 * @param withdrawnAt since when nobody outside sees it, or null
 */
public record InformationItem(
        long id,
        int version,
        Text text,
        boolean example,
        Instant changedAt,
        @Nullable Instant withdrawnAt) {

    /** The four classes of the law. */
    public enum Klass {
        BERKALA,
        SERTA_MERTA,
        SETIAP_SAAT,
        DIKECUALIKAN;

        /** The class of that name, if there is one. */
        public static Optional<Klass> find(String typed) {
            return Arrays.stream(values())
                    .filter(value -> value.name().equals(typed))
                    .findFirst();
        }
    }

    /**
     * What stands in it.
     *
     * @param holder who has it
     * @param form in which form, and for which period
     * @param datedOn of which day, or null
     * @param link where it lies, or null
     * @param body the information itself, or null
     * @param exclusion why it is not given, for the excluded class only
     */
    public record Text(
            Klass klass,
            String title,
            String summary,
            String holder,
            String form,
            @Nullable LocalDate datedOn,
            @Nullable String link,
            @Nullable String body,
            @Nullable Exclusion exclusion) {}

    /**
     * Why and how long an item is not given.
     *
     * @param article article of the law
     * @param consequence what would happen if it were given
     * @param until last day of it
     */
    public record Exclusion(String article, String consequence, LocalDate until) {}
}
