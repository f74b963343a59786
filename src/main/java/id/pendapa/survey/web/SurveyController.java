package id.pendapa.survey.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.RateLimits;
import id.pendapa.platform.RateLimits.Limit;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Form;
import id.pendapa.shared.NotFoundException;
import id.pendapa.survey.book.Answering;
import id.pendapa.survey.book.Answering.Invited;
import id.pendapa.survey.book.Answering.Standing;
import id.pendapa.survey.book.Questionnaire;
import id.pendapa.survey.book.SurveyReports;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/** {@code /survei}: whoever was served says how it was, at home or on the office's tablet, and reads what came of it. */
@Controller
class SurveyController {

    private static final String BASE = SurveyPages.BASE;
    private static final String CODE = "[2-9A-HJ-NP-Z]{16}";
    private static final Limit UNKNOWN = new Limit("survey.unknown-code", 30, Duration.ofMinutes(10));

    private final Answering answering;
    private final Questionnaire questions;
    private final SurveyReports reports;
    private final SurveyPages pages;
    private final ReportPages results;
    private final RateLimits limits;

    SurveyController(
            Answering answering,
            Questionnaire questions,
            SurveyReports reports,
            SurveyPages pages,
            ReportPages results,
            RateLimits limits) {
        this.answering = answering;
        this.questions = questions;
        this.reports = reports;
        this.pages = pages;
        this.results = results;
        this.limits = limits;
    }

    @GetMapping(BASE)
    String start(Model model) {
        return start("", null, model);
    }

    private String start(String code, @Nullable String error, Model model) {
        model.addAttribute("page", pages.start(code, error, reports.listPublished()));
        return "survey/start";
    }

    /** Leads from a code on paper to its sheet. */
    @PostMapping(BASE)
    String enter(
            @RequestParam(name = "kode", defaultValue = "") String typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        String code = typed.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT);
        if (!code.matches(CODE)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return start(typed, "survey.code.shape", model);
        }
        return "redirect:" + BASE + "/" + find(code, request).code();
    }

    private Invited find(String code, HttpServletRequest request) {
        return (code.matches(CODE) ? answering.find(code) : Optional.<Invited>empty()).orElseThrow(() -> {
            limits.take(UNKNOWN, ClientAddress.of(request));
            return new NotFoundException("survey.unknown");
        });
    }

    @GetMapping(BASE + "/{code}")
    String sheet(
            @PathVariable("code") String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        return sheet(find(code, request), Form.EMPTY, response, model);
    }

    private String sheet(Invited invited, Form form, HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", "no-store");
        if (invited.standing() != Standing.OPEN) {
            model.addAttribute("page", SurveyPages.closed(invited));
            return "survey/closed";
        }
        model.addAttribute("page", pages.sheet(invited, questions.list(), form));
        return "survey/sheet";
    }

    @PostMapping(BASE + "/{code}")
    String answer(
            @PathVariable("code") String code,
            @RequestParam Map<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Invited invited = find(code, request);
        Map<String, String> wrong = answering.answer(code, form);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + code;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return sheet(invited, pages.form(form, wrong), response, model);
    }

    @GetMapping(BASE + "/hasil/{id}")
    String result(@PathVariable("id") long id, Model model) {
        model.addAttribute("page", results.page(reports.published(id)));
        return "survey/result";
    }

    @GetMapping(BASE + "/hasil/{id}/laporan.pdf")
    ResponseEntity<Resource> paper(@PathVariable("id") long id) {
        return FileDownload.of("laporan-skm-" + id + ".pdf", "application/pdf", results.pdf(reports.published(id)));
    }
}
