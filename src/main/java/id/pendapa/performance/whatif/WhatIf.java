package id.pendapa.performance.whatif;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.WorkingCalendars;
import id.pendapa.performance.whatif.Simulation.Compared;
import id.pendapa.platform.Gate;
import id.pendapa.platform.Permission;
import id.pendapa.requests.facts.RequestRhythm;
import id.pendapa.requests.facts.RequestRhythm.Hour;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what the next month would be like with other staffing. It changes nothing and keeps nothing. */
@Service
public class WhatIf {

    private static final int WEEKS = 13;
    private static final int FEWEST_WEEKS = 2;
    private static final int FEWEST_REQUESTS = 20;
    private static final int DAYS_OF_WEEK = 7;
    private static final int MINUTES_PER_HOUR = 60;
    private static final int MOST_MINUTES = 480;
    private static final int MOST_HOURS = 200;
    private static final int MOST_PER_DAY = 500;
    private static final int MOST_OFFICERS = 20;

    private final Gate gate;
    private final RequestRhythm rhythm;
    private final WorkingCalendars calendars;
    private final OfficeTime time;

    WhatIf(Gate gate, RequestRhythm rhythm, WorkingCalendars calendars, OfficeTime time) {
        this.gate = gate;
        this.rhythm = rhythm;
        this.calendars = calendars;
        this.time = time;
    }

    /**
     * What the answer rests on.
     *
     * @param month first day of the month that is simulated
     * @param days days of the week on which the office works in it
     * @param requests how many came in the weeks that were looked at
     * @param weeks how many weeks that were
     * @param waiting how many wait now
     */
    public record Basis(LocalDate month, List<DayOfWeek> days, long requests, int weeks, int waiting) {
        public Basis {
            days = List.copyOf(days);
        }

        /** Whether there is enough history to go by. */
        public boolean isEnough() {
            return weeks >= FEWEST_WEEKS && requests >= FEWEST_REQUESTS;
        }
    }

    /**
     * The answer.
     *
     * @param errors what is wrong with the question, by field
     * @param compared both months, or null where nothing was asked or the question is wrong
     */
    public record Answer(
            Basis basis,
            Map<String, String> errors,
            @Nullable Compared compared) {
        public Answer {
            errors = Map.copyOf(errors);
        }
    }

    /**
     * Answers a question.
     *
     * @param typed {@code kerja} minutes of work, {@code janji} office hours, {@code sehari} requests a day where history is
     *     short, {@code kini-1} to {@code nanti-7} officers now and then by day of the week; nothing where nothing is asked
     */
    @Transactional(readOnly = true)
    public Answer answer(Map<String, String> typed) {
        gate.require(Permission.FIGURE_READ);
        List<Hour> hours = rhythm.since(time.now().minus(Duration.ofDays((long) WEEKS * DAYS_OF_WEEK)), time.zone());
        LocalDate first = time.today().withDayOfMonth(1).plusMonths(1);
        OfficeMonth month = OfficeMonth.of(calendars.current(), time.zone(), first, first.lengthOfMonth());
        Basis basis = basis(first, month, hours);
        if (typed.isEmpty()) {
            return new Answer(basis, Map.of(), null);
        }
        Map<String, String> errors = new LinkedHashMap<>();
        int work = number(typed, "kerja", 1, MOST_MINUTES, errors);
        int promise = number(typed, "janji", 1, MOST_HOURS, errors) * MINUTES_PER_HOUR;
        Staffing now = new Staffing(officers(typed, "kini-", basis, errors), work, promise);
        Staffing then = new Staffing(officers(typed, "nanti-", basis, errors), work, promise);
        Arrivals arrivals = basis.isEnough()
                ? known(hours, basis.weeks())
                : typedIn(month, number(typed, "sehari", 0, MOST_PER_DAY, errors));
        return new Answer(
                basis,
                errors,
                errors.isEmpty() ? Simulation.compare(month, arrivals, basis.waiting(), now, then) : null);
    }

    private Basis basis(LocalDate first, OfficeMonth month, List<Hour> hours) {
        Instant oldest = hours.stream().map(Hour::first).min(Instant::compareTo).orElse(time.now());
        long days = Duration.between(oldest, time.now()).toDays();
        return new Basis(
                first,
                month.days().stream()
                        .filter(day -> day.minutes() > 0)
                        .map(OfficeMonth.Day::weekday)
                        .distinct()
                        .sorted()
                        .toList(),
                hours.stream().mapToLong(Hour::n).sum(),
                (int) Math.max(1, (days + DAYS_OF_WEEK - 1) / DAYS_OF_WEEK),
                rhythm.waiting());
    }

    private static Map<DayOfWeek, Integer> officers(
            Map<String, String> typed, String field, Basis basis, Map<String, String> errors) {
        Map<DayOfWeek, Integer> officers = new EnumMap<>(DayOfWeek.class);
        basis.days().forEach(day -> officers.put(day, number(typed, field + day.getValue(), 0, MOST_OFFICERS, errors)));
        return officers;
    }

    private static int number(
            Map<String, String> typed, String field, int least, int most, Map<String, String> errors) {
        String text = typed.getOrDefault(field, "").strip();
        int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            errors.put(field, "performance.whatif." + field.replaceAll("-[0-9]", ""));
            return least;
        }
        return number;
    }

    private static Arrivals known(List<Hour> hours, int weeks) {
        Map<DayOfWeek, List<Double>> means = new EnumMap<>(DayOfWeek.class);
        hours.forEach(
                hour -> means.computeIfAbsent(hour.day(), day -> none()).set(hour.hour(), (double) hour.n() / weeks));
        return new Arrivals(means);
    }

    /** As many each working day, at any time at which the office works. */
    private static Arrivals typedIn(OfficeMonth month, int perDay) {
        Map<DayOfWeek, List<Double>> means = new EnumMap<>(DayOfWeek.class);
        month.days().stream().filter(day -> day.minutes() > 0).forEach(day -> {
            List<Double> hours = none();
            IntStream.range(0, OfficeMonth.HOURS)
                    .forEach(hour -> hours.set(
                            hour,
                            (double) perDay
                                    * (day.marks().get(hour + 1) - day.marks().get(hour))
                                    / day.minutes()));
            means.put(day.weekday(), hours);
        });
        return new Arrivals(means);
    }

    private static List<Double> none() {
        return new ArrayList<>(Collections.nCopies(OfficeMonth.HOURS, 0.0));
    }
}
