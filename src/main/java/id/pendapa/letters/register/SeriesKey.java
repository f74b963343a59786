package id.pendapa.letters.register;

import id.pendapa.platform.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A number series of a unit.
 *
 * @param code code of the series as service definitions name it, for example {@code KECAMATAN}
 * @param kelurahanCode area code where each kelurahan counts for itself, otherwise null
 */
public record SeriesKey(String code, @Nullable String kelurahanCode) {

    /** Series of this code exist once per kelurahan. */
    public static final String PER_KELURAHAN = "KELURAHAN";

    /** The series that a letter of this definition uses. */
    public static SeriesKey of(String code, @Nullable String kelurahanCode) {
        return new SeriesKey(code, code.startsWith(PER_KELURAHAN) ? kelurahanCode : null);
    }

    /** One word for it, as forms and the log name it. */
    public String name() {
        return kelurahanCode == null ? code : code + ":" + kelurahanCode;
    }

    /** The kelurahan, or empty text for the kecamatan. */
    String area() {
        return kelurahanCode == null ? "" : kelurahanCode;
    }

    /** A kelurahan sees its own series, the kecamatan all. */
    boolean isSeenBy(Actor.Staff staff) {
        return staff.duties().stream()
                .map(Actor.HeldDuty::kelurahanCode)
                .anyMatch(held -> held == null || held.equals(kelurahanCode));
    }
}
