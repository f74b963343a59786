package id.pendapa.office;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A position that someone holds on a day.
 *
 * @param code code of the position, for example {@code LURAH}
 * @param title printed title, for example "Lurah Gendongan", without "Plh." or "Plt."
 * @param unit name of the unit
 * @param kelurahanCode area code of the kelurahan that the position belongs to, or null for the kecamatan
 * @param kind how it is held
 * @param since first day on which it is held so
 * @param duties codes of the duties that go with the position
 */
public record HeldPosition(
        long positionId,
        String code,
        String title,
        String unit,
        @Nullable String kelurahanCode,
        HoldKind kind,
        LocalDate since,
        Set<String> duties) {

    public HeldPosition {
        duties = Set.copyOf(duties);
    }

    /** How a position is held (Permendagri 1/2023). */
    public enum HoldKind {
        DEFINITIF,
        /** The post is vacant. */
        PLT,
        /** The holder is away for a time. */
        PLH
    }

    /** Title with the prefix that says how it is held. */
    public String titleInUse() {
        return switch (kind) {
            case DEFINITIF -> title;
            case PLT -> "Plt. " + title;
            case PLH -> "Plh. " + title;
        };
    }
}
