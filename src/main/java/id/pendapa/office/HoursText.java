package id.pendapa.office;

import id.pendapa.office.WorkingWeek.Span;
import id.pendapa.shared.IndonesianDates;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The hours of one day as people write them: {@code 07.30–12.00, 13.00–16.00}. Nothing means that the day is free. */
final class HoursText {

    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})[.:](\\d{2})\\s*(?:-|–|—|s\\.d\\.|sampai)\\s*(\\d{1,2})[.:](\\d{2})");
    private static final int MOST_SPANS = 4;

    private HoursText() {}

    /** The spans in their order, or nothing where the text cannot be read or two of them overlap. */
    static Optional<List<Span>> read(DayOfWeek day, String text) {
        List<Span> spans = new ArrayList<>();
        if (text.isBlank()) {
            return Optional.of(spans);
        }
        for (String part : text.split("[,;]", -1)) {
            Matcher typed = SPAN.matcher(part.strip());
            if (!typed.matches()) {
                return Optional.empty();
            }
            try {
                spans.add(new Span(day, time(typed, 1), time(typed, 3)));
            } catch (DateTimeException outside) {
                return Optional.empty();
            }
        }
        spans.sort(Comparator.comparing(Span::from));
        return isInOrder(spans) ? Optional.of(spans) : Optional.empty();
    }

    private static LocalTime time(Matcher typed, int group) {
        return LocalTime.of(Integer.parseInt(typed.group(group)), Integer.parseInt(typed.group(group + 1)));
    }

    private static boolean isInOrder(List<Span> spans) {
        LocalTime last = LocalTime.MIN;
        for (Span span : spans) {
            if (span.from().isBefore(last) || !span.to().isAfter(span.from())) {
                return false;
            }
            last = span.to();
        }
        return spans.size() <= MOST_SPANS;
    }

    static String print(List<Span> spans) {
        return spans.stream()
                .map(span -> IndonesianDates.time(span.from()) + "–" + IndonesianDates.time(span.to()))
                .collect(Collectors.joining(", "));
    }
}
