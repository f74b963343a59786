package id.pendapa.ppid.web;

import id.pendapa.platform.Permission;
import id.pendapa.platform.SettingsPages;
import id.pendapa.platform.page.Form;
import id.pendapa.ppid.terms.PpidGrounds;
import id.pendapa.ppid.terms.PpidGrounds.Kind;
import id.pendapa.ppid.terms.PpidTerms;
import id.pendapa.ppid.terms.PpidTerms.Term;
import id.pendapa.ppid.web.PpidDeskPage.Settings;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/ppid}: within how many days requests for information are answered, and for which reasons not. */
@Controller
class PpidTermsController implements SettingsPages {

    private static final String BASE = "/pengaturan/ppid";

    private final PpidTerms terms;
    private final PpidGrounds grounds;
    private final PpidWords words;

    PpidTermsController(PpidTerms terms, PpidGrounds grounds, PpidWords words) {
        this.terms = terms;
        this.grounds = grounds;
        this.words = words;
    }

    @Override
    public List<Entry> list() {
        return List.of(new Entry(89, Permission.PPID_TERM_MANAGE, BASE, words.say("ppid.terms.title"), List::of));
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
        return answer("hari", typed, terms.enter(seen, typed), response, model);
    }

    @PostMapping(BASE + "/alasan")
    String ground(
            @RequestParam("versi") int version,
            @RequestParam(name = "alasan-id", defaultValue = "0") long id,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        if (typed.getOrDefault("hapus", "").equals("ya")) {
            grounds.withdraw(id, version);
            return "redirect:" + BASE;
        }
        String open = typed.getOrDefault("untuk", "") + id;
        return answer(open, typed, grounds.enter(id, version, typed), response, model);
    }

    private String answer(
            String open,
            Map<String, String> typed,
            Map<String, String> wrong,
            HttpServletResponse response,
            Model model) {
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(open, words.form(typed, wrong), model);
    }

    private String page(String open, Form form, Model model) {
        Term term = terms.open();
        model.addAttribute(
                "page", new Settings(term, grounds.list(Kind.REFUSAL), grounds.list(Kind.OBJECTION), open, form));
        return "ppid/desk/terms";
    }
}
