package id.pendapa.learning.web;

import id.pendapa.learning.duties.LessonDuties;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.ConflictException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/pelajaran/tugas}: for what officers need which lesson, and who lacks what. */
@Controller
class DutyController {

    static final String BASE = LessonDeskController.BASE + "/tugas";
    private static final String ONE = BASE + "/{id}";
    private static final String PAGE = "page";

    private final LessonDuties duties;
    private final DutyPages pages;

    DutyController(LessonDuties duties, DutyPages pages) {
        this.duties = duties;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String list(Model model) {
        return list(Form.EMPTY, model);
    }

    private String list(Form form, Model model) {
        model.addAttribute(PAGE, pages.list(duties.look(), form));
        return "learning/desk/duties";
    }

    @PostMapping(BASE)
    String ask(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = duties.ask(typed, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(pages.refused(typed, wrong), model);
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return open(id, Form.EMPTY, model);
    }

    private String open(long id, Form form, Model model) {
        model.addAttribute(PAGE, pages.one(duties.open(id), form));
        return "learning/desk/duty";
    }

    @PostMapping(ONE)
    String change(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        try {
            Map<String, String> wrong = duties.change(id, seen, typed, formKey);
            if (wrong.isEmpty()) {
                return "redirect:" + BASE;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return open(id, pages.refused(typed, wrong), model);
        } catch (ConflictException conflict) {
            if (!conflict.code().equals(LessonDuties.STALE)) {
                throw conflict;
            }
            Form form = pages.refused(typed, Map.of("hari", LessonDuties.STALE));
            String page = open(id, form, model);
            response.setStatus(HttpStatus.CONFLICT.value());
            return page;
        }
    }
}
