package id.pendapa.journeys;

import java.time.LocalDate;

/** What is done again and again with standards and the maklumat. */
final class StandardWays {

    private StandardWays() {}

    /** Number and day of the decree, in the form that is open. */
    static void decree(Hands camat, String number) {
        camat.fill("sk", number);
        day(camat, "sk-tanggal", LocalDate.of(2026, 1, 5));
    }

    static void day(Hands hands, String name, LocalDate day) {
        hands.fill(name + "-hari", Integer.toString(day.getDayOfMonth()));
        hands.fill(name + "-bulan", Integer.toString(day.getMonthValue()));
        hands.fill(name + "-tahun", Integer.toString(day.getYear()));
    }
}
