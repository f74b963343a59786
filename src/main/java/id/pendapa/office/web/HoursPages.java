package id.pendapa.office.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.office.PromisedDays;
import id.pendapa.office.WorkingHours;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes the page of the office's hours ready to draw. */
@Component
class HoursPages {

    private final WorkingHours hours;
    private final OfficeTime time;
    private final Words words;

    HoursPages(WorkingHours hours, OfficeTime time, Words words) {
        this.hours = hours;
        this.time = time;
        this.words = words;
    }

    /** The page; a form that nobody has filled yet begins with the hours of an ordinary week. */
    HoursPage list(Map<String, String> typed, Map<String, String> errors) {
        List<WorkingHours.Week> weeks = hours.list();
        Map<String, String> shown = new HashMap<>(typed);
        if (typed.isEmpty()) {
            weeks.stream()
                    .filter(week -> week.entry().until() == null)
                    .reduce((older, newer) -> newer)
                    .ifPresent(week ->
                            week.entry().days().forEach((day, text) -> shown.put("hari-" + day.getValue(), text)));
        }
        return new HoursPage(
                weeks.stream().map(this::week).toList(),
                Arrays.stream(DayOfWeek.values()).map(HoursPages::name).toList(),
                shown,
                errors);
    }

    private HoursPage.Week week(WorkingHours.Week found) {
        return week(found.id(), found.entry(), found.total(), found.example(), found.removable());
    }

    private HoursPage.Week week(long id, WorkingHours.Entry entry, Duration total, boolean example, boolean removable) {
        LocalDate until = entry.until();
        List<String> lines = lines(entry);
        lines.add(words.say("office.hours.total", total.toHours(), total.toMinutesPart()));
        return new HoursPage.Week(
                id,
                entry.name(),
                until == null
                        ? words.say("office.hours.since", IndonesianDates.day(entry.from()))
                        : IndonesianDates.day(entry.from()) + " – " + IndonesianDates.day(until),
                lines,
                entry.legalBasis(),
                example,
                removable);
    }

    /** Neighbors with the same hours stand on one line. */
    private List<String> lines(WorkingHours.Entry entry) {
        List<String> lines = new ArrayList<>();
        DayOfWeek first = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY || !text(entry, day).equals(text(entry, day.plus(1)));
            if (last) {
                String days = first == day ? name(day) : name(first) + "–" + name(day);
                String text = text(entry, day);
                lines.add(days + " " + (text.isEmpty() ? words.say("office.hours.free") : text));
                first = day.plus(1);
            }
        }
        return lines;
    }

    private static String text(WorkingHours.Entry entry, DayOfWeek day) {
        return entry.days().getOrDefault(day, "").strip();
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, IndonesianDates.INDONESIAN);
    }

    HoursPage.Preview preview(WorkingHours.Entry entry, Map<String, String> typed) {
        WorkingHours.Preview found = hours.preview(entry);
        return new HoursPage.Preview(
                week(0, entry, found.total(), false, false),
                found.moved().stream().map(this::moved).toList(),
                typed);
    }

    private List<Cell> moved(PromisedDays.Moved found) {
        return List.of(Cell.of(found.number()), Cell.of(moment(found.before())), Cell.of(moment(found.after())));
    }

    private String moment(Instant at) {
        return IndonesianDates.weekdayMoment(at.atZone(time.zone()));
    }
}
