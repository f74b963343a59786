package id.pendapa.ppid.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Cell;
import id.pendapa.platform.page.Form;
import id.pendapa.ppid.register.PpidBook;
import id.pendapa.ppid.register.PpidBook.Objection;
import id.pendapa.ppid.register.PpidBook.Row;
import id.pendapa.ppid.web.PpidDeskPage.Book;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/ppid/register}: the registers of requests and of objections. Taking one is a deed, so it is a POST. */
@Controller
class PpidBookController {

    private static final String BASE = "/meja/ppid/register";

    private final PpidBook book;
    private final PpidBookFiles files;
    private final PpidWords words;

    PpidBookController(PpidBook book, PpidBookFiles files, PpidWords words) {
        this.book = book;
        this.files = files;
        this.words = words;
    }

    @GetMapping(BASE)
    String show(
            @RequestParam(name = "isi", defaultValue = "") String what,
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            Model model) {
        long before = after.matches("[0-9]{1,15}") ? Long.parseLong(after) : 0;
        return page(what.equals("keberatan"), before, Form.EMPTY, model);
    }

    /** The whole register; without names if they are not asked for. */
    @PostMapping(BASE + "/berkas")
    Object take(
            @RequestParam(name = "nama", defaultValue = "") String names,
            @RequestParam(name = "tujuan", defaultValue = "") String purpose,
            HttpServletResponse response,
            Model model) {
        boolean named = names.equals("ya");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PpidWorkbook workbook = files.open(out, named)) {
            if (named) {
                book.takeNamed(purpose, workbook::add);
            } else {
                book.take(workbook::add);
            }
            workbook.turn();
            book.takeObjections(workbook::add);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(false, 0, words.form(Map.of("tujuan", purpose), Map.of("tujuan", refused.code())), model);
        }
        String name = named ? "register-informasi-dengan-nama.xlsx" : "register-informasi.xlsx";
        return ResponseEntity.ok()
                .headers(FileDownload.of(name, PpidWorkbook.MEDIA_TYPE, out.toByteArray())
                        .getHeaders())
                .body(out.toByteArray());
    }

    private String page(boolean objections, long before, Form form, Model model) {
        model.addAttribute("page", objections ? objections(before, form) : requests(before, form));
        return "ppid/desk/book";
    }

    private Book requests(long before, Form form) {
        PpidBook.Page<Row> found = book.requests(before);
        return new Book(
                files.requestHead(false).stream().map(Cell::of).toList(),
                found.rows().stream()
                        .map(row -> cells(files.cells(row), row.number()))
                        .toList(),
                next(found.next(), ""),
                false,
                book.takesNames(),
                form);
    }

    private Book objections(long before, Form form) {
        PpidBook.Page<Objection> found = book.objections(before);
        return new Book(
                files.objectionHead().stream().map(Cell::of).toList(),
                found.rows().stream()
                        .map(row -> cells(files.cells(row), row.number()))
                        .toList(),
                next(found.next(), "&isi=keberatan"),
                true,
                book.takesNames(),
                form);
    }

    private static @Nullable String next(@Nullable Long id, String more) {
        return id == null ? null : BASE + "?sesudah=" + id + more;
    }

    private static List<Cell> cells(List<String> texts, String number) {
        return texts.stream()
                .map(text -> text.equals(number) ? Cell.link(text, "/meja/ppid/" + number) : Cell.of(text))
                .toList();
    }
}
