package id.pendapa.integrity.web;

import id.pendapa.integrity.reports.ReportMessage;
import id.pendapa.integrity.reports.ReportState;
import id.pendapa.integrity.web.IntegrityPage.Line;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says reports in words. */
@Component
class IntegrityWords {

    private static final List<String> FIELDS = List.of("text", "where", "when", "who");

    private final Words words;
    private final OfficeTime time;

    IntegrityWords(Words words, OfficeTime time) {
        this.words = words;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String day(LocalDate day) {
        return IndonesianDates.weekday(day);
    }

    boolean isPast(LocalDate day) {
        return day.isBefore(time.today());
    }

    String state(ReportState state) {
        return say("integrity.state." + state);
    }

    List<Option> options(String prefix, Stream<String> codes) {
        return codes.map(code -> Option.of(code, say(prefix + code))).toList();
    }

    /** Codes as words. */
    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    /** Until when what has to be done, in words. */
    String due(ReportState state, LocalDate review, LocalDate end) {
        return switch (state) {
            case RECEIVED -> say("integrity.due.review", day(review));
            case REVIEWED, ACTED -> say("integrity.due.end", day(end));
            case CLOSED -> say("integrity.due.none");
        };
    }

    /** A line of the thread; {@code photos} is the address under which photos can be opened, or empty. */
    Line line(ReportMessage message, String photos) {
        List<SummaryRow> rows = new ArrayList<>();
        if (!message.get("kind").isEmpty()) {
            rows.add(SummaryRow.of(say("integrity.row.kind"), say("integrity.kind." + message.get("kind"))));
        }
        if (!message.get("state").isEmpty()) {
            rows.add(SummaryRow.of(say("integrity.row.state"), say("integrity.state." + message.get("state"))));
        }
        FIELDS.stream()
                .filter(field -> !message.get(field).isEmpty())
                .forEach(field -> rows.add(SummaryRow.of(say("integrity.row." + field), message.get(field))));
        if (!message.photos().isEmpty()) {
            rows.add(SummaryRow.of(
                    say("integrity.row.photos"),
                    Integer.toString(message.photos().size())));
        }
        return new Line(
                say(message.fromReporter() ? "integrity.by.reporter" : "integrity.by.contact"),
                day(message.day()),
                rows,
                photos.isEmpty()
                        ? List.of()
                        : message.photos().stream().map(photo -> photos + photo).toList());
    }
}
