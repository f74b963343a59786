package id.pendapa.catalogue;

import id.pendapa.catalogue.ReadAnswer.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads a NIK, or why there is none, and whole persons. */
final class IdentityReading {

    private static final int NAME = 150;
    private static final int PLACE = 100;
    private static final int REASON = 200;
    private static final int WOMEN = 40;

    private IdentityReading() {}

    /**
     * A NIK of 16 digits, or the reason for none.
     *
     * @param name name of the input of the number
     * @param key the reason is in the input {@code <key>-tanpa}
     */
    static Answer.@Nullable Identity identity(String name, String key, Reading reading) {
        String digits = reading.raw(name).replaceAll("[\\s.-]", "");
        String reason = reading.raw(key + "-tanpa");
        if (!digits.isEmpty()) {
            return isNik(digits)
                    ? new Answer.Identity(digits, null)
                    : reading.wrong(name, Problem.of(digits.matches("\\d{16}") ? "nik.date" : "nik"));
        }
        if (!reason.isEmpty()) {
            return reason.length() <= REASON
                    ? new Answer.Identity(null, reason)
                    : reading.wrong(key + "-tanpa", new Problem("too-long", Integer.toString(REASON)));
        }
        return reading.isRequired() ? reading.wrong(name, Problem.of("nik.missing")) : null;
    }

    /** 16 digits with a day and month in the places of the birth date; for women the day is raised by 40. */
    static boolean isNik(String digits) {
        if (!digits.matches("\\d{16}")) {
            return false;
        }
        int day = Integer.parseInt(digits.substring(6, 8)) % WOMEN;
        int month = Integer.parseInt(digits.substring(8, 10));
        try {
            return LocalDate.of(2000, month, day).getMonthValue() == month;
        } catch (DateTimeException e) {
            return false;
        }
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
