package id.pendapa.residents.web;

import id.pendapa.platform.page.Form;
import id.pendapa.residents.register.LookUps;
import id.pendapa.residents.register.ResidentDesk;
import id.pendapa.residents.register.ResidentView;
import id.pendapa.residents.register.RightDesk;
import id.pendapa.residents.web.ResidentPage.Line;
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

/** {@code /penduduk}: looks somebody up with a reason, and what happens to them. Nothing personal stands in an address. */
@Controller
class ResidentController {

    private static final String PERSON = ResidentPages.BASE + "/orang/{id}";
    private static final UUID NO_SEARCH = new UUID(0, 0);

    private final LookUps lookUps;
    private final ResidentDesk desk;
    private final RightDesk rights;
    private final ResidentPages pages;

    ResidentController(LookUps lookUps, ResidentDesk desk, RightDesk rights, ResidentPages pages) {
        this.lookUps = lookUps;
        this.desk = desk;
        this.rights = rights;
        this.pages = pages;
    }

    @GetMapping(ResidentPages.BASE)
    String ask(Model model) {
        lookUps.require();
        return search(Form.EMPTY, null, "", model);
    }

    @PostMapping(ResidentPages.BASE + "/cari")
    String find(@RequestParam Map<String, String> form, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        LookUps.Found found = lookUps.find(form);
        UUID lookup = found.lookup();
        if (lookup == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return search(pages.form(form, found.wrong()), null, "", model);
        }
        List<Line> lines = found.lines().stream()
                .map(line -> pages.line(line, lookup.toString()))
                .toList();
        return search(pages.form(form, Map.of()), lines, lookup.toString(), model);
    }

    private String search(Form form, @Nullable List<Line> found, String lookup, Model model) {
        model.addAttribute(
                "page",
                new ResidentPage(
                        rights.isOpen(),
                        lookUps.mayEdit(),
                        lookUps.mayImport(),
                        lookUps.mayExport(),
                        form,
                        found,
                        lookup));
        return "residents/search";
    }

    @GetMapping(PERSON)
    String person(
            @PathVariable("id") long id,
            @RequestParam(name = "cari", required = false) @Nullable UUID lookup,
            HttpServletResponse response,
            Model model) {
        return person(lookUps.open(id, given(lookup)), Form.EMPTY, response, model);
    }

    @PostMapping(PERSON + "/buka")
    String reveal(
            @PathVariable("id") long id,
            @RequestParam(name = "cari", required = false) @Nullable UUID lookup,
            HttpServletResponse response,
            Model model) {
        return person(lookUps.reveal(id, given(lookup)), Form.EMPTY, response, model);
    }

    @PostMapping(PERSON + "/peristiwa")
    String happen(
            @PathVariable("id") long id,
            @RequestParam(name = "cari", required = false) @Nullable UUID lookup,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return done(id, given(lookup), form, desk.happen(id, given(lookup), version, form), response, model);
    }

    @PostMapping(PERSON + "/gabung")
    String merge(
            @PathVariable("id") long id,
            @RequestParam(name = "cari", required = false) @Nullable UUID lookup,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return done(id, given(lookup), form, desk.merge(id, given(lookup), version, form), response, model);
    }

    private String done(
            long id,
            UUID lookup,
            Map<String, String> form,
            ResidentDesk.Done done,
            HttpServletResponse response,
            Model model) {
        if (done.wrong().isEmpty()) {
            return "redirect:" + ResidentPages.address(id, lookup.toString());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return person(lookUps.open(id, lookup), pages.form(form, done.wrong()), response, model);
    }

    /** Without a search nothing is open; who may ask at all is asked first. */
    static UUID given(@Nullable UUID lookup) {
        return lookup == null ? NO_SEARCH : lookup;
    }

    private String person(ResidentView view, Form form, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        model.addAttribute("page", pages.person(view, lookUps.mayEdit(), form));
        return "residents/person";
    }
}
