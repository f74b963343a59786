package id.pendapa.catalogue.web;

import id.pendapa.catalogue.Catalogue.Retired;
import id.pendapa.catalogue.DefinitionDesk;
import id.pendapa.catalogue.DefinitionDesk.Standing;
import id.pendapa.platform.page.SummaryRow;
import id.pendapa.platform.page.Words;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/layanan/{code}/henti}: a service is taken out of the hall, or proposed to be offered again. */
@Controller
class RetirementController {

    private static final String BASE = "/pengaturan/layanan/";

    private final DefinitionDesk desk;
    private final CatalogueDeskPages pages;
    private final Words words;

    RetirementController(DefinitionDesk desk, CatalogueDeskPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE + "{code}/henti")
    String show(@PathVariable("code") String code, Model model) {
        return page(code(code), Map.of(), Map.of(), model);
    }

    @PostMapping(BASE + "{code}/henti")
    String retire(
            @PathVariable("code") String code,
            @RequestParam("versi") int version,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> faults = desk.retire(
                code(code), version, typed.getOrDefault("alasan", ""), typed.getOrDefault("gantinya", ""), formKey);
        if (faults.isEmpty()) {
            return "redirect:" + BASE + code(code) + "/henti";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Map<String, String> errors = new TreeMap<>();
        faults.forEach((name, fault) -> errors.put(name, words.say("error." + fault)));
        return page(code(code), typed, errors, model);
    }

    @PostMapping(BASE + "{code}/tawarkan")
    String offerAgain(
            @PathVariable("code") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        String reason = typed.getOrDefault("alasan", "");
        if (reason.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(code(code), typed, Map.of("alasan", words.say("error.catalogue.card.reason")), model);
        }
        return "redirect:" + BASE + "usulan/" + desk.offerAgain(code(code), reason, formKey);
    }

    private String page(String code, Map<String, String> typed, Map<String, String> errors, Model model) {
        Standing standing = desk.standing(code);
        Retired retired = standing.retired();
        model.addAttribute("standing", standing);
        model.addAttribute("facts", retired == null ? List.<SummaryRow>of() : pages.facts(retired));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "catalogue/deskRetire";
    }

    private static String code(String typed) {
        return typed.toUpperCase(Locale.ROOT);
    }
}
