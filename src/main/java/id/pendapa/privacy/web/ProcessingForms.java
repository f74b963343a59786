package id.pendapa.privacy.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.privacy.processing.ProcessingEntry;
import id.pendapa.privacy.processing.ProcessingEntry.Fact;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.privacy.processing.ProcessingEntry.Text;
import id.pendapa.privacy.web.ProcessingPage.Asked;
import id.pendapa.privacy.web.ProcessingPage.Form;
import id.pendapa.privacy.web.ProcessingPage.One;
import id.pendapa.privacy.web.ProcessingPage.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One entry of the register of processing: its page with what it said before, and its form. */
@Component
class ProcessingForms {

    private static final Set<Fact> ONE_LINE = Set.of(Fact.NAME, Fact.COUNTRY, Fact.CONTACT, Fact.CONTRACT);

    private final ProcessingPages pages;
    private final OfficeTime time;
    private final Words words;

    ProcessingForms(ProcessingPages pages, OfficeTime time, Words words) {
        this.pages = pages;
        this.time = time;
        this.words = words;
    }

    One one(List<ProcessingEntry> versions, boolean manages) {
        ProcessingEntry newest = versions.get(0);
        List<Version> history = new ArrayList<>();
        for (int index = 0; index < versions.size(); index++) {
            ProcessingEntry entry = versions.get(index);
            ProcessingEntry before = index + 1 < versions.size() ? versions.get(index + 1) : null;
            history.add(new Version(entry.version(), written(entry), changed(entry, before)));
        }
        return new One(
                newest.id(),
                pages.row(newest),
                back(newest.kind()),
                words.say(
                        newest.kind() == Kind.PROCESSOR
                                ? "protection.processors.title"
                                : "protection.processing.title"),
                pages.rows(newest),
                history,
                manages);
    }

    private static String back(Kind kind) {
        return kind == Kind.PROCESSOR ? ProcessingPages.PROCESSORS : ProcessingPages.BASE;
    }

    private String written(ProcessingEntry entry) {
        return words.say(
                "protection.processing.written",
                entry.version(),
                Spoken.weekdayMoment(entry.writtenAt().atZone(time.zone())),
                entry.writtenBy());
    }

    private List<SummaryRow> changed(ProcessingEntry entry, @Nullable ProcessingEntry before) {
        List<SummaryRow> rows = pages.rows(entry);
        return before == null
                ? rows
                : rows.stream().filter(row -> !pages.rows(before).contains(row)).toList();
    }

    Form fresh(Kind kind, Map<String, String> typed, Map<String, String> wrong) {
        boolean processor = kind == Kind.PROCESSOR;
        return form(
                kind,
                ProcessingPages.BASE + "/baru?jenis=" + (processor ? "pemroses" : "kantor"),
                words.say(processor ? "protection.processors.new" : "protection.processing.new"),
                back(kind),
                0,
                typed,
                wrong);
    }

    Form change(ProcessingEntry newest, int version, Map<String, String> typed, Map<String, String> wrong) {
        String own = ProcessingPages.BASE + "/" + newest.id();
        return form(newest.kind(), own + "/ubah", pages.title(newest), own, version, typed, wrong);
    }

    private Form form(
            Kind kind,
            String action,
            String title,
            String back,
            int version,
            Map<String, String> typed,
            Map<String, String> wrong) {
        Map<String, String> errors = new LinkedHashMap<>();
        wrong.forEach((field, code) -> {
            String[] parts = code.split("\\|", 2);
            errors.put(field, words.say("error." + parts[0], parts.length > 1 ? parts[1] : ""));
        });
        return new Form(
                action,
                kind.name(),
                title,
                back,
                version,
                kind.facts().stream().map(fact -> asked(kind, fact)).toList(),
                kind.hasTime(),
                kind == Kind.PROCESSOR,
                typed,
                errors);
    }

    private Asked asked(Kind kind, Fact fact) {
        String hint = fact == Fact.CONTRACT
                ? words.say("protection.processing.contract.hint")
                : fact == Fact.SPECIFIC ? words.say("protection.processing.specific.hint") : null;
        return new Asked(fact.field(), pages.label(kind, fact), hint, ONE_LINE.contains(fact) ? 1 : 3);
    }

    /** A version as it is typed. */
    Map<String, String> typed(ProcessingEntry entry) {
        Text text = entry.text();
        Map<String, String> typed = new HashMap<>();
        text.facts().forEach((fact, said) -> typed.put(fact.field(), said));
        day("mulai", text.since(), typed);
        day("sampai", text.until(), typed);
        day("perjanjian-tanggal", text.contractOn(), typed);
        day("perjanjian-sampai", text.contractUntil(), typed);
        if (text.example()) {
            typed.put("contoh", "ya");
        }
        return typed;
    }

    private static void day(String field, @Nullable LocalDate day, Map<String, String> typed) {
        if (day != null) {
            typed.put(field + "-hari", Integer.toString(day.getDayOfMonth()));
            typed.put(field + "-bulan", Integer.toString(day.getMonthValue()));
            typed.put(field + "-tahun", Integer.toString(day.getYear()));
        }
    }
}
