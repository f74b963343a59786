package id.pendapa.letters.web;

import id.pendapa.office.OfficeTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Days and times in words, in the office's zone and with its label. */
@Component
class LetterDates {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH.mm zzz", INDONESIAN);

    private final OfficeTime time;

    LetterDates(OfficeTime time) {
        this.time = time;
    }

    String at(Instant instant) {
        ZonedDateTime local = instant.atZone(time.zone());
        return DAY.format(local) + " pukul " + HOUR.format(local);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }
}
