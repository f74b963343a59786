package id.pendapa.letters.web;

import id.pendapa.letters.register.OutsideDesk;
import id.pendapa.letters.register.OutsideDesk.Entry;
import id.pendapa.letters.register.OutsideDesk.Step;
import id.pendapa.letters.register.OutsideDesk.Written;
import id.pendapa.letters.register.SubNumbers;
import id.pendapa.letters.register.YearBook;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.IndonesianDates;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages of reserved numbers and sub-numbers ready to draw. */
@Component
class OutsidePages {

    private final OutsideDesk desk;
    private final SubNumbers subs;
    private final YearBook book;
    private final BookFiles units;
    private final LetterDates dates;
    private final Words words;

    OutsidePages(OutsideDesk desk, SubNumbers subs, YearBook book, BookFiles units, LetterDates dates, Words words) {
        this.desk = desk;
        this.subs = subs;
        this.book = book;
        this.units = units;
        this.dates = dates;
        this.words = words;
    }

    OutsidePage one(String code, @Nullable String done, Form form) {
        Entry entry = desk.get(code);
        return new OutsidePage(
                entry,
                facts(entry),
                Stream.of("register.when", "register.what", "register.who")
                        .map(key -> Cell.of(words.say(key)))
                        .toList(),
                entry.steps().stream().map(this::step).toList(),
                desk.maySub(entry.allottedOn()),
                done == null ? null : words.find("number.done." + done).orElse(null),
                form);
    }

    private List<SummaryRow> facts(Entry entry) {
        List<SummaryRow> facts = new ArrayList<>();
        facts.add(SummaryRow.of(words.say("letters.number"), entry.number()));
        facts.add(SummaryRow.of(words.say("number.allotted"), IndonesianDates.day(entry.allottedOn())));
        facts.add(SummaryRow.of(words.say("register.standing"), words.say("register.standing." + entry.stage())));
        facts.add(SummaryRow.of(words.say("number.for-whom"), entry.forWhom()));
        Written written = entry.written();
        if (written != null) {
            facts.add(SummaryRow.of(words.say("letters.kind"), written.title()));
            facts.add(SummaryRow.of(words.say("letters.date"), IndonesianDates.day(written.day())));
            facts.add(SummaryRow.of(words.say("number.subject"), written.subject()));
        }
        return facts;
    }

    private List<Cell> step(Step step) {
        String what = words.say("number.step." + step.kind());
        return List.of(
                Cell.of(dates.at(step.at())),
                Cell.of(step.reason() == null ? what : what + ": " + step.reason()),
                Cell.of(step.by()));
    }

    OutsidePage.Reserve reserve(Form form) {
        return new OutsidePage.Reserve(
                book.series().stream()
                        .map(key -> Option.of(key.name(), units.unit(key)))
                        .toList(),
                form);
    }

    OutsidePage.Sub sub(String code, Form form) {
        SubNumbers.Main main = subs.get(code);
        return new OutsidePage.Sub(
                main,
                IndonesianDates.day(main.day()),
                (main.outside() ? "/surat/luar/" : "/surat/") + main.code(),
                form);
    }

    /** Faults in words, beside their fields. */
    Form form(Map<String, String> typed, Map<String, String> faults) {
        Map<String, String> errors = new LinkedHashMap<>();
        faults.forEach((place, fault) -> errors.put(place, words.say("error." + fault)));
        return new Form(typed, errors);
    }
}
