package id.pendapa.office.web;

import id.pendapa.office.territory.TerritoryDesk;
import id.pendapa.office.territory.TerritoryEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pengaturan/wilayah}: area code, beginning of public numbers, kelurahan. */
@Controller
class TerritoryController {

    private static final String ADDRESS = "/pengaturan/wilayah";

    private final TerritoryDesk desk;

    TerritoryController(TerritoryDesk desk) {
        this.desk = desk;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        TerritoryDesk.Seen seen = desk.get();
        return page(seen, seen.entry(), null, Map.of(), model);
    }

    /** Writes what was typed, or only shows what it would change. */
    @PostMapping(ADDRESS)
    String change(
            @RequestParam Map<String, String> values,
            @RequestParam("versi") int version,
            HttpServletResponse response,
            Model model) {
        TerritoryDesk.Seen seen = desk.get();
        TerritoryEntry entry = new TerritoryEntry(
                values.getOrDefault("kode", seen.entry().code()),
                values.getOrDefault("awalan", seen.entry().prefix()),
                values.getOrDefault("kelurahan", ""));
        Map<String, String> errors = desk.faults(entry);
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(seen, entry, null, errors, model);
        }
        if (values.containsKey("lihat")) {
            return page(seen, entry, desk.difference(entry), Map.of(), model);
        }
        desk.change(version, entry);
        return "redirect:" + ADDRESS;
    }

    private static String page(
            TerritoryDesk.Seen seen,
            TerritoryEntry typed,
            TerritoryDesk.@Nullable Difference difference,
            Map<String, String> errors,
            Model model) {
        model.addAttribute("page", new TerritoryPage(seen.version(), seen.fixed(), typed, difference, errors));
        return "office/territory";
    }
}
