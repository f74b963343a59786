package id.pendapa.survey.web;

import id.pendapa.platform.page.Form;
import id.pendapa.survey.book.PaperDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /kepuasan/kertas}: sheets that were filled on paper. */
@Controller
class SurveyPaperController {

    private static final String ADDRESS = SurveyPages.DESK + "/kertas";

    private final PaperDesk desk;
    private final SurveyPages pages;

    SurveyPaperController(PaperDesk desk, SurveyPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    String show(Model model) {
        return show(Form.EMPTY, model);
    }

    private String show(Form form, Model model) {
        desk.require();
        model.addAttribute("page", pages.paper(desk.services(), desk.list(), form));
        return "survey/paper";
    }

    @PostMapping(ADDRESS)
    String enter(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> form,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = desk.enter(formKey, form);
        if (wrong.isEmpty()) {
            return "redirect:" + ADDRESS;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(pages.form(form, wrong), model);
    }
}
