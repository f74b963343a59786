package id.pendapa.office;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When the office works, per day of the week, without the breaks; a day without times is free. */
record OfficeHours(Map<DayOfWeek, List<Span>> spans) {

    OfficeHours {
        spans = Map.copyOf(spans);
    }

    /** From the first minute to just before the second. */
    record Span(LocalTime from, LocalTime to) {
        static Span of(String from, String to) {
            return new Span(LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    /** The hours of Perpres 21/2023 outside of Ramadan: five days, 37.5 hours, breaks left out. */
    static OfficeHours ordinary() {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        List<Span> usual = List.of(Span.of("07:30", "12:00"), Span.of("13:00", "16:00"));
        week.put(DayOfWeek.MONDAY, usual);
        week.put(DayOfWeek.TUESDAY, usual);
        week.put(DayOfWeek.WEDNESDAY, usual);
        week.put(DayOfWeek.THURSDAY, usual);
        week.put(DayOfWeek.FRIDAY, List.of(Span.of("07:30", "11:30"), Span.of("13:00", "16:30")));
        return new OfficeHours(week);
    }

    List<Span> on(DayOfWeek day) {
        return spans.getOrDefault(day, List.of());
    }
}
