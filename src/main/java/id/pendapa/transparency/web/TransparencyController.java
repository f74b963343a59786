package id.pendapa.transparency.web;

import id.pendapa.office.OfficeTime;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.PublicFigures;
import id.pendapa.shared.NotFoundException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /transparansi}: the figures that the Camat sees, late ones included, for everybody. */
@Controller
class TransparencyController {

    private final PublicFigures figures;
    private final TransparencyPages pages;
    private final OfficeTime time;

    TransparencyController(PublicFigures figures, TransparencyPages pages, OfficeTime time) {
        this.figures = figures;
        this.pages = pages;
        this.time = time;
    }

    @GetMapping("/transparansi")
    String overview(Model model) {
        model.addAttribute("page", pages.overview(figures.overview()));
        return "transparency/figures";
    }

    @GetMapping("/transparansi/{angka}")
    String one(
            @PathVariable("angka") String name,
            @RequestParam(name = "bulan", defaultValue = "") String month,
            Model model) {
        Indicator indicator = Indicator.find(name).orElseThrow(() -> new NotFoundException("performance.unknown"));
        LocalDate chosen = month(month);
        model.addAttribute("page", pages.one(figures.open(indicator, chosen), chosen));
        return "transparency/figure";
    }

    @GetMapping("/transparansi/langkah")
    String steps(@RequestParam(name = "bulan", defaultValue = "") String month, Model model) {
        model.addAttribute("page", pages.steps(month(month), figures.steps(), figures.turns(), figures.lifted()));
        return "transparency/steps";
    }

    private LocalDate month(String typed) {
        if (typed.isEmpty()) {
            return time.today().withDayOfMonth(1).minusMonths(1);
        }
        try {
            return YearMonth.parse(typed).atDay(1);
        } catch (DateTimeException unreadable) {
            throw new NotFoundException("transparency.month");
        }
    }
}
