package id.pendapa.outreach.web;

import id.pendapa.files.Upload;
import id.pendapa.outreach.articles.Article.Opened;
import id.pendapa.outreach.articles.ArticleDesk;
import id.pendapa.outreach.articles.ArticlePictures;
import id.pendapa.outreach.articles.ArticlePublishing;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.ConflictException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** {@code /meja/kabar}: guides, news, questions and notices are written, published by another officer, and withdrawn. */
@Controller
class ArticleDeskController {

    static final String BASE = "/meja/kabar";
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{id}";
    private static final String PAGE = "page";

    private final ArticleDesk desk;
    private final ArticlePublishing publishing;
    private final ArticlePictures pictures;
    private final ArticleDeskPages pages;

    ArticleDeskController(
            ArticleDesk desk, ArticlePublishing publishing, ArticlePictures pictures, ArticleDeskPages pages) {
        this.desk = desk;
        this.publishing = publishing;
        this.pictures = pictures;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", required = false) @Nullable String before, Model model) {
        long id = ArticleController.id(before);
        model.addAttribute(PAGE, pages.lists(desk.list(id == 0 ? Long.MAX_VALUE : id)));
        return "outreach/desk/list";
    }

    @GetMapping(NEW)
    String begin(Model model) {
        return form(Optional.empty(), Form.EMPTY, false, model);
    }

    private String form(Optional<Opened> opened, Form form, boolean preview, Model model) {
        model.addAttribute(PAGE, pages.form(opened, desk.owners(), form, preview));
        return "outreach/desk/form";
    }

    private static boolean isPreview(Map<String, String> typed) {
        return "lihat".equals(typed.get("tombol"));
    }

    @PostMapping(NEW)
    String begin(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        if (isPreview(typed)) {
            return form(Optional.empty(), new Form(typed, Map.of()), true, model);
        }
        ArticleDesk.Written written = desk.begin(typed, formKey);
        if (written.wrong().isEmpty()) {
            return to(written.id());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(Optional.empty(), pages.refused(typed, written.wrong()), false, model);
    }

    private static String to(long id) {
        return "redirect:" + BASE + "/" + id;
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return open(id, "", Form.EMPTY, model);
    }

    private String open(long id, String open, Form form, Model model) {
        model.addAttribute(PAGE, pages.one(desk.open(id), pictures.list(id), open, form));
        return "outreach/desk/one";
    }

    @GetMapping(ONE + "/tulis")
    String write(@PathVariable("id") long id, Model model) {
        Opened opened = desk.open(id);
        return form(Optional.of(opened), pages.typed(opened), false, model);
    }

    @PostMapping(ONE + "/tulis")
    String write(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        if (isPreview(typed)) {
            return form(Optional.of(desk.open(id)), new Form(typed, Map.of()), true, model);
        }
        Form form = answer(typed, response, "teks", () -> desk.write(id, seen, typed, formKey));
        return form.errors().isEmpty() ? to(id) : form(Optional.of(desk.open(id)), form, false, model);
    }

    @PostMapping(ONE + "/langkah")
    String go(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "langkah", defaultValue = "") String way,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = answer(typed, response, "", () -> publishing.go(id, seen, way, typed, formKey));
        return form.errors().isEmpty() ? to(id) : open(id, way, form, model);
    }

    @PostMapping(ONE + "/gambar")
    String picture(
            @PathVariable("id") long id,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "gambar", required = false) @Nullable MultipartFile file,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Upload upload = file == null ? Upload.of("", new byte[0]) : Upload.of(file);
        Form form = answer(typed, response, "", () -> pictures.add(id, upload, typed, formKey));
        return form.errors().isEmpty() ? to(id) : open(id, "gambar", form, model);
    }

    /** What came of a form. Where somebody was faster, what was typed is shown again beside what is there now. */
    private Form answer(
            Map<String, String> typed, HttpServletResponse response, String field, Supplier<Map<String, String>> work) {
        try {
            Map<String, String> wrong = work.get();
            if (!wrong.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return pages.refused(typed, wrong);
        } catch (ConflictException conflict) {
            if (!conflict.code().equals(ArticleDesk.STALE)) {
                throw conflict;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            Map<String, String> fresh = new HashMap<>(typed);
            fresh.remove("versi");
            return pages.refused(fresh, Map.of(field, conflict.code()));
        }
    }
}
