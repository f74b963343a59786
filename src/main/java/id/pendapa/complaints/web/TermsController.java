package id.pendapa.complaints.web;

import id.pendapa.complaints.register.ComplaintTerms;
import id.pendapa.complaints.register.ComplaintTerms.Term;
import id.pendapa.complaints.web.DeskPage.Terms;
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

/** {@code /pengaturan/pengaduan}: how long complaints may take. */
@Controller
class TermsController implements SettingsPages {

    private static final String BASE = "/pengaturan/pengaduan";

    private final ComplaintTerms terms;
    private final ComplaintWords words;

    TermsController(ComplaintTerms terms, ComplaintWords words) {
        this.terms = terms;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(
                new Entry(88, Permission.COMPLAINT_TERM_MANAGE, BASE, words.say("complaints.terms.title"), List::of));
    }

    @GetMapping(BASE)
    String show(Model model) {
        return page("", Form.EMPTY, model);
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
        return page(typed.getOrDefault("klas", ""), words.form(typed, wrong), model);
    }

    private String page(String open, Form form, Model model) {
        List<Term> all = terms.list();
        List<String> names = all.stream()
                .map(term -> words.say("complaints.class." + term.klass()))
                .toList();
        model.addAttribute("page", new Terms(all, names, open, form));
        return "complaints/desk/terms";
    }
}
