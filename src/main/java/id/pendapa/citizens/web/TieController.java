package id.pendapa.citizens.web;

import id.pendapa.citizens.TieDesk;
import id.pendapa.citizens.TieDesk.Outcome;
import id.pendapa.citizens.TieDesk.Typed;
import id.pendapa.platform.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/akun-warga}: an officer writes down who holds an account. */
@Controller
class TieController {

    private static final String BASE = "/meja/akun-warga";

    private final TieDesk desk;
    private final OwnPages pages;
    private final Words words;

    TieController(TieDesk desk, OwnPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String form(Model model) {
        desk.begin();
        return page(Map.of(), Map.of(), model);
    }

    private static String page(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "citizens/tie";
    }

    @PostMapping(BASE)
    String tie(
            @RequestParam Map<String, String> form,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = desk.tie(
                new Typed(
                        form.getOrDefault("kode", ""),
                        form.getOrDefault("nik", ""),
                        form.getOrDefault("nik-lagi", ""),
                        form.getOrDefault("nama", ""),
                        form.containsKey("ktp")),
                formKey);
        if (outcome.isDone()) {
            return "redirect:" + BASE + "/" + outcome.tie();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, inWords(outcome.errors()), model);
    }

    private Map<String, String> inWords(Map<String, String> errors) {
        Map<String, String> said = new LinkedHashMap<>();
        errors.forEach((field, code) -> said.put(field, words.say("error." + code)));
        return Collections.unmodifiableMap(said);
    }

    @GetMapping(BASE + "/{id}")
    String show(@PathVariable("id") long tie, Model model) {
        model.addAttribute("id", tie);
        model.addAttribute("tied", pages.tied(desk.show(tie)));
        return "citizens/tied";
    }

    @PostMapping(BASE + "/{id}/lepas")
    String undo(@PathVariable("id") long tie) {
        desk.undo(tie);
        return "redirect:" + BASE;
    }
}
