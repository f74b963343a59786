package id.pendapa.office.web;

import id.pendapa.office.Holiday;
import id.pendapa.office.HolidayKind;
import id.pendapa.office.Holidays;
import id.pendapa.office.OfficeTime;
import id.pendapa.office.PromisedDays;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page of holidays ready to draw. */
@Component
class HolidayPages {

    private final Holidays holidays;
    private final OfficeTime time;
    private final Words words;

    HolidayPages(Holidays holidays, OfficeTime time, Words words) {
        this.holidays = holidays;
        this.time = time;
        this.words = words;
    }

    HolidayPage list(Map<String, String> typed, Map<String, String> errors, List<Holidays.Fault> faults) {
        Map<Integer, List<Holiday>> years = holidays.list().stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()));
        return new HolidayPage(
                years.entrySet().stream()
                        .map(year -> new HolidayPage.Year(
                                year.getKey().toString(),
                                year.getValue().stream().map(this::day).toList()))
                        .toList(),
                holidays.listImports().stream().map(this::imported).toList(),
                Arrays.stream(HolidayKind.values())
                        .map(kind -> Option.of(kind.name(), kind(kind)))
                        .toList(),
                typed,
                errors,
                faults.stream()
                        .map(fault -> words.say("office.holiday.fault." + fault.code(), fault.line(), fault.value()))
                        .toList());
    }

    private HolidayPage.Day day(Holiday found) {
        return new HolidayPage.Day(
                found.id(), IndonesianDates.weekday(found.day()), kind(found.kind()), found.name(), found.legalBasis());
    }

    private HolidayPage.Import imported(Holidays.Import found) {
        String at = moment(found.at());
        return new HolidayPage.Import(
                found.id(), words.say("office.holiday.import.line", found.fileName(), found.days(), found.by(), at));
    }

    HolidayPage.Preview preview(String fileName, String basis, String text, Holidays.Preview found) {
        List<List<Cell>> days = found.days().stream()
                .map(day -> List.of(
                        Cell.of(IndonesianDates.weekday(day.day())),
                        Cell.of(kind(day.kind())),
                        Cell.of(day.name()),
                        Cell.of(words.say(day.known() ? "office.holiday.known" : "office.holiday.added"))))
                .toList();
        return new HolidayPage.Preview(
                fileName,
                basis,
                text,
                days,
                found.moved().stream().map(this::moved).toList(),
                (int) found.days().stream().filter(day -> !day.known()).count());
    }

    private List<Cell> moved(PromisedDays.Moved found) {
        return List.of(Cell.of(found.number()), Cell.of(moment(found.before())), Cell.of(moment(found.after())));
    }

    private String moment(Instant at) {
        return IndonesianDates.weekdayMoment(at.atZone(time.zone()));
    }

    private String kind(HolidayKind kind) {
        return words.say("office.holiday.kind." + kind.name());
    }
}
