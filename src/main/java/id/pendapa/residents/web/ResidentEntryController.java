package id.pendapa.residents.web;

import id.pendapa.office.Kelurahans;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.residents.register.ResidentDesk;
import id.pendapa.residents.web.ResidentPage.Line;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /penduduk/baru}: enters somebody, also somebody without a NIK. */
@Controller
class ResidentEntryController {

    private static final String ADDRESS = ResidentPages.BASE + "/baru";

    private final ResidentDesk desk;
    private final Kelurahans kelurahans;
    private final ResidentPages pages;

    ResidentEntryController(ResidentDesk desk, Kelurahans kelurahans, ResidentPages pages) {
        this.desk = desk;
        this.kelurahans = kelurahans;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    String form(Model model) {
        desk.requireEdit();
        return form(List.of(), Form.EMPTY, model);
    }

    @PostMapping(ADDRESS)
    String enter(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        ResidentDesk.Done done = desk.enter(formKey, form);
        Long id = done.id();
        if (id != null) {
            return "redirect:" + ResidentPages.address(id, String.valueOf(done.lookup()));
        }
        response.setHeader("Cache-Control", "no-store");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return form(
                done.alike().stream().map(line -> pages.line(line, "")).toList(),
                pages.form(form, done.wrong()),
                model);
    }

    private String form(List<Line> alike, Form form, Model model) {
        List<Option> kelurahan = kelurahans.list().stream()
                .map(each -> Option.of(each.code().dotted(), each.name()))
                .toList();
        model.addAttribute("page", pages.entry(kelurahan, alike, form));
        return "residents/entry";
    }
}
