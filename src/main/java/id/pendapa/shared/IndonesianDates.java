package id.pendapa.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Dates and times as Indonesian writes them: with the month's name, a dot in the time and the label of the zone. */
public final class IndonesianDates {

    /** The language of pages and letters. */
    public static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", INDONESIAN);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", INDONESIAN);
    private static final DateTimeFormatter ZONED_TIME = DateTimeFormatter.ofPattern("HH.mm zzz", INDONESIAN);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des");

    /** Beginnings of names that are written otherwise by some, or in English and Javanese. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "agt", "agu", "aug", "agu", "may", "mei", "oct", "okt", "dec", "des", "nop", "nov", "peb", "feb", "dhe",
            "des");

    private static final int SHORT_NAME = 3;

    private IndonesianDates() {}

    /** {@code 25 November 2026}. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code Rabu, 25 November 2026}. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** {@code 14.00}. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 14.00 WIB}. */
    public static String time(ZonedDateTime moment) {
        return ZONED_TIME.format(moment);
    }

    /** {@code 25 November 2026 pukul 14.00 WIB}. */
    public static String moment(ZonedDateTime moment) {
        return DAY.format(moment) + " pukul " + time(moment);
    }

    /** {@code Rabu, 25 November 2026 pukul 14.00 WIB}. */
    public static String weekdayMoment(ZonedDateTime moment) {
        return WEEKDAY.format(moment) + " pukul " + time(moment);
    }

    /** Reads a date typed in three parts; the month as a number or as a name, of which three letters are enough. */
    public static Optional<LocalDate> find(String day, String month, String year) {
        try {
            return Optional.of(LocalDate.of(number(year), month(month.strip()), number(day)));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String typed) {
        String name = typed.toLowerCase(Locale.ROOT);
        String begin = name.length() < SHORT_NAME ? "" : name.substring(0, SHORT_NAME);
        int place = MONTHS.indexOf(OTHER_NAMES.getOrDefault(begin, begin));
        return place >= 0 ? place + 1 : number(typed);
    }

    private static int number(String typed) {
        return Integer.parseInt(typed.strip());
    }
}
