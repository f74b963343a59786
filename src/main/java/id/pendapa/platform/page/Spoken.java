package id.pendapa.platform.page;

import id.pendapa.shared.IndonesianDates;
import id.pendapa.shared.Rupiah;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Dates, times, lengths and money as the reader of a page says them. For pages only: what is printed or kept uses
 * {@link IndonesianDates}.
 */
public final class Spoken {

    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm ", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", IndonesianDates.INDONESIAN);

    /** Java knows Javanese months, which are the Indonesian ones, but not everywhere its days. */
    private static final List<String> JAVANESE_DAYS =
            List.of("Senen", "Selasa", "Rebo", "Kemis", "Jemuwah", "Setu", "Ngahad");

    private static final List<String> INDONESIAN_DAYS =
            List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final Pattern DAY_OR_TIME =
            Pattern.compile("\\b(" + String.join("|", INDONESIAN_DAYS) + ")\\b|\\b(\\d\\d)\\.(\\d\\d)\\b");
    private static final long MINUTES_PER_HOUR = 60;

    private Spoken() {}

    /** {@code 25 November 2026}. */
    public static String day(LocalDate date) {
        return Language.current() == Language.ENGLISH ? ENGLISH_DAY.format(date) : IndonesianDates.day(date);
    }

    /** {@code Rabu, 25 November 2026}. */
    public static String weekday(LocalDate date) {
        return switch (Language.current()) {
            case INDONESIAN -> IndonesianDates.weekday(date);
            case ENGLISH, JAVANESE -> nameOf(date.getDayOfWeek()) + ", " + day(date);
        };
    }

    private static String nameOf(DayOfWeek day) {
        return switch (Language.current()) {
            case INDONESIAN -> INDONESIAN_DAYS.get(day.getValue() - 1);
            case ENGLISH -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case JAVANESE -> JAVANESE_DAYS.get(day.getValue() - 1);
        };
    }

    /** Opening hours as the office wrote them, with the days and times of the reader's language. */
    public static String hours(String written) {
        return Language.current() == Language.INDONESIAN
                ? written
                : DAY_OR_TIME.matcher(written).replaceAll(Spoken::dayOrTime);
    }

    private static String dayOrTime(MatchResult found) {
        if (found.group(1) != null) {
            return nameOf(DayOfWeek.of(INDONESIAN_DAYS.indexOf(found.group(1)) + 1));
        }
        return found.group(2) + (Language.current() == Language.ENGLISH ? ":" : ".") + found.group(3);
    }

    /** {@code 25 November 2026 pukul 14.00 WIB}. */
    public static String moment(ZonedDateTime moment) {
        return day(moment.toLocalDate()) + time(moment);
    }

    /** {@code Rabu, 25 November 2026 pukul 14.00 WIB}. */
    public static String weekdayMoment(ZonedDateTime moment) {
        return weekday(moment.toLocalDate()) + time(moment);
    }

    /** {@code pukul 14.00 WIB}. */
    public static String clock(ZonedDateTime moment) {
        return time(moment).strip();
    }

    private static String time(ZonedDateTime moment) {
        return switch (Language.current()) {
            case INDONESIAN -> " pukul " + IndonesianDates.time(moment);
            case ENGLISH -> " at " + ENGLISH_TIME.format(moment) + ZONE.format(moment);
            case JAVANESE -> " tabuh " + IndonesianDates.time(moment);
        };
    }

    /** A length of office time: {@code 2 jam 30 menit}. */
    public static String length(long minutes) {
        long hours = minutes / MINUTES_PER_HOUR;
        long rest = minutes % MINUTES_PER_HOUR;
        Words words = Bundles.WORDS;
        if (hours == 0) {
            return words.say("shell.minutes", rest);
        }
        return words.say("shell.hours", hours) + (rest == 0 ? "" : " " + words.say("shell.minutes", rest));
    }

    /** {@code Rp 1.500.000}. */
    public static String rupiah(long amount) {
        return "Rp " + number(amount);
    }

    /** {@code 1.500.000}. */
    public static String number(long number) {
        return Language.current() == Language.ENGLISH
                ? String.format(Locale.ENGLISH, "%,d", number)
                : Rupiah.grouped(number);
    }
}
