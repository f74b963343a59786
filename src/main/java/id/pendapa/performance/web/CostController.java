package id.pendapa.performance.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.costs.CostDesk;
import id.pendapa.performance.costs.CostDesk.Opened;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /pimpinan/biaya/lembar}: what the office estimates that its services cost in a year. */
@Controller
class CostController {

    static final String SHEET = LeaderController.BASE + "/biaya/lembar";
    static final String WRITE = SHEET + "/isi";
    private static final String PAGE = "page";

    private final CostDesk desk;
    private final CostPages pages;
    private final CostFormPages forms;
    private final OfficeTime time;

    CostController(CostDesk desk, CostPages pages, CostFormPages forms, OfficeTime time) {
        this.desk = desk;
        this.pages = pages;
        this.forms = forms;
        this.time = time;
    }

    @GetMapping(SHEET)
    String show(
            @RequestParam(name = "tahun", required = false) @Nullable String year,
            @RequestParam(name = "versi", required = false) @Nullable String version,
            Model model) {
        model.addAttribute(PAGE, pages.page(desk.open(year(year)), desk.years(), version));
        return "performance/costs";
    }

    @GetMapping(WRITE)
    String form(@RequestParam(name = "tahun", required = false) @Nullable String year, Model model) {
        model.addAttribute(PAGE, forms.blank(desk.openToWrite(year(year))));
        return "performance/costsForm";
    }

    @PostMapping(SHEET)
    String write(
            @RequestParam(name = "tahun", required = false) @Nullable String typedYear,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        int year = year(typedYear);
        Map<String, String> wrong = desk.write(year, seen, typed, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + SHEET + "?tahun=" + year;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        Opened opened = desk.openToWrite(year);
        Form form = forms.form(typed, wrong);
        model.addAttribute(PAGE, forms.page(opened, seen, form));
        return "performance/costsForm";
    }

    private int year(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return time.today().getYear();
        }
        if (!typed.matches("[0-9]{4}")) {
            throw new NotFoundException("performance.costs.year");
        }
        return Integer.parseInt(typed);
    }
}
