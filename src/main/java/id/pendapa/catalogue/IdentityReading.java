package id.pendapa.catalogue;

import id.pendapa.catalogue.ReadAnswer.Problem;
import id.pendapa.shared.Nik;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a NIK, or why there is none, and whole persons. */
final class IdentityReading {

    private static final int NAME = 150;
    private static final int PLACE = 100;
    private static final int REASON = 200;

    private IdentityReading() {}

    /**
     * A NIK of 16 digits, or the reason for none.
     *
     * @param name name of the input of the number
     * @param key the reason is in the input {@code <key>-tanpa}
     */
    static Answer.@Nullable Identity identity(String name, String key, Reading reading) {
        String typed = reading.raw(name);
        String reason = reading.raw(key + "-tanpa");
        if (!typed.isEmpty()) {
            return nik(name, typed, reading);
        }
        if (!reason.isEmpty()) {
            return reason.length() <= REASON
                    ? new Answer.Identity(null, reason)
                    : reading.wrong(key + "-tanpa", new Problem("too-long", Integer.toString(REASON)));
        }
        return reading.isRequired() ? reading.wrong(name, Problem.of("nik.missing")) : null;
    }

    private static Answer.@Nullable Identity nik(String name, String typed, Reading reading) {
        Nik nik = Nik.find(typed).orElse(null);
        if (nik == null) {
            return reading.wrong(name, Problem.of(Nik.hasLength(typed) ? "nik.date" : "nik"));
        }
        return nik.isExample() && !reading.allowsExamples()
                ? reading.wrong(name, Problem.of("nik.example"))
                : new Answer.Identity(nik, null);
    }

    static @Nullable Answer person(String key, LocalDate today, Reading reading) {
        String name = reading.text(key + "-nama", NAME);
        Answer.Identity identity = identity(key + "-nik", key, reading);
        String place = reading.text(key + "-tempat", PLACE);
        LocalDate birth = reading.date(key);
        if (birth != null && birth.isAfter(today)) {
            reading.wrong(key + "-hari", Problem.of("date.birth"));
        }
        String sex = reading.choice(key + "-jk");
        if (sex != null && !sex.matches("[LP]")) {
            reading.wrong(key + "-jk", Problem.of("choose"));
        }
        String occupation = reading.text(key + "-pekerjaan", PLACE);
        if (name == null || identity == null || place == null || birth == null || sex == null) {
            return null;
        }
        return occupation == null ? null : new Answer.Person(name, identity, place, birth, sex, occupation);
    }
}
