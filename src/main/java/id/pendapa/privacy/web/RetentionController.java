package id.pendapa.privacy.web;

import id.pendapa.platform.page.Form;
import id.pendapa.privacy.retention.LegalHold;
import id.pendapa.privacy.retention.LegalHolds;
import id.pendapa.privacy.retention.RetentionTerms;
import id.pendapa.privacy.web.RetentionPage.Holds;
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

/** {@code /pelindungan/retensi} and {@code /pelindungan/tahan}: how long requests are kept, and which are kept whatever happens. */
@Controller
class RetentionController {

    private static final String TERMS = RetentionPages.TERMS;
    private static final String HOLDS = RetentionPages.HOLDS;

    private final RetentionTerms terms;
    private final LegalHolds holds;
    private final RetentionPages pages;

    RetentionController(RetentionTerms terms, LegalHolds holds, RetentionPages pages) {
        this.terms = terms;
        this.holds = holds;
        this.pages = pages;
    }

    @GetMapping(TERMS)
    String terms(Model model) {
        model.addAttribute("page", pages.terms(terms.list()));
        return "privacy/desk/retention";
    }

    @GetMapping(TERMS + "/{service}")
    String service(@PathVariable("service") String code, Model model) {
        return service(code, Form.EMPTY, model);
    }

    @PostMapping(TERMS + "/{service}")
    String enter(
            @PathVariable("service") String code,
            @RequestParam("versi") long seen,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = terms.enter(code, seen, form);
        if (wrong.isEmpty()) {
            return "redirect:" + TERMS + "/" + terms.open(code).code();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return service(code, pages.form(form, wrong), model);
    }

    private String service(String code, Form form, Model model) {
        model.addAttribute("page", pages.service(terms.open(code), terms.mayChange(), form));
        return "privacy/desk/retentionService";
    }

    @GetMapping(HOLDS)
    String holds(
            @RequestParam(name = "dilepas", defaultValue = "") String lifted,
            @RequestParam(name = "sesudah", required = false) @Nullable Long before,
            Model model) {
        return holds(lifted.equals("ya"), before, Form.EMPTY, model);
    }

    @PostMapping(HOLDS)
    String place(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = holds.place(form, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + HOLDS;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return holds(false, null, pages.form(form, wrong), model);
    }

    private String holds(boolean lifted, @Nullable Long before, Form form, Model model) {
        LegalHolds.Page found = holds.list(lifted, before);
        String next = found.next() == null ? null : HOLDS + "?sesudah=" + found.next() + (lifted ? "&dilepas=ya" : "");
        model.addAttribute(
                "page",
                new Holds(
                        found.holds().stream()
                                .map(hold -> pages.row(hold, holds.holds(hold)))
                                .toList(),
                        lifted,
                        next,
                        holds.mayHold() && !lifted,
                        form));
        return "privacy/desk/holds";
    }

    @GetMapping(HOLDS + "/{id}")
    String hold(@PathVariable("id") long id, Model model) {
        return hold(id, Form.EMPTY, model);
    }

    @PostMapping(HOLDS + "/{id}/lepas")
    String lift(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = holds.lift(id, version, form);
        if (wrong.isEmpty()) {
            return "redirect:" + HOLDS + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return hold(id, pages.form(form, wrong), model);
    }

    private String hold(long id, Form form, Model model) {
        LegalHold hold = holds.open(id);
        model.addAttribute("page", pages.hold(hold, holds.holds(hold), holds.mayHold(), form));
        return "privacy/desk/hold";
    }
}
