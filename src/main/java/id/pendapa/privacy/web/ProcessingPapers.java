package id.pendapa.privacy.web;

import id.pendapa.catalogue.Catalogue.Retired;
import id.pendapa.catalogue.PublishedService;
import id.pendapa.files.CsvTable;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.OfficeFace;
import id.pendapa.platform.page.Spoken;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.privacy.processing.ProcessingEntry;
import id.pendapa.privacy.processing.ProcessingEntry.Kind;
import id.pendapa.privacy.processing.ProcessingRegister.Whole;
import id.pendapa.privacy.processing.ServiceProcessing;
import id.pendapa.privacy.web.ProcessingPage.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register of processing on paper, and as a table. */
@Component
class ProcessingPapers {

    private final ProcessingPages pages;
    private final Words words;
    private final PdfPrinter printer;
    private final OfficeFace office;
    private final OfficeTime time;

    ProcessingPapers(ProcessingPages pages, Words words, PdfPrinter printer, OfficeFace office, OfficeTime time) {
        this.pages = pages;
        this.words = words;
        this.printer = printer;
        this.office = office;
        this.time = time;
    }

    byte[] pdf(Whole whole) {
        return printer.print(
                "privacy/sectionsPaper",
                Map.of(
                        "words", words,
                        "office", office.get(),
                        "title", words.say("protection.processing.title"),
                        "lines", List.of(words.say("protection.processing.printed", Spoken.day(time.today()))),
                        "sections", sections(whole)));
    }

    private List<Section> sections(Whole whole) {
        List<Section> sections = new ArrayList<>();
        ProcessingEntry common =
                ProcessingPages.of(whole, Kind.SERVICES).findFirst().orElse(null);
        services(whole).forEach(service -> sections.add(section(service, common)));
        Stream.of(Kind.OWN, Kind.PROCESSOR)
                .flatMap(kind -> ProcessingPages.of(whole, kind))
                .forEach(entry -> sections.add(new Section(
                        words.say("protection.processing.kind." + entry.kind(), pages.title(entry)),
                        pages.rows(entry))));
        return sections;
    }

    private Section section(ServiceProcessing service, @Nullable ProcessingEntry common) {
        return new Section(pages.title(service), pages.rows(service, common));
    }

    private static Stream<ServiceProcessing> services(Whole whole) {
        return Stream.concat(whole.services().stream(), whole.retired().stream().map(Retired::service))
                .map(PublishedService::definition)
                .map(ServiceProcessing::of);
    }

    /** A line for each fact, so that services, own processing and processors fit one table. */
    byte[] csv(Whole whole) {
        List<String> head = Stream.of("of", "fact", "words")
                .map(column -> words.say("protection.processing.column." + column))
                .toList();
        List<List<String>> lines = new ArrayList<>();
        for (Section section : sections(whole)) {
            for (SummaryRow row : section.rows()) {
                lines.add(List.of(section.title(), row.key(), String.join("; ", row.lines())));
            }
        }
        return CsvTable.of(head, lines);
    }
}
