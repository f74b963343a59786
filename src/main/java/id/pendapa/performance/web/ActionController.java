package id.pendapa.performance.web;

import id.pendapa.performance.meetings.ActionDesk;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pimpinan/rapat/keputusan}: what a meeting decided is followed to its end. */
@Controller
class ActionController {

    static final String BASE = MeetingController.BASE + "/keputusan";
    private static final String ONE = BASE + "/{id}";

    private final ActionDesk desk;
    private final MeetingPages pages;

    ActionController(ActionDesk desk, MeetingPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return open(id, "", Form.EMPTY, model);
    }

    private String open(long id, String open, Form form, Model model) {
        model.addAttribute("page", pages.decision(desk.open(id), open, form));
        return "performance/meeting/decision";
    }

    @PostMapping(ONE + "/catatan")
    String correct(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = pages.answer(typed, response, "keliru", () -> desk.correct(id, seen, typed, formKey));
        return form.errors().isEmpty() ? to(id) : open(id, "keliru", form, model);
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
        Form form = pages.answer(typed, response, "kata-" + step, () -> desk.move(id, seen, step, typed, formKey));
        return form.errors().isEmpty() ? to(id) : open(id, step, form, model);
    }

    private static String to(long id) {
        return "redirect:" + BASE + "/" + id;
    }
}
