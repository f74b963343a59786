package id.pendapa.privacy.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.retention.LegalHold;
import id.pendapa.privacy.retention.RetentionTerm;
import id.pendapa.privacy.retention.RetentionTerms;
import id.pendapa.privacy.web.RetentionPage.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts terms and holds into words. */
@Component
class RetentionPages {

    static final String TERMS = "/pelindungan/retensi";
    static final String HOLDS = "/pelindungan/tahan";

    private final OfficeTime time;
    private final Words words;

    RetentionPages(OfficeTime time, Words words) {
        this.time = time;
        this.words = words;
    }

    RetentionPage terms(List<RetentionTerms.Line> lines) {
        return new RetentionPage(lines.stream().map(this::row).toList(), (int) lines.stream()
                .filter(line ->
                        line.on(time.today()).map(RetentionTerm::example).orElse(true))
                .count());
    }

    private Row row(RetentionTerms.Line line) {
        RetentionTerm term = line.on(time.today()).orElse(null);
        return new Row(
                TERMS + "/" + line.code(),
                line.title(),
                term == null ? words.say("protection.retention.none") : kept(term),
                term == null || term.example() ? "example" : "");
    }

    String kept(RetentionTerm term) {
        Integer years = term.text().years();
        String kept = years == null
                ? words.say("protection.retention.permanent")
                : words.say("protection.retention.years", years);
        return words.say("protection.retention.of-class", kept, term.text().klass());
    }

    RetentionPage.Service service(RetentionTerms.Line line, boolean changes, Form form) {
        return new RetentionPage.Service(
                line.code(),
                line.title(),
                line.newest(),
                line.terms().stream().map(this::facts).toList(),
                changes,
                form);
    }

    private List<SummaryRow> facts(RetentionTerm term) {
        return List.of(
                SummaryRow.of(words.say("protection.retention.from"), Spoken.day(term.from())),
                SummaryRow.of(words.say("protection.retention.term"), kept(term)),
                SummaryRow.of(
                        words.say("protection.retention.basis"), term.text().basis()),
                SummaryRow.of(
                        words.say("protection.retention.reason"), term.text().reason()),
                SummaryRow.of(
                        words.say("protection.retention.entered"), at(term.enteredAt()) + ", " + term.enteredBy()),
                SummaryRow.of(
                        words.say("protection.processing.state"),
                        words.say(
                                term.example() ? "protection.retention.example" : "protection.processing.confirmed")));
    }

    Row row(LegalHold hold, boolean holds) {
        return new Row(
                HOLDS + "/" + hold.id(),
                hold.requestNumber(),
                words.say(
                        "protection.hold.line",
                        hold.placedBy(),
                        Spoken.day(hold.placedAt().atZone(time.zone()).toLocalDate()),
                        until(hold.until())),
                hold.lifted() != null ? "lifted" : holds ? "" : "over");
    }

    private String until(@Nullable LocalDate day) {
        return day == null
                ? words.say("protection.hold.open")
                : words.say("protection.hold.until-day", Spoken.day(day));
    }

    RetentionPage.Hold hold(LegalHold hold, boolean holds, boolean mayHold, Form form) {
        List<SummaryRow> facts = new ArrayList<>(List.of(
                SummaryRow.of(words.say("protection.hold.reason"), hold.reason()),
                SummaryRow.of(words.say("protection.hold.placed"), at(hold.placedAt()) + ", " + hold.placedBy()),
                SummaryRow.of(words.say("protection.hold.until"), until(hold.until()))));
        LegalHold.Lifted lifted = hold.lifted();
        if (lifted != null) {
            facts.add(SummaryRow.of(words.say("protection.hold.lifted"), at(lifted.at()) + ", " + lifted.by()));
            facts.add(SummaryRow.of(words.say("protection.hold.lift-reason"), lifted.reason()));
        }
        return new RetentionPage.Hold(
                hold.id(), hold.version(), row(hold, holds), facts, mayHold && lifted == null, form);
    }

    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return Form.refused(typed, wrong, words);
    }

    String at(Instant at) {
        return Spoken.moment(at.atZone(time.zone()));
    }
}
