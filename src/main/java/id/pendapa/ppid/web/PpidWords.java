package id.pendapa.ppid.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.ppid.items.InformationItem;
import id.pendapa.ppid.items.InformationItem.Exclusion;
import id.pendapa.ppid.items.InformationItem.Klass;
import id.pendapa.ppid.items.InformationItem.Text;
import id.pendapa.ppid.register.PpidRequest;
import id.pendapa.ppid.register.PpidRequest.Course;
import id.pendapa.ppid.register.PpidRequest.Entry;
import id.pendapa.ppid.register.PpidRequest.Outcome;
import id.pendapa.ppid.terms.PpidGrounds.Ground;
import id.pendapa.ppid.web.PpidPage.Item;
import id.pendapa.ppid.web.PpidPage.Line;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Says public information in the words of the page. */
@Component
class PpidWords {

    private final Words words;
    private final OfficeTime time;

    PpidWords(Words words, OfficeTime time) {
        this.words = words;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String at(Instant instant) {
        return Spoken.weekdayMoment(instant.atZone(time.zone()));
    }

    String day(Instant instant) {
        return Spoken.day(LocalDate.ofInstant(instant, time.zone()));
    }

    /** The last day on which something may be done that must be done before a midnight. */
    String lastDay(Instant end) {
        return Spoken.weekday(LocalDate.ofInstant(end.minusSeconds(1), time.zone()));
    }

    int year() {
        return time.today().getYear();
    }

    List<Option> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), say(prefix + value.name())))
                .toList();
    }

    List<Option> grounds(List<Ground> grounds) {
        return grounds.stream()
                .map(ground -> Option.of(Long.toString(ground.id()), ground.whole()))
                .toList();
    }

    /** Codes as words. */
    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    Item item(InformationItem item) {
        Text text = item.text();
        return new Item(
                item.id(),
                text.title(),
                say("ppid.class." + text.klass()),
                text.summary(),
                item.example(),
                item.withdrawnAt() != null);
    }

    List<SummaryRow> facts(InformationItem item) {
        Text text = item.text();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("class", say("ppid.class." + text.klass())));
        rows.add(row("holder", text.holder()));
        rows.add(row("form", text.form()));
        LocalDate dated = text.datedOn();
        if (dated != null) {
            rows.add(row("dated", Spoken.day(dated)));
        }
        Exclusion exclusion = text.exclusion();
        if (exclusion != null) {
            boolean over = exclusion.until().isBefore(time.today());
            rows.add(row("article", exclusion.article()));
            rows.add(row("consequence", exclusion.consequence()));
            rows.add(row("until", say(over ? "ppid.until.over" : "ppid.until", Spoken.day(exclusion.until()))));
        }
        rows.add(row("changed", day(item.changedAt())));
        return rows;
    }

    List<Option> classes() {
        return options("ppid.class.", Klass.values());
    }

    String state(Course course) {
        Outcome outcome = course.outcome();
        String state = say("ppid.state." + course.state());
        return outcome == null ? state : state + ": " + say("ppid.outcome." + outcome);
    }

    /** What was asked, as rows; nobody is named. */
    List<SummaryRow> facts(PpidRequest request) {
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("wanted", request.asked().wanted()));
        rows.add(row("purpose", request.asked().purpose()));
        rows.add(row("requester", say("ppid.requester." + request.asked().requester())));
        rows.add(row("way", say("ppid.way." + request.asked().way())));
        rows.add(row("received", at(request.asked().receivedAt())));
        return rows;
    }

    private SummaryRow row(String key, String... lines) {
        return SummaryRow.of(say("ppid.row." + key), lines);
    }

    /** A line of the thread; {@code desk} where an officer reads it. */
    Line line(Entry entry, boolean desk) {
        String who = entry.requester() ? say("ppid.by.requester") : by(entry.by());
        String what = say("ppid.happened." + entry.kind());
        String detail = entry.detail();
        String about = detail == null ? "" : ": " + detail(entry.kind(), detail);
        String text = entry.text();
        return new Line(
                what + about,
                at(entry.at()) + " · " + who,
                text == null ? null : text.replace(Entry.TEST, "\n\n" + say("ppid.test") + " "),
                entry.requester() != desk);
    }

    private String by(String label) {
        return label.equals("Sistem") ? say("ppid.by.office") : label;
    }

    private String detail(String kind, String detail) {
        String[] parts = detail.split("\\|", 3);
        return switch (kind) {
            case "ESCALATED" -> parts[0] + " %, " + say("ppid.duty." + parts[1]);
            case "ANSWER" -> say("ppid.outcome." + parts[0]) + (parts[1].isEmpty() ? "" : ". " + parts[1]);
            case "DECIDE" -> say("ppid.decision." + detail);
            default -> detail;
        };
    }
}
