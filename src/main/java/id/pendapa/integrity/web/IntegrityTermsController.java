package id.pendapa.integrity.web;

import id.pendapa.integrity.reports.IntegrityTerms;
import id.pendapa.integrity.reports.IntegrityTerms.Term;
import id.pendapa.integrity.web.IntegrityDeskPage.Terms;
import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/integritas}: how long reports may take, and where else one can go. */
@Controller
class IntegrityTermsController implements SettingsPages {

    private static final String BASE = "/pengaturan/integritas";
    private static final int ORDER = 89;

    private final IntegrityTerms terms;
    private final IntegrityWords words;

    IntegrityTermsController(IntegrityTerms terms, IntegrityWords words) {
        this.terms = terms;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                new Entry(ORDER, Permission.INTEGRITY_TERM_MANAGE, BASE, words.say("integrity.terms.title"), List::of));
    }

    @GetMapping(BASE)
    String show(Model model) {
        Term term = terms.edited();
        Map<String, String> now = Map.of(
                "telaah",
                Integer.toString(term.review()),
                "tuntas",
                Integer.toString(term.end()),
                "lain",
                term.others(),
                "dasar",
                term.basis());
        return page(term, new Form(now, Map.of()), model);
    }

    @PostMapping(BASE)
    String enter(
            @RequestParam("versi") long seen,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = terms.enter(seen, typed);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(terms.edited(), words.form(typed, wrong), model);
    }

    private static String page(Term term, Form form, Model model) {
        model.addAttribute("page", new Terms(term.id(), term.example(), form));
        return "integrity/desk/terms";
    }
}
