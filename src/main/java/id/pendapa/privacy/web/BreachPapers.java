package id.pendapa.privacy.web;

import id.pendapa.files.CsvTable;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.privacy.breach.AffectedList.Affected;
import id.pendapa.privacy.breach.BreachDesk.Opened;
import id.pendapa.privacy.breach.DataBreach;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the notices of a failure of protection, and the list of those affected for a spreadsheet. */
@Component
class BreachPapers {

    private final BreachPages pages;
    private final RightsPages dates;
    private final Words words;
    private final PdfPrinter printer;
    private final OfficeFace office;
    private final OfficeTime time;

    BreachPapers(
            BreachPages pages, RightsPages dates, Words words, PdfPrinter printer, OfficeFace office, OfficeTime time) {
        this.pages = pages;
        this.dates = dates;
        this.words = words;
        this.printer = printer;
        this.office = office;
        this.time = time;
    }

    /** The notice to the applicant of one request; or, without one, with a blank for the number. */
    byte[] notice(DataBreach breach, @Nullable Affected one) {
        String to = one == null
                ? words.say("privacy.notice.to-blank")
                : words.say("privacy.notice.to", one.subject().key());
        List<SummaryRow> rows = pages.rows(breach, one == null ? List.of() : one.fields());
        return print(words.say("privacy.notice.title"), to, words.say("privacy.notice.opening"), rows);
    }

    /** The notice to the agency for the protection of personal data. */
    byte[] agency(Opened opened) {
        DataBreach breach = opened.breach();
        List<SummaryRow> rows = new ArrayList<>();
        rows.add(SummaryRow.of(
                words.say("protection.breach.known"), dates.at(breach.facts().knownAt())));
        rows.add(SummaryRow.of(words.say("protection.breach.affected"), pages.count(opened.counts())));
        rows.addAll(pages.rows(breach, List.of()));
        return print(
                words.say("protection.breach.agency-title"),
                words.say("protection.breach.agency-to"),
                words.say("protection.breach.agency-opening", office.get().name()),
                rows);
    }

    private byte[] print(String title, String to, String opening, List<SummaryRow> rows) {
        return printer.print(
                "privacy/noticePaper",
                Map.of(
                        "words", words,
                        "office", office.get(),
                        "title", title,
                        "to", to,
                        "opening", opening,
                        "made", dates.at(time.now()),
                        "rows", rows));
    }

    byte[] csv(long breach, List<Affected> all) {
        List<String> head = Stream.of("name", "data", "first", "last", "sights", "told")
                .map(column -> words.say("protection.breach.column." + column))
                .toList();
        return CsvTable.of(
                head,
                all.stream()
                        .map(one -> pages.line(breach, one))
                        .map(line -> List.of(
                                line.name(),
                                line.data(),
                                line.first(),
                                line.last(),
                                Integer.toString(line.sights()),
                                line.told()))
                        .toList());
    }
}
