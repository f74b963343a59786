package id.pendapa.integrity.web;

import id.pendapa.integrity.gifts.GiftDesk;
import id.pendapa.integrity.gifts.GiftReport;
import id.pendapa.integrity.gifts.GiftReport.Decision;
import id.pendapa.integrity.gifts.GiftReport.Entry;
import id.pendapa.integrity.gifts.GiftReport.Given;
import id.pendapa.integrity.gifts.GiftReport.State;
import id.pendapa.integrity.gifts.GiftReport.Verdict;
import id.pendapa.integrity.web.GiftPage.Line;
import id.pendapa.integrity.web.GiftPage.Row;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says reported gifts in words. */
@Component
class GiftWords {

    private static final String KEY = "integrity.gift.";

    private final Words words;
    private final OfficeTime time;

    GiftWords(Words words, OfficeTime time) {
        this.words = words;
        this.time = time;
    }

    String say(String key, Object... arguments) {
        return words.say(KEY + key, arguments);
    }

    LocalDate today() {
        return time.today();
    }

    List<Option> options(String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), say(prefix + value.name())))
                .toList();
    }

    /** Codes as words; what is words already stays. */
    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    /** One of a list. */
    Row row(GiftDesk.Line line) {
        LocalDate passed = line.passedOn();
        boolean late = line.state().isTicking() && line.kpkDue().isBefore(time.today());
        String due = passed != null
                ? say("due.passed", Spoken.day(passed))
                : line.state().isTicking()
                        ? say(late ? "due.late" : "due", Spoken.day(line.kpkDue()))
                        : say("due.received", Spoken.day(line.receivedOn()));
        String state = say("state." + line.state());
        String outcome = line.outcome();
        return new Row(
                line.number(),
                say("manner." + line.manner()) + ": " + say("kind." + line.kind()) + ", " + Spoken.rupiah(line.value()),
                outcome == null ? state : state + ": " + outcome,
                due,
                late);
    }

    String state(GiftReport report) {
        Decision decision = report.course().decision();
        String state = say("state." + report.course().state());
        return decision == null ? state : state + ": " + decision.label();
    }

    /** What the limits said, as it was kept. */
    String verdict(Verdict verdict) {
        return say(
                "verdict." + verdict.result(),
                rupiah(verdict.limit()),
                rupiah(verdict.yearLimit()),
                rupiah(verdict.yearSum()),
                Objects.requireNonNullElse(verdict.basis(), ""));
    }

    private static String rupiah(@Nullable Long amount) {
        return amount == null ? "" : Spoken.rupiah(amount);
    }

    /** What the law says of it, and what comes next. */
    List<String> notes(GiftReport report) {
        List<String> notes = new ArrayList<>();
        LocalDate completeDue = report.course().completeDue();
        State state = report.course().state();
        if (report.isLate(time.today())) {
            notes.add(say("law.late", Spoken.day(report.days().kpk())));
        } else if (state.isTicking()) {
            notes.add(say("law.due", Spoken.day(report.days().kpk())));
        }
        if (report.isLateAtUpg(LocalDate.ofInstant(report.reportedAt(), time.zone()))) {
            notes.add(say("law.late-upg", Spoken.day(report.days().upg())));
        }
        if (state == State.WAITING && completeDue != null) {
            notes.add(say("law.complete", Spoken.day(completeDue)));
        } else if (state == State.LAPSED) {
            notes.add(say("law.lapsed"));
        }
        if (report.days().provisional()) {
            notes.add(say("law.provisional"));
        }
        return notes;
    }

    /** What was reported, as rows; nobody is named. */
    List<SummaryRow> facts(GiftReport report) {
        Given given = report.given();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(fact("manner", say("manner." + given.manner())));
        rows.add(fact("item", given.item() + " (" + say("kind." + given.kind()) + ")"));
        rows.add(fact(
                "value", Spoken.rupiah(given.value()) + ", " + say(given.estimated() ? "exact.kira" : "exact.ya")));
        rows.add(fact("relation", say("relation." + given.relation())));
        rows.add(fact("occasion", say("occasion." + given.occasion())));
        rows.add(fact("received", Spoken.weekday(given.receivedOn())));
        rows.add(fact("place", given.place()));
        String note = given.note();
        if (note != null) {
            rows.add(SummaryRow.of(say("row.note"), note.lines().toList()));
        }
        rows.add(fact("reporter", report.reporter()));
        rows.add(fact("reported", Spoken.weekdayMoment(report.reportedAt().atZone(time.zone()))));
        rows.add(fact("limit", verdict(report.verdict())));
        String ticket = report.course().ticket();
        if (ticket != null) {
            rows.add(fact("ticket", ticket));
        }
        return rows;
    }

    private SummaryRow fact(String key, String value) {
        return SummaryRow.of(say("row." + key), value);
    }

    /** Something that happened. */
    Line line(Entry entry) {
        String detail = entry.detail();
        String by = entry.by().equals("Sistem") ? say("by.office") : entry.by();
        return new Line(
                say("happened." + entry.kind()) + (detail == null ? "" : ": " + detail(entry.kind(), detail)),
                Spoken.weekdayMoment(entry.at().atZone(time.zone())) + " · " + by,
                entry.text());
    }

    private String detail(String kind, String detail) {
        String[] parts = detail.split("\\|", 4);
        return switch (kind) {
            case "ASK" -> say("detail.ask", day(parts[0]));
            case "PASS" -> say("detail.pass", parts[0], day(parts[1]));
            case "DECIDE" -> say("detail.decide", say("decider." + parts[0]), parts[3], day(parts[2]));
            case "HAND_OVER" -> day(parts[0]);
            case "TOLD" -> say("detail.told." + parts[0], day(parts[1]));
            default -> detail;
        };
    }

    private static String day(String iso) {
        return Spoken.day(LocalDate.parse(iso));
    }
}
