package id.pendapa.requests.web;

import id.pendapa.platform.page.Words;
import id.pendapa.requests.Desk;
import id.pendapa.shared.InvalidException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /meja/cari}: finds the requests of somebody who lost the slip. A NIK never stands in an address. */
@Controller
class DeskSearchController {

    private static final String ADDRESS = "/meja/cari";

    private final Desk desk;
    private final DeskPages pages;
    private final Words words;

    DeskSearchController(Desk desk, DeskPages pages, Words words) {
        this.desk = desk;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(ADDRESS)
    String ask(Model model) {
        desk.requireSearch();
        return page("", "", null, Map.of(), model);
    }

    @PostMapping(ADDRESS)
    String find(
            @RequestParam(name = "nik", defaultValue = "") String nik,
            @RequestParam(name = "alasan", defaultValue = "") String reason,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Cache-Control", "no-store");
        try {
            return page(nik, reason, pages.rows(desk.findByNik(nik, reason)), Map.of(), model);
        } catch (InvalidException refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String field = refused.code().equals("request.search.nik") ? "nik" : "alasan";
            return page(nik, reason, null, Map.of(field, words.say("error." + refused.code())), model);
        }
    }

    private static String page(
            String nik, String reason, @Nullable List<QueuePage.Row> rows, Map<String, String> errors, Model model) {
        model.addAttribute("nik", nik);
        model.addAttribute("reason", reason);
        model.addAttribute("rows", rows);
        model.addAttribute("errors", errors);
        return "requests/desk/search";
    }
}
