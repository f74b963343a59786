package id.pendapa.privacy.web;

import id.pendapa.privacy.rights.PaperDemands;
import id.pendapa.privacy.rights.PaperDemands.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan/permintaan/baru}: a demand about data that came on paper. */
@Controller
class PaperDemandController {

    private static final String BASE = RightsDeskController.BASE + "/baru";

    private final PaperDemands demands;
    private final RightsPages pages;

    PaperDemandController(PaperDemands demands, RightsPages pages) {
        this.demands = demands;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String form(Model model) {
        demands.begin();
        return page(Map.of(), Map.of(), model);
    }

    @PostMapping(BASE)
    String enter(
            @RequestParam Map<String, String> form,
            @RequestParam("kunci") UUID formKey,
            HttpServletResponse response,
            Model model) {
        Typed typed = new Typed(
                form.getOrDefault("nomor", ""),
                form.getOrDefault("hak", ""),
                form.getOrDefault("uraian", ""),
                form.getOrDefault("bukti", ""),
                form.getOrDefault("diterima-hari", ""),
                form.getOrDefault("diterima-bulan", ""),
                form.getOrDefault("diterima-tahun", ""),
                form.getOrDefault("diterima-jam", ""));
        Map<String, String> wrong = pages.inWords(demands.enter(typed, formKey));
        if (wrong.isEmpty()) {
            return "redirect:" + RightsDeskController.BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(form, wrong, model);
    }

    private String page(Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("page", new RightsDeskPage.Entry(pages.kinds(), typed, errors));
        return "privacy/desk/paperDemand";
    }
}
