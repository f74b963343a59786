package id.pendapa.letters.web;

import id.pendapa.files.FileDownload;
import id.pendapa.letters.register.SeriesKey;
import id.pendapa.letters.register.YearBook;
import id.pendapa.letters.register.YearBook.Content;
import id.pendapa.office.OfficeTime;
import id.pendapa.platform.page.FieldError;
import id.pendapa.platform.page.Option;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /surat/buku}: the agenda book of a series and a year as a file. Taking one is a deed, so it is a POST. */
@Controller
class BookController {

    private static final String ADDRESS = "/surat/buku";
    private static final String YEAR = "20\\d\\d";

    private final YearBook book;
    private final BookFiles files;
    private final OfficeTime time;
    private final Words words;

    BookController(YearBook book, BookFiles files, OfficeTime time, Words words) {
        this.book = book;
        this.files = files;
        this.time = time;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String choose(
            @RequestParam(name = "seri", defaultValue = "") String series,
            @RequestParam(name = "tahun", defaultValue = "") String year,
            HttpServletResponse response,
            Model model) {
        List<SeriesKey> all = book.series();
        SeriesKey chosen = series.isBlank() && !all.isEmpty() ? all.get(0) : named(all, series);
        String typed = year.isBlank() ? Integer.toString(time.today().getYear()) : year.strip();
        boolean good = typed.matches(YEAR);
        if (!good) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute(
                "page",
                new BookPage(
                        all.stream()
                                .map(key -> Option.of(key.name(), files.unit(key)))
                                .toList(),
                        chosen.name(),
                        files.unit(chosen),
                        typed,
                        good ? book.parts(chosen, Integer.parseInt(typed)) : List.of(),
                        good ? List.of() : List.of(new FieldError("tahun", words.say("register.year.bad")))));
        return "letters/book";
    }

    @PostMapping(ADDRESS)
    ResponseEntity<Resource> take(
            @RequestParam(name = "seri", defaultValue = "") String series,
            @RequestParam(name = "tahun", defaultValue = "") String year,
            @RequestParam(name = "bagian", defaultValue = "") String part,
            @RequestParam(name = "bentuk", defaultValue = "") String form) {
        SeriesKey chosen = named(book.series(), series);
        if (form.equals("xlsx")) {
            return workbook(chosen, year);
        }
        if (!year.matches(YEAR) || !part.matches("\\d{1,4}")) {
            throw new NotFoundException("register.part.unknown");
        }
        boolean table = form.equals("csv");
        Content content = book.open(chosen, Integer.parseInt(year), Integer.parseInt(part), table ? "csv" : "pdf");
        String name = fileName(chosen, year) + "-" + part;
        return table
                ? FileDownload.of(name + ".csv", "text/csv;charset=UTF-8", files.csv(content))
                : FileDownload.of(name + ".pdf", "application/pdf", files.pdf(content));
    }

    /** The whole year: a workbook needs no parts. Only its compressed bytes lie in memory, some 40 of each number. */
    private ResponseEntity<Resource> workbook(SeriesKey series, String year) {
        if (!year.matches(YEAR)) {
            throw new NotFoundException("register.part.unknown");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BookWorkbook workbook = files.workbook(series, year, out)) {
            book.read(series, Integer.parseInt(year), "xlsx", workbook::add);
        }
        return FileDownload.of(fileName(series, year) + ".xlsx", BookWorkbook.MEDIA_TYPE, out.toByteArray());
    }

    private static String fileName(SeriesKey series, String year) {
        return "buku-surat-" + year + "-" + series.name().replaceAll("[^A-Za-z0-9.]+", "-");
    }

    private static SeriesKey named(List<SeriesKey> all, String name) {
        return all.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("series.unknown"));
    }
}
