package id.pendapa.survey.web;

import id.pendapa.files.FileDownload;
import id.pendapa.platform.page.Form;
import id.pendapa.survey.book.SurveyDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /kepuasan}: periods, their results, plans and publication. */
@Controller
class SurveyDeskController {

    private static final String BASE = SurveyPages.DESK;
    private static final String ONE = BASE + "/{id}";

    private final SurveyDesk desk;
    private final SurveyPages pages;
    private final ReportPages results;

    SurveyDeskController(SurveyDesk desk, SurveyPages pages, ReportPages results) {
        this.desk = desk;
        this.pages = pages;
        this.results = results;
    }

    @GetMapping(BASE)
    String list(Model model) {
        return list(Form.EMPTY, model);
    }

    private String list(Form form, Model model) {
        model.addAttribute("page", pages.desk(desk.list(), desk.manages(), desk.entersPaper(), form));
        return "survey/desk";
    }

    @PostMapping(BASE)
    String begin(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        SurveyDesk.Done done = desk.begin(formKey, form);
        if (done.wrong().isEmpty()) {
            return "redirect:" + BASE + "/" + done.id();
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(pages.form(form, done.wrong()), model);
    }

    @GetMapping(ONE)
    String open(@PathVariable("id") long id, Model model) {
        return open(id, Form.EMPTY, model);
    }

    private String open(long id, Form form, Model model) {
        SurveyDesk.Opened opened = desk.open(id);
        model.addAttribute("page", results.desk(opened, desk.hindrance(opened.report()), form));
        return "survey/period";
    }

    @GetMapping(ONE + "/laporan.pdf")
    ResponseEntity<Resource> paper(@PathVariable("id") long id) {
        return FileDownload.of(
                "laporan-skm-" + id + ".pdf",
                "application/pdf",
                results.pdf(desk.open(id).report()));
    }

    @PostMapping(ONE + "/rencana")
    String plan(
            @PathVariable("id") long id,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return answer(id, form, desk.plan(id, formKey, form), response, model);
    }

    @PostMapping(ONE + "/rencana/{rencana}")
    String done(
            @PathVariable("id") long id,
            @PathVariable("rencana") long followUp,
            @RequestParam("versi") int version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        return answer(id, form, desk.done(id, followUp, version, form), response, model);
    }

    @PostMapping(ONE + "/terbitkan")
    String publish(@PathVariable("id") long id, @RequestParam("versi") int version) {
        desk.publish(id, version);
        return "redirect:" + BASE + "/" + id;
    }

    private String answer(
            long id, Map<String, String> form, Map<String, String> wrong, HttpServletResponse response, Model model) {
        if (wrong.isEmpty()) {
            return "redirect:" + BASE + "/" + id;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return open(id, pages.form(form, wrong), model);
    }
}
