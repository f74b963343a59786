package id.pendapa.office;

import id.pendapa.office.WorkingWeek.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * The office's working time as a value: which days it works and at which hours, in Ramadan at shorter ones. Breaks,
 * weekends, holidays and joint leave do not count.
 */
public final class WorkingCalendar {

    private static final int WHOLE = 100;

    private final ZoneId zone;
    private final OfficeHours hours;
    private final Set<LocalDate> holidays;
    private final int lastKnownYear;

    WorkingCalendar(ZoneId zone, OfficeHours hours, Set<LocalDate> holidays, int lastKnownYear) {
        this.zone = zone;
        this.hours = hours;
        this.holidays = Set.copyOf(holidays);
        this.lastKnownYear = lastKnownYear;
    }

    public boolean isWorkingDay(LocalDate date) {
        return !spansOn(date).isEmpty();
    }

    /**
     * When the office closes on a working day.
     *
     * @throws IllegalArgumentException if it does not work on that day
     */
    public Instant closing(LocalDate day) {
        List<Span> spans = spansOn(day);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("The office does not work on " + day);
        }
        return LocalDateTime.of(day, spans.get(spans.size() - 1).to())
                .atZone(zone)
                .toInstant();
    }

    /** Working days after the first date up to and including the second. */
    public int workingDaysBetween(LocalDate first, LocalDate second) {
        return (int) first.plusDays(1)
                .datesUntil(second.isAfter(first) ? second.plusDays(1) : first.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /**
     * So many working days later, at the same time of day, or at the nearest one at which the office is open then. Day 0
     * is the day of {@code from}; outside of office hours it counts from the next opening.
     */
    public DueTime plusWorkingDays(Instant from, int days) {
        LocalDateTime start = nextMoment(from.atZone(zone).toLocalDateTime());
        LocalDate day = start.toLocalDate();
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return due(LocalDateTime.of(day, within(start.toLocalTime(), spansOn(day))));
    }

    /** Hours differ between days and seasons: nothing is due before the office opens or after it closes. */
    private static LocalTime within(LocalTime time, List<Span> spans) {
        LocalTime opens = spans.get(0).from();
        LocalTime closes = spans.get(spans.size() - 1).to();
        return time.isBefore(opens) ? opens : time.isAfter(closes) ? closes : time;
    }

    /** So many minutes of office time later. */
    public DueTime plusOfficeMinutes(Instant from, long minutes) {
        LocalDateTime at = nextMoment(from.atZone(zone).toLocalDateTime());
        Duration left = Duration.ofMinutes(minutes);
        while (true) {
            Duration here = Duration.between(at.toLocalTime(), spanOf(at).to());
            if (left.compareTo(here) < 0 || left.equals(here)) {
                return due(at.plus(left));
            }
            left = left.minus(here);
            at = nextMoment(LocalDateTime.of(at.toLocalDate(), spanOf(at).to()));
        }
    }

    /** Office time from the first to the second moment; zero if there is none. */
    public Duration officeTimeBetween(Instant first, Instant second) {
        LocalDateTime start = first.atZone(zone).toLocalDateTime();
        LocalDateTime end = second.atZone(zone).toLocalDateTime();
        Duration sum = Duration.ZERO;
        for (LocalDate day = start.toLocalDate(); !day.isAfter(end.toLocalDate()); day = day.plusDays(1)) {
            for (Span span : spansOn(day)) {
                LocalDateTime from = later(start, LocalDateTime.of(day, span.from()));
                LocalDateTime to = earlier(end, LocalDateTime.of(day, span.to()));
                sum = from.isBefore(to) ? sum.plus(Duration.between(from, to)) : sum;
            }
        }
        return sum;
    }

    /** How much of the office time from the first to the second moment has passed now, in percent; 100 once it is over. */
    public int passedPercent(Instant from, Instant due, Instant now) {
        long whole = officeTimeBetween(from, due).toMinutes();
        if (!due.isAfter(now) || whole == 0) {
            return WHOLE;
        }
        return (int) (officeTimeBetween(from, now).toMinutes() * WHOLE / whole);
    }

    private DueTime due(LocalDateTime at) {
        return new DueTime(at.atZone(zone).toInstant(), at.getYear() > lastKnownYear);
    }

    /** The moment itself if the office works then, else the next opening. */
    private LocalDateTime nextMoment(LocalDateTime from) {
        LocalTime time = from.toLocalTime();
        for (Span span : spansOn(from.toLocalDate())) {
            if (time.isBefore(span.to())) {
                return LocalDateTime.of(from.toLocalDate(), time.isBefore(span.from()) ? span.from() : time);
            }
        }
        LocalDate next = nextWorkingDay(from.toLocalDate());
        return LocalDateTime.of(next, spansOn(next).get(0).from());
    }

    private Span spanOf(LocalDateTime moment) {
        return spansOn(moment.toLocalDate()).stream()
                .filter(span -> moment.toLocalTime().isBefore(span.to()))
                .findFirst()
                .orElseThrow();
    }

    private List<Span> spansOn(LocalDate day) {
        return holidays.contains(day) ? List.of() : hours.on(day);
    }

    private LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDateTime later(LocalDateTime first, LocalDateTime second) {
        return first.isAfter(second) ? first : second;
    }

    private static LocalDateTime earlier(LocalDateTime first, LocalDateTime second) {
        return first.isBefore(second) ? first : second;
    }
}
