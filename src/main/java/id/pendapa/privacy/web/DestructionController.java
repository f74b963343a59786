package id.pendapa.privacy.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Form;
import id.pendapa.privacy.retention.DestructionDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pelindungan/pemusnahan}: lists for destruction, their approval and their minutes. */
@Controller
class DestructionController {

    private static final String BASE = DestructionPages.BASE;
    private static final String ONE = BASE + "/{id}";

    private final DestructionDesk desk;
    private final DestructionPages pages;

    DestructionController(DestructionDesk desk, DestructionPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String overview(@RequestParam(name = "sesudah", required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", pages.overview(desk.overview(before), desk.mayDraw()));
        return "privacy/desk/destructions";
    }

    @PostMapping(BASE)
    String draw(@RequestParam("kunci") UUID formKey) {
        return "redirect:" + BASE + "/" + desk.draw(formKey);
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return page(id, Form.EMPTY, model);
    }

    @PostMapping(ONE + "/setujui")
    String approve(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return answer(id, form, desk.approve(id, version, form), response, model);
    }

    @PostMapping(ONE + "/batalkan")
    String cancel(
            @PathVariable("id") long id,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return answer(id, form, desk.cancel(id, version, form), response, model);
    }

    @GetMapping(ONE + "/berita-acara")
    ResponseEntity<Resource> minutes(@PathVariable("id") long id) {
        return FileDownload.of(
                "berita-acara-pemusnahan-" + id + ".pdf", "application/pdf", pages.pdf(desk.minutes(id)));
    }

    private String answer(
            long id, Map<String, String> typed, Map<String, String> wrong, HttpServletResponse response, Model model) {
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(id, pages.form(typed, wrong), model);
    }

    private String page(long id, Form form, Model model) {
        model.addAttribute("page", pages.page(desk.open(id), form));
        return "privacy/desk/destruction";
    }
}
