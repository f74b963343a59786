package id.pendapa.ppid.web;

import id.pendapa.ppid.items.InformationItem;
import id.pendapa.ppid.items.InformationRegister;
import id.pendapa.ppid.items.InformationRegister.Found;
import id.pendapa.ppid.register.PpidReports;
import id.pendapa.ppid.web.PpidPage.Shown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** {@code /ppid}: what the office answers before one asks. */
@Controller
class InformationController {

    private static final String BASE = "/ppid";
    private static final String ID = "[0-9]{1,15}";

    private final InformationRegister register;
    private final PpidReports reports;
    private final PpidReportPages years;
    private final PpidWords words;

    InformationController(InformationRegister register, PpidReports reports, PpidReportPages years, PpidWords words) {
        this.register = register;
        this.reports = reports;
        this.years = years;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(
            @RequestParam(name = "kelas", defaultValue = "") String klass,
            @RequestParam(name = "cari", defaultValue = "") String search,
            @RequestParam(name = "sesudah", defaultValue = "") String after,
            Model model) {
        Found found = register.list(klass, search, after.matches(ID) ? Long.parseLong(after) : 0);
        model.addAttribute(
                "page",
                new PpidPage(
                        words.classes(),
                        klass,
                        search,
                        found.items().stream().map(words::item).toList(),
                        next(found.next(), klass),
                        found.cut(),
                        words.year()));
        return "ppid/register";
    }

    private static @Nullable String next(@Nullable Long id, String klass) {
        if (id == null) {
            return null;
        }
        List<String> query = new ArrayList<>(List.of("sesudah=" + id));
        if (!klass.isEmpty()) {
            query.add("kelas=" + UriUtils.encode(klass, StandardCharsets.UTF_8));
        }
        return BASE + "?" + String.join("&", query);
    }

    @GetMapping(BASE + "/laporan/{tahun}")
    String year(@PathVariable("tahun") String typed, Model model) {
        model.addAttribute("page", years.page(reports.get(PpidReportController.year(typed))));
        return "ppid/report";
    }

    @GetMapping(BASE + "/informasi/{id}")
    String one(@PathVariable("id") long id, Model model) {
        InformationItem item = register.get(id);
        model.addAttribute(
                "page",
                new Shown(
                        id,
                        item.text().title(),
                        item.text().summary(),
                        item.example(),
                        words.facts(item),
                        item.text().link(),
                        item.text().body()));
        return "ppid/item";
    }
}
