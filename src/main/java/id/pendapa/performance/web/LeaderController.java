package id.pendapa.performance.web;

import id.pendapa.files.FileDownload;
import id.pendapa.performance.figures.Indicator;
import id.pendapa.performance.figures.IndicatorFigures;
import id.pendapa.performance.figures.Targets;
import id.pendapa.performance.words.IndicatorWords;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
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

/** {@code /pimpinan}: what the Camat leads by. */
@Controller
class LeaderController {

    static final String BASE = "/pimpinan";
    static final String PAPER = BASE + "/papan.pdf";
    private static final String ONE = BASE + "/{angka}";
    private static final String PAGE = "page";

    private final IndicatorFigures figures;
    private final Targets targets;
    private final LeaderPages pages;
    private final BoardPaper paper;

    LeaderController(IndicatorFigures figures, Targets targets, LeaderPages pages, BoardPaper paper) {
        this.figures = figures;
        this.targets = targets;
        this.pages = pages;
        this.paper = paper;
    }

    @GetMapping(BASE)
    String board(Model model) {
        model.addAttribute(PAGE, pages.board(figures.board()));
        return "performance/board";
    }

    @GetMapping(PAPER)
    ResponseEntity<Resource> paper() {
        byte[] pdf = paper.print(pages.board(figures.board()));
        return FileDownload.of("papan-" + IndicatorWords.address(pages.thisMonth()) + ".pdf", "application/pdf", pdf);
    }

    @GetMapping(ONE)
    String open(
            @PathVariable("angka") String name,
            @RequestParam(name = "bulan", required = false) @Nullable String month,
            Model model) {
        return open(indicator(name), month(month), Form.EMPTY, model);
    }

    private String open(Indicator indicator, LocalDate month, Form form, Model model) {
        model.addAttribute(PAGE, pages.one(figures.open(indicator, month), month, form));
        return "performance/indicator";
    }

    @GetMapping(ONE + "/kasus")
    String cases(
            @PathVariable("angka") String name,
            @RequestParam(name = "bulan", required = false) @Nullable String typed,
            @RequestParam(name = "sebelum", required = false) @Nullable String before,
            Model model) {
        Indicator indicator = indicator(name);
        if (!IndicatorFigures.hasCases(indicator)) {
            throw new NotFoundException("performance.unknown");
        }
        LocalDate month = month(typed);
        model.addAttribute(PAGE, pages.cases(indicator, month, figures.cases(indicator, month, id(before))));
        return "performance/cases";
    }

    @PostMapping(ONE + "/sasaran")
    String set(
            @PathVariable("angka") String name,
            @RequestParam("versi") long seen,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Indicator indicator = indicator(name);
        Map<String, String> wrong = targets.set(indicator, seen, typed);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + indicator.address();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return open(indicator, month(null), pages.form(typed, wrong), model);
    }

    private static Indicator indicator(String name) {
        return Indicator.find(name).orElseThrow(() -> new NotFoundException("performance.unknown"));
    }

    private LocalDate month(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return pages.thisMonth();
        }
        try {
            return YearMonth.parse(typed).atDay(1);
        } catch (DateTimeException e) {
            throw new NotFoundException("performance.month");
        }
    }

    static long id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }
}
