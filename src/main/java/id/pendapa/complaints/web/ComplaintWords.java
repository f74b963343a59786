package id.pendapa.complaints.web;

import id.pendapa.complaints.board.PublicBoard.Notice;
import id.pendapa.complaints.register.Complaint;
import id.pendapa.complaints.register.Complaint.Course;
import id.pendapa.complaints.register.Complaint.Step;
import id.pendapa.complaints.register.Complaint.Told;
import id.pendapa.complaints.register.ThreadRows.Entry;
import id.pendapa.complaints.web.BoardPage.Posted;
import id.pendapa.complaints.web.ReportPage.Line;
import id.pendapa.files.CsvTable;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says complaints in the language of the page. */
@Component
class ComplaintWords {

    private final Words words;
    private final OfficeTime time;
    private final Kelurahans kelurahans;

    ComplaintWords(Words words, OfficeTime time, Kelurahans kelurahans) {
        this.words = words;
        this.time = time;
        this.kelurahans = kelurahans;
    }

    String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    String at(Instant instant) {
        return Spoken.weekdayMoment(instant.atZone(time.zone()));
    }

    /** The last day on which something may be done that must be done before a midnight. */
    String lastDay(Instant end) {
        return Spoken.weekday(LocalDate.ofInstant(end.minusSeconds(1), time.zone()));
    }

    String kelurahan(String code) {
        return kelurahans.find(code).map(Kelurahan::title).orElseGet(() -> say("complaints.nowhere"));
    }

    List<Option> places() {
        List<Option> all = new ArrayList<>(List.of(Option.of("", say("complaints.nowhere"))));
        kelurahans.list().forEach(one -> all.add(Option.of(one.code().dotted(), one.name())));
        return all;
    }

    List<Option> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), say(prefix + value.name())))
                .toList();
    }

    /** Codes as words; the arguments of none of them are known here. */
    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    String state(Course course) {
        return say("complaints.state." + course.state());
    }

    /** What was told, as rows; nobody is named. */
    List<SummaryRow> facts(Complaint complaint) {
        Told told = complaint.told();
        Course course = complaint.course();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("what", say("complaints.kind." + course.kind()), say("complaints.category." + course.category())));
        add(rows, "title", told.title());
        rows.add(row("story", told.story()));
        rows.add(row("where", where(told)));
        add(rows, "when", told.happenedOn() == null ? null : Spoken.day(told.happenedOn()));
        add(rows, "request", told.requestNumber());
        rows.add(row("received", at(told.receivedAt())));
        if (!course.state().isEnd()) {
            rows.add(row("solve", at(course.solveDue())));
        }
        add(rows, "handed", course.handedTo());
        add(rows, "ticket", course.ticket());
        return rows;
    }

    /** A complaint as a table with the fields of SP4N-LAPOR, without who told it. */
    byte[] table(Complaint complaint) {
        Told told = complaint.told();
        LocalDate day = told.happenedOn();
        return CsvTable.of(
                List.of(say("complaints.desk.columns").split("\\|", -1)),
                List.of(List.of(
                        complaint.number(),
                        Objects.requireNonNullElse(told.title(), ""),
                        told.story(),
                        day == null ? "" : day.toString(),
                        where(told),
                        Objects.requireNonNullElse(complaint.course().handedTo(), ""),
                        say("complaints.category." + complaint.course().category()),
                        Integer.toString(told.photos()),
                        say(told.anonymous() ? "complaints.desk.yes" : "complaints.desk.no"),
                        say(told.confidential() ? "complaints.desk.yes" : "complaints.desk.no"))));
    }

    private String where(Told told) {
        List<String> parts = new ArrayList<>(List.of(kelurahan(told.place().kelurahan())));
        String rt = told.place().rt();
        String rw = told.place().rw();
        String text = told.place().text();
        if (rt != null) {
            parts.add("RT " + rt);
        }
        if (rw != null) {
            parts.add("RW " + rw);
        }
        if (text != null) {
            parts.add(text);
        }
        return String.join(", ", parts);
    }

    /** A published complaint, as everybody reads it. */
    Posted posted(Notice notice) {
        return new Posted(
                notice.number(),
                notice.title(),
                notice.summary(),
                say("complaints.category." + notice.category()) + " · " + where(notice),
                say("complaints.state." + notice.state()),
                notice.state().isEnd() ? null : at(notice.solveDue()),
                notice.outcome(),
                say("complaints.board.support", notice.verified(), notice.browsers()),
                at(notice.publishedAt()));
    }

    private String where(Notice notice) {
        String area = notice.kelurahan().isEmpty() ? say("complaints.board.nowhere") : kelurahan(notice.kelurahan());
        return notice.place() == null ? area : area + ", " + notice.place();
    }

    private SummaryRow row(String key, String... lines) {
        return SummaryRow.of(say("complaints.row." + key), lines);
    }

    private void add(List<SummaryRow> rows, String key, @Nullable String text) {
        if (text != null) {
            rows.add(row(key, text));
        }
    }

    /** A line of the thread; {@code desk} where an officer reads it. */
    Line line(Entry entry, boolean desk) {
        String who = entry.reporter() ? say("complaints.by.reporter") : by(entry.by());
        String what = say("complaints.happened." + entry.kind());
        String detail = entry.detail();
        String about = detail == null ? "" : ": " + detail(entry.kind(), detail);
        return new Line(what + about, at(entry.at()) + " · " + who, entry.text(), entry.reporter() != desk);
    }

    private String by(String label) {
        return label.equals("Sistem") ? say("complaints.by.office") : label;
    }

    String handler(String code) {
        String[] parts = code.split("@", -1);
        return parts.length > 1
                ? say("complaints.duty." + parts[0]) + " "
                        + kelurahans.find(parts[1]).map(Kelurahan::name).orElse("")
                : say("complaints.duty." + parts[0]);
    }

    private String detail(String kind, String detail) {
        if (kind.equals("ESCALATED")) {
            String[] parts = detail.split("\\|", -1);
            return parts[0] + " %, " + handler(parts[1]);
        }
        return kind.equals(Step.DISPOSE.name())
                ? handler(detail)
                : kind.equals(Step.VERIFY.name()) ? say("complaints.class." + detail) : detail;
    }
}
