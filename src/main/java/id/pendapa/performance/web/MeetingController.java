package id.pendapa.performance.web;

import id.pendapa.performance.meetings.MeetingDesk;
import id.pendapa.performance.meetings.MeetingDesk.Choices;
import id.pendapa.performance.meetings.MeetingDesk.Written;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pimpinan/rapat}: meetings of the leadership are written down, and what they decided. */
@Controller
class MeetingController {

    static final String BASE = LeaderController.BASE + "/rapat";
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{id}";
    private static final String PAGE = "page";

    private final MeetingDesk desk;
    private final MeetingPages pages;
    private final InitiativePages forms;

    MeetingController(MeetingDesk desk, MeetingPages pages, InitiativePages forms) {
        this.desk = desk;
        this.pages = pages;
        this.forms = forms;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", required = false) @Nullable String before, Model model) {
        model.addAttribute(PAGE, pages.list(desk.list(LeaderController.id(before))));
        return "performance/meeting/list";
    }

    @GetMapping(NEW)
    String begin(Model model) {
        desk.requireManage();
        return form(Form.EMPTY, model);
    }

    private static String form(Form form, Model model) {
        model.addAttribute(PAGE, form);
        return "performance/meeting/form";
    }

    @PostMapping(NEW)
    String write(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Written written = desk.write(typed, formKey);
        if (written.wrong().isEmpty()) {
            return to(written.id());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(forms.form(typed, written.wrong()), model);
    }

    private static String to(long id) {
        return "redirect:" + BASE + "/" + id;
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return open(id, Form.EMPTY, model);
    }

    private String open(long id, Form form, Model model) {
        model.addAttribute(PAGE, pages.one(desk.open(id), form));
        return "performance/meeting/one";
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
        return form.errors().isEmpty() ? to(id) : open(id, form, model);
    }

    @GetMapping(ONE + "/keputusan")
    String plan(@PathVariable("id") long id, Model model) {
        return plan(id, Form.EMPTY, model);
    }

    private String plan(long id, Form form, Model model) {
        Choices choices = desk.choices();
        model.addAttribute(PAGE, pages.plan(desk.open(id), choices, form));
        return "performance/meeting/plan";
    }

    @PostMapping(ONE + "/keputusan")
    String decide(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Form form = pages.answer(
                typed,
                response,
                "keputusan",
                () -> desk.decide(id, seen, typed, formKey).wrong());
        return form.errors().isEmpty() ? to(id) : plan(id, form, model);
    }
}
