package id.pendapa.privacy.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.privacy.retention.DestructionDesk.Opened;
import id.pendapa.privacy.retention.DestructionDesk.Overview;
import id.pendapa.privacy.retention.DestructionList;
import id.pendapa.privacy.retention.DestructionList.End;
import id.pendapa.privacy.retention.DestructionList.Head;
import id.pendapa.privacy.retention.DestructionList.Item;
import id.pendapa.privacy.retention.DestructionList.Kept;
import id.pendapa.privacy.retention.DestructionList.Proposed;
import id.pendapa.privacy.retention.DestructionList.State;
import id.pendapa.privacy.web.RetentionPage.Destruction;
import id.pendapa.privacy.web.RetentionPage.Destructions;
import id.pendapa.privacy.web.RetentionPage.Line;
import id.pendapa.privacy.web.RetentionPage.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lists for destruction into words, and their minutes on paper. */
@Component
class DestructionPages {

    static final String BASE = "/pelindungan/pemusnahan";

    private final RetentionPages pages;
    private final Words words;
    private final PdfPrinter printer;
    private final OfficeFace office;
    private final OfficeTime time;

    DestructionPages(RetentionPages pages, Words words, PdfPrinter printer, OfficeFace office, OfficeTime time) {
        this.pages = pages;
        this.words = words;
        this.printer = printer;
        this.office = office;
        this.time = time;
    }

    Form form(Map<String, String> typed, Map<String, String> wrong) {
        return pages.form(typed, wrong);
    }

    Destructions overview(Overview found, boolean draws) {
        return new Destructions(
                found.proposed().stream()
                        .map(request -> new Line(request.number(), term(request), ""))
                        .toList(),
                found.lists().stream().map(this::row).toList(),
                found.next() == null ? null : BASE + "?sesudah=" + found.next(),
                draws);
    }

    private Row row(Head head) {
        return new Row(
                BASE + "/" + head.id(),
                title(head),
                words.say("protection.destruction.line", head.requests(), head.drawnBy(), pages.at(head.drawnAt())),
                head.state().name());
    }

    private String title(Head head) {
        return words.say("protection.destruction.number", head.id());
    }

    private String term(Proposed request) {
        return words.say(
                "protection.destruction.term",
                request.serviceCode(),
                Spoken.day(request.endedOn()),
                Spoken.day(request.keptUntil()),
                request.klass());
    }

    Destruction page(Opened opened, Form form) {
        DestructionList list = opened.list();
        Head head = list.head();
        return new Destruction(
                head.id(),
                head.version(),
                title(head),
                head.state().name(),
                facts(list),
                list.items().stream().map(this::line).toList(),
                opened.approvable(),
                opened.endable(),
                head.state() == State.DONE,
                form);
    }

    private Line line(Item item) {
        return new Line(item.request().number(), term(item.request()), outcome(item));
    }

    private String outcome(Item item) {
        Kept kept = item.kept();
        if (kept != null) {
            return words.say("protection.destruction.kept." + kept);
        }
        return item.destroyed()
                ? words.say("protection.destruction.gone", item.letters(), item.files())
                : words.say("protection.destruction.waits");
    }

    private List<SummaryRow> facts(DestructionList list) {
        Head head = list.head();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(row("drawn", pages.at(head.drawnAt()) + ", " + head.drawnBy()));
        rows.add(SummaryRow.of(
                words.say("protection.destruction.approved"),
                list.approvals().isEmpty()
                        ? List.of(words.say("protection.destruction.approved.none"))
                        : list.approvals().stream()
                                .map(given -> given.by() + ", " + pages.at(given.at()))
                                .toList()));
        rows.add(row("count", words.say("protection.destruction.requests", head.requests())));
        end(head.end(), rows);
        if (head.state() == State.DONE) {
            rows.add(row(
                    "result",
                    words.say(
                            "protection.destruction.sum",
                            list.items().stream().filter(Item::destroyed).count(),
                            list.items().stream().mapToInt(Item::letters).sum(),
                            list.items().stream().mapToInt(Item::files).sum(),
                            list.items().stream()
                                    .filter(item -> item.kept() != null)
                                    .count())));
        }
        return rows;
    }

    private void end(@Nullable End end, List<SummaryRow> rows) {
        if (end != null && end.reason().isEmpty()) {
            rows.add(row("done", pages.at(end.at())));
        } else if (end != null) {
            rows.add(row("cancelled", pages.at(end.at()) + ", " + end.by() + ": " + end.reason()));
        }
    }

    private SummaryRow row(String key, String value) {
        return SummaryRow.of(words.say("protection.destruction." + key), value);
    }

    byte[] pdf(DestructionList list) {
        return printer.print(
                "privacy/minutesPaper",
                Map.of(
                        "words", words,
                        "office", office.get(),
                        "title",
                                words.say(
                                        "protection.destruction.minutes.title",
                                        list.head().id()),
                        "made", Spoken.day(time.today()),
                        "facts", facts(list),
                        "lines", list.items().stream().map(this::line).toList()));
    }
}
