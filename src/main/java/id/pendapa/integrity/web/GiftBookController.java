package id.pendapa.integrity.web;

import id.pendapa.files.FileDownload;
import id.pendapa.integrity.gifts.GiftBook;
import id.pendapa.integrity.gifts.GiftBook.Row;
import id.pendapa.integrity.web.GiftDeskPage.Book;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.InvalidException;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/gratifikasi/register}: the register of gifts of a year. Taking it is a deed, so it is a POST. */
@Controller
class GiftBookController {

    private static final String BASE = "/meja/gratifikasi/register/";
    private static final String ONE = BASE + "{tahun}";

    private final GiftBook book;
    private final GiftBookFiles files;
    private final GiftWords words;

    GiftBookController(GiftBook book, GiftBookFiles files, GiftWords words) {
        this.book = book;
        this.files = files;
        this.words = words;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable("tahun") String year,
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            Model model) {
        long before = after.matches("[0-9]{1,15}") ? Long.parseLong(after) : 0;
        return page(year(year), before, Form.EMPTY, model);
    }

    /** The whole register of the year with its totals; without names if they are not asked for. */
    @PostMapping(ONE + "/berkas")
    Object take(
            @PathVariable("tahun") String typedYear,
            @RequestParam(name = "nama", defaultValue = "") String names,
            @RequestParam(name = "tujuan", defaultValue = "") String purpose,
            HttpServletResponse response,
            Model model) {
        int year = year(typedYear);
        boolean named = names.equals("ya");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GiftWorkbook workbook = files.open(out, named)) {
            if (named) {
                book.takeNamed(year, purpose, workbook::add);
            } else {
                book.take(year, workbook::add);
            }
            workbook.turn();
            book.totals(year).forEach(workbook::add);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(year, 0, words.form(Map.of("tujuan", purpose), Map.of("tujuan", refused.code())), model);
        }
        String name = "register-gratifikasi-" + year + (named ? "-dengan-nama" : "") + ".xlsx";
        return ResponseEntity.ok()
                .headers(FileDownload.of(name, GiftWorkbook.MEDIA_TYPE, out.toByteArray())
                        .getHeaders())
                .body(out.toByteArray());
    }

    private static int year(String typed) {
        if (!typed.matches("[0-9]{4}")) {
            throw new NotFoundException("gift.year");
        }
        return Integer.parseInt(typed);
    }

    private String page(int year, long before, Form form, Model model) {
        GiftBook.Page found = book.read(year, before);
        model.addAttribute(
                "page",
                new Book(
                        year,
                        files.totalHead().stream().map(Cell::of).toList(),
                        book.totals(year).stream().map(files::totalCells).toList(),
                        files.head(false),
                        found.rows().stream().map(this::cells).toList(),
                        found.next() == null ? null : BASE + year + "?sesudah=" + found.next(),
                        book.takesNames(),
                        form));
        return "integrity/gifts/book";
    }

    private List<Cell> cells(Row row) {
        List<Cell> cells =
                new ArrayList<>(files.cells(row).stream().map(Cell::of).toList());
        cells.set(0, Cell.link(row.number(), "/meja/gratifikasi/" + row.number()));
        return cells;
    }
}
