package id.pendapa.privacy.web;

import id.pendapa.privacy.breach.BreachDesk;
import id.pendapa.privacy.breach.BreachEntry;
import id.pendapa.privacy.breach.BreachEntry.Outcome;
import id.pendapa.privacy.breach.DataBreach;
import id.pendapa.privacy.web.BreachPage.Entry;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan/kebocoran/baru}: records failures of protection, corrects them and says whom they affect. */
@Controller
class BreachEntryController {

    private static final String BASE = BreachPages.BASE;
    private static final String NEW = BASE + "/baru";
    private static final String ONE = BASE + "/{id}";

    private final BreachDesk desk;
    private final BreachEntry entry;
    private final BreachPages pages;

    BreachEntryController(BreachDesk desk, BreachEntry entry, BreachPages pages) {
        this.desk = desk;
        this.entry = entry;
        this.pages = pages;
    }

    @GetMapping(NEW)
    String form(Model model) {
        return fresh(Map.of(), Map.of(), model);
    }

    @PostMapping(NEW)
    String record(
            @RequestParam Map<String, String> form,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = entry.record(form, formKey);
        if (outcome.id() != null) {
            return "redirect:" + BASE + "/" + outcome.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return fresh(form, pages.inWords(outcome.wrong()), model);
    }

    private String fresh(Map<String, String> typed, Map<String, String> errors, Model model) {
        return page(new Entry(NEW, 0, pages.ways(), pages.actors(desk.listAccounts()), typed, errors), model);
    }

    @GetMapping(ONE + "/ubah")
    String correction(@PathVariable("id") long id, Model model) {
        DataBreach breach = desk.get(id);
        return correction(id, breach.version(), pages.typed(breach), Map.of(), model);
    }

    @PostMapping(ONE + "/ubah")
    String correct(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = entry.correct(id, version, form);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return correction(id, version, form, pages.inWords(wrong), model);
    }

    private String correction(
            long id, int version, Map<String, String> typed, Map<String, String> errors, Model model) {
        String action = BASE + "/" + id + "/ubah";
        return page(new Entry(action, version, pages.ways(), List.of(), typed, errors), model);
    }

    private static String page(Entry page, Model model) {
        model.addAttribute("page", page);
        return "privacy/desk/breachEntry";
    }

    @PostMapping(ONE + "/cakupan")
    String addPart(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = entry.addPart(id, version, form, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.page(desk.open(id), form, pages.inWords(wrong)));
        return "privacy/desk/breach";
    }

    @PostMapping(ONE + "/cakupan/{part}/hapus")
    String dropPart(@PathVariable("id") long id, @PathVariable("part") long part, @RequestParam("versi") int version) {
        entry.dropPart(id, version, part);
        return "redirect:" + BASE + "/" + id;
    }
}
