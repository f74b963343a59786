package id.pendapa.residents.web;

import id.pendapa.platform.page.Form;
import id.pendapa.residents.register.RightDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/penduduk}: the office's right to a register. */
@Controller
class RightController {

    static final String ADDRESS = "/pengaturan/penduduk";

    private final RightDesk rights;
    private final ResidentPages pages;

    RightController(RightDesk rights, ResidentPages pages) {
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        return show(Form.EMPTY, model);
    }

    @PostMapping(ADDRESS)
    String enter(
            @RequestParam("versi") long seen,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = rights.enter(seen, form);
        if (wrong.isEmpty()) {
            return "redirect:" + ADDRESS;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(pages.form(form, wrong), model);
    }

    private String show(Form form, Model model) {
        model.addAttribute("page", pages.rights(rights.isOpen(), rights.list(), form));
        return "residents/right";
    }
}
