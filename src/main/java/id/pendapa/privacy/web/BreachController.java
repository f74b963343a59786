package id.pendapa.privacy.web;

import id.pendapa.platform.page.Words;
import id.pendapa.privacy.breach.BreachDesk;
import id.pendapa.privacy.breach.BreachDesk.Items;
import id.pendapa.privacy.breach.BreachNotices;
import id.pendapa.privacy.web.BreachPage.Listed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan/kebocoran}: the register of failures of protection, and telling of them. */
@Controller
class BreachController {

    static final String BASE = BreachPages.BASE;
    private static final String ONE = BASE + "/{id}";

    private final BreachDesk desk;
    private final BreachNotices notices;
    private final BreachPages pages;
    private final Words words;

    BreachController(BreachDesk desk, BreachNotices notices, BreachPages pages, Words words) {
        this.desk = desk;
        this.notices = notices;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "selesai", defaultValue = "") String typed,
            @RequestParam(name = "sesudah", required = false) @Nullable Long after,
            Model model) {
        boolean closed = typed.equals("ya");
        Items found = closed ? desk.listClosed(after) : desk.listOpen(after);
        String next = found.next() == null ? null : BASE + "?sesudah=" + found.next() + (closed ? "&selesai=ya" : "");
        model.addAttribute(
                "page",
                new Listed(
                        found.breaches().stream().map(pages::row).toList(),
                        closed,
                        next,
                        BreachPages.alarm(found.waiting(), words)));
        return "privacy/desk/breaches";
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return page(id, Map.of(), Map.of(), model);
    }

    @PostMapping(ONE + "/penanganan")
    String handle(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return answer(id, form, notices.handle(id, version, form), response, model);
    }

    @PostMapping(ONE + "/beritahu")
    String tell(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        boolean confirmed = form.getOrDefault("setuju", "").equals("ya");
        return answer(id, form, notices.tell(id, version, confirmed), response, model);
    }

    @PostMapping(ONE + "/lembaga")
    String tellAgency(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return answer(id, form, notices.tellAgency(id, version, form), response, model);
    }

    @PostMapping(ONE + "/catatan")
    String note(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return answer(id, form, notices.note(id, version, form), response, model);
    }

    @PostMapping(ONE + "/tutup")
    String close(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return answer(id, form, notices.close(id, version, form), response, model);
    }

    private String answer(
            long id, Map<String, String> typed, Map<String, String> wrong, HttpServletResponse response, Model model) {
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, typed, pages.inWords(wrong), model);
    }

    private String page(long id, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", pages.page(desk.open(id), typed, errors));
        return "privacy/desk/breach";
    }
}
