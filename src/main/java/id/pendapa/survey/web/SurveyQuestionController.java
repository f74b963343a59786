package id.pendapa.survey.web;

import id.pendapa.platform.page.Form;
import id.pendapa.survey.book.Question;
import id.pendapa.survey.book.Questionnaire;
import id.pendapa.survey.measure.Element;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /kepuasan/pertanyaan}: how the nine elements are asked. */
@Controller
class SurveyQuestionController {

    private static final String BASE = SurveyPages.QUESTIONS;
    private static final String ONE = BASE + "/{unsur}";

    private final Questionnaire questions;
    private final SurveyPages pages;

    SurveyQuestionController(Questionnaire questions, SurveyPages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String list(Model model) {
        model.addAttribute(
                "page",
                questions.manage().stream()
                        .map(question -> pages.worded(question, Form.EMPTY))
                        .toList());
        return "survey/questions";
    }

    @GetMapping(ONE)
    String open(@PathVariable("unsur") String code, Model model) {
        return open(SurveyPages.element(code), Form.EMPTY, model);
    }

    private String open(Element element, Form form, Model model) {
        Question question = questions.manage().stream()
                .filter(each -> each.element() == element)
                .findFirst()
                .orElseThrow();
        model.addAttribute("page", pages.worded(question, form));
        return "survey/question";
    }

    @PostMapping(ONE)
    String change(
            @PathVariable("unsur") String code,
            @RequestParam("versi") long version,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Element element = SurveyPages.element(code);
        Map<String, String> wrong = questions.change(element, version, form);
        if (wrong.isEmpty()) {
            return "redirect:" + BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return open(element, pages.form(form, wrong), model);
    }
}
