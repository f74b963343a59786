package id.pendapa.learning.web;

import id.pendapa.learning.lessons.LessonDesk;
import id.pendapa.learning.lessons.LessonDesk.Written;
import id.pendapa.learning.lessons.LessonMoves;
import id.pendapa.learning.web.LessonDeskPage.Preview;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.ConflictException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** {@code /pengaturan/pelajaran}: lessons are written by one officer and published by another. */
@Controller
class LessonDeskController implements SettingsPages {

    static final String BASE = "/pengaturan/pelajaran";
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{kode}";
    private static final String PAGE = "page";
    private static final String TEXT = "teks";
    private static final int ORDER = 96;

    private final LessonDesk desk;
    private final LessonMoves moves;
    private final LessonDeskPages pages;

    LessonDeskController(LessonDesk desk, LessonMoves moves, LessonDeskPages pages) {
        this.desk = desk;
        this.moves = moves;
        this.pages = pages;
    }

    /** Says nothing of examples: the overview of the settings may not ask more of the database, and the list shows them. */
    @Override
    public List<Entry> list() {
        return List.of(new Entry(ORDER, Permission.LESSON_WRITE, BASE, pages.say("title"), List::of));
    }

    @GetMapping(BASE)
    String list(Model model) {
        model.addAttribute("rows", pages.list(desk.list()));
        model.addAttribute("head", pages.head());
        model.addAttribute("duties", pages.maySetDuties());
        return "learning/desk/list";
    }

    @GetMapping(NEW)
    String begin(Model model) {
        desk.require();
        return begin(null, new Form(Map.of(TEXT, pages.say("pattern")), Map.of()), model);
    }

    private String begin(@Nullable Preview preview, Form form, Model model) {
        model.addAttribute(PAGE, pages.begin(preview, form));
        return "learning/desk/edit";
    }

    @PostMapping(NEW)
    String begin(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        if (isPreview(typed)) {
            return begin(preview(typed), new Form(typed, Map.of()), model);
        }
        Written written = desk.begin(typed, formKey);
        if (written.wrong().isEmpty()) {
            return to(written.code());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return begin(null, pages.refused(typed, written.wrong()), model);
    }

    private static boolean isPreview(Map<String, String> typed) {
        return typed.getOrDefault("aksi", "").equals("lihat");
    }

    private Preview preview(Map<String, String> typed) {
        return pages.preview(desk.preview(typed.getOrDefault(TEXT, "")));
    }

    private static String to(String code) {
        return "redirect:" + BASE + "/" + code;
    }

    @GetMapping(ONE)
    String open(@PathVariable("kode") String code, Model model) {
        return open(code, Form.EMPTY, "", model);
    }

    private String open(String code, Form form, String move, Model model) {
        model.addAttribute(PAGE, pages.one(desk.open(code), form, move));
        return "learning/desk/one";
    }

    @GetMapping(ONE + "/draf")
    String edit(@PathVariable("kode") String code, Model model) {
        return edit(code, null, Form.EMPTY, model);
    }

    private String edit(String code, @Nullable Preview preview, Form form, Model model) {
        model.addAttribute(PAGE, pages.edit(desk.open(code), preview, form));
        return "learning/desk/edit";
    }

    @PostMapping(ONE + "/draf")
    String write(
            @PathVariable("kode") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        if (isPreview(typed)) {
            return edit(code, preview(typed), new Form(typed, Map.of()), model);
        }
        Form form = answer(typed, response, TEXT, () -> desk.write(code, seen, typed, formKey));
        return form.errors().isEmpty() ? to(code) : edit(code, null, form, model);
    }

    @PostMapping(ONE + "/langkah")
    String act(
            @PathVariable("kode") String code,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        String move = typed.getOrDefault("langkah", "");
        Form form = answer(typed, response, "alasan-" + move, () -> moves.act(code, seen, typed, formKey));
        return form.errors().isEmpty() ? to(code) : open(code, form, move, model);
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
            if (!conflict.code().equals(LessonDesk.STALE)) {
                throw conflict;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return pages.refused(new HashMap<>(typed), Map.of(field, LessonDesk.STALE));
        }
    }

    @GetMapping(ONE + "/{nomor}")
    String version(@PathVariable("kode") String code, @PathVariable("nomor") int number, Model model) {
        model.addAttribute("title", pages.say("version", number));
        model.addAttribute("back", BASE + "/" + code);
        model.addAttribute(PAGE, pages.preview(desk.open(code, number)));
        return "learning/desk/version";
    }
}
