package id.pendapa.residents.web;

import id.pendapa.office.Kelurahans;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.Option;
import id.pendapa.residents.register.ResidentDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** {@code /penduduk/orang/{id}/betulkan}: puts right what is known of somebody, with a reason. */
@Controller
class CorrectResidentController {

    private static final String ADDRESS = ResidentPages.BASE + "/orang/{id}/betulkan";

    private final ResidentDesk desk;
    private final Kelurahans kelurahans;
    private final ResidentPages pages;

    CorrectResidentController(ResidentDesk desk, Kelurahans kelurahans, ResidentPages pages) {
        this.desk = desk;
        this.kelurahans = kelurahans;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    String form(
            @PathVariable("id") long id,
            @RequestParam(name = "cari", required = false) @Nullable UUID lookup,
            HttpServletResponse response,
            Model model) {
        UUID given = ResidentController.given(lookup);
        ResidentDesk.ToCorrect seen = desk.toCorrect(id, given);
        return page(id, given, seen.version(), new Form(seen.typed(), Map.of()), response, model);
    }

    @PostMapping(ADDRESS + "/simpan")
    String correct(
            @PathVariable("id") long id,
            @RequestParam(name = "cari", required = false) @Nullable UUID lookup,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        UUID given = ResidentController.given(lookup);
        ResidentDesk.Done done = desk.correct(id, given, version, form);
        if (done.wrong().isEmpty()) {
            return "redirect:" + ResidentPages.address(id, given.toString());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, given, version, pages.form(form, done.wrong()), response, model);
    }

    private String page(long id, UUID lookup, int version, Form form, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        List<Option> areas = kelurahans.list().stream()
                .map(each -> Option.of(each.code().dotted(), each.name()))
                .toList();
        model.addAttribute(
                "page",
                new ResidentPage.Correction(id, lookup.toString(), version, pages.entry(areas, List.of(), form)));
        return "residents/correct";
    }
}
