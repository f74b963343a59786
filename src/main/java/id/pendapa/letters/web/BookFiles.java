package id.pendapa.letters.web;

import id.pendapa.files.CsvTable;
import id.pendapa.letters.paper.LetterSheet.Letterhead;
import id.pendapa.letters.register.SeriesKey;
import id.pendapa.letters.register.YearBook.Content;
import id.pendapa.letters.register.YearBook.Row;
import id.pendapa.office.Kelurahan;
import id.pendapa.office.Kelurahans;
import id.pendapa.office.OfficeProfile;
import id.pendapa.office.OfficeProfiles;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.Mode;
import id.pendapa.platform.page.Words;
import id.pendapa.platform.pdf.PdfPrinter;
import id.pendapa.shared.IndonesianDates;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes files of the agenda book: for the shelf, and for a spreadsheet. */
@Component
class BookFiles {

    private final PdfPrinter printer;
    private final OfficeProfiles profiles;
    private final Kelurahans kelurahans;
    private final OfficeTime time;
    private final LetterDates dates;
    private final Mode mode;
    private final Words words;

    BookFiles(
            PdfPrinter printer,
            OfficeProfiles profiles,
            Kelurahans kelurahans,
            OfficeTime time,
            LetterDates dates,
            Mode mode,
            Words words) {
        this.printer = printer;
        this.profiles = profiles;
        this.kelurahans = kelurahans;
        this.time = time;
        this.dates = dates;
        this.mode = mode;
        this.words = words;
    }

    /** Whose series it is, in words. */
    String unit(SeriesKey series) {
        String area = series.kelurahanCode();
        return area == null
                ? profiles.get().kecamatan()
                : kelurahans.find(area).map(Kelurahan::title).orElse(area);
    }

    byte[] pdf(Content content) {
        OfficeProfile office = profiles.get();
        Kelurahan unit = kelurahan(content.series());
        BookPage.Paper paper = new BookPage.Paper(
                words.say("register.book.paper", content.year()),
                words.say(
                        "register.book.about",
                        unit(content.series()),
                        content.part(),
                        content.parts(),
                        content.rows().size()),
                words.say("register.book.made", dates.at(time.now())),
                mode.isExample() ? words.say("register.book.example") : "",
                new Letterhead(office.headLines(unit), office.contactLines(unit), office.emblem()),
                columns(),
                content.rows().stream()
                        .map(row -> cells(row, IndonesianDates.day(row.day())))
                        .toList());
        return printer.print("letters/bookPaper", Map.of("page", paper));
    }

    byte[] csv(Content content) {
        return CsvTable.of(
                columns(),
                content.rows().stream()
                        .map(row -> cells(row, row.day().toString()))
                        .toList());
    }

    /** A workbook that takes the numbers of a year; the caller closes it. */
    BookWorkbook workbook(SeriesKey series, String year, OutputStream out) {
        String mark = mode.isExample() ? words.say("register.book.example") : "";
        return new BookWorkbook(
                out,
                new BookWorkbook.Frame(
                        words.say("register.book.sheet", year),
                        words.say("register.book.paper", year) + " – " + unit(series),
                        mark,
                        words.say("register.book.page", "&P", "&N"),
                        words.say("register.book.made", dates.at(time.now()))),
                columns(),
                row -> cells(row, ""));
    }

    private @Nullable Kelurahan kelurahan(SeriesKey series) {
        String area = series.kelurahanCode();
        return area == null ? null : kelurahans.find(area).orElse(null);
    }

    private List<String> columns() {
        return Stream.of(
                        "letters.number",
                        "letters.date",
                        "letters.kind",
                        "letters.signer",
                        "register.standing",
                        "register.book.reason")
                .map(words::say)
                .toList();
    }

    private List<String> cells(Row row, String day) {
        String reason = row.reason();
        return List.of(
                row.number(),
                day,
                row.title(),
                row.signerTitle(),
                words.say("register.standing." + row.standing()),
                reason == null ? "" : reason);
    }
}
