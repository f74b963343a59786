package id.pendapa.performance.web;

import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.initiatives.InitiativeDesk;
import id.pendapa.performance.initiatives.InitiativeDesk.Written;
import id.pendapa.platform.Actor;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Words;
import id.pendapa.shared.ConflictException;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** {@code /pimpinan/prakarsa}: initiatives are written, carried on, and compared with their indicator. */
@Controller
class InitiativeController {

    static final String BASE = LeaderController.BASE + "/prakarsa";
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{id}";
    private static final String PAGE = "page";
    private static final int LONGEST = 500;

    private final InitiativeDesk desk;
    private final InitiativePages pages;
    private final Words words;

    InitiativeController(InitiativeDesk desk, InitiativePages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", required = false) @Nullable String before, Model model) {
        model.addAttribute(PAGE, pages.list(desk.list(LeaderController.id(before))));
        return "performance/initiative/list";
    }

    /** The form; a number or a bottleneck from which one comes fills it in. */
    @GetMapping(NEW)
    String begin(
            @RequestParam(name = "angka", defaultValue = "") String indicator,
            @RequestParam(name = "sebab", defaultValue = "") String why,
            Model model) {
        String cause = why.length() > LONGEST ? why.substring(0, LONGEST) : why;
        return form(new Form(Map.of("angka", indicator, "sebab", cause), Map.of()), model);
    }

    /** The way to the form, filled in with the number that it shall move and what the trouble is. */
    static String beginning(Indicator indicator, String why) {
        return NEW + "?angka=" + indicator.address() + "&sebab=" + URLEncoder.encode(why, StandardCharsets.UTF_8);
    }

    private String form(Form form, Model model) {
        model.addAttribute(PAGE, pages.blank(desk.listOwners(), form));
        return "performance/initiative/form";
    }

    @PostMapping(NEW)
    String write(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Written written = desk.write(typed, formKey);
        if (written.wrong().isEmpty()) {
            return "redirect:" + BASE + "/" + written.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(pages.form(typed, written.wrong()), model);
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return one(id, "", Form.EMPTY, model);
    }

    private String one(long id, String open, Form form, Model model) {
        model.addAttribute(PAGE, pages.one(desk.open(id), open, form));
        return "performance/initiative/one";
    }

    @GetMapping(ONE + "/ubah")
    String change(@PathVariable("id") long id, Model model) {
        return change(id, Form.EMPTY, model);
    }

    private String change(long id, Form form, Model model) {
        List<Actor.Staff> owners = desk.listOwners();
        model.addAttribute(PAGE, pages.filled(desk.open(id), owners, form));
        return "performance/initiative/form";
    }

    @PostMapping(ONE + "/ubah")
    String edit(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = answer(typed, response, "judul", () -> desk.edit(id, seen, typed, formKey));
        return form.errors().isEmpty() ? to(id) : change(id, form, model);
    }

    @PostMapping(ONE + "/langkah")
    String move(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "langkah", defaultValue = "") String step,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = answer(typed, response, "kata-" + step, () -> desk.move(id, seen, step, typed, formKey));
        return form.errors().isEmpty() ? to(id) : one(id, step, form, model);
    }

    @PostMapping(ONE + "/catatan")
    String note(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = answer(typed, response, "catatan", () -> desk.note(id, seen, typed, formKey));
        return form.errors().isEmpty() ? to(id) : one(id, "catatan", form, model);
    }

    private static String to(long id) {
        return "redirect:" + BASE + "/" + id;
    }

    /** What came of a form. Where somebody was faster, what was typed is shown again beside what is there now. */
    private Form answer(
            Map<String, String> typed, HttpServletResponse response, String field, Supplier<Map<String, String>> work) {
        try {
            Map<String, String> wrong = work.get();
            if (!wrong.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return pages.form(typed, wrong);
        } catch (ConflictException conflict) {
            if (!conflict.code().equals(InitiativeDesk.STALE)) {
                throw conflict;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            return new Form(new HashMap<>(typed), Map.of(field, words.say("error." + InitiativeDesk.STALE)));
        }
    }
}
