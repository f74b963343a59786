package id.pendapa.learning.web;

import id.pendapa.learning.outside.OutsideTrainings;
import id.pendapa.platform.page.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Trainings from elsewhere: an officer writes them down below {@code /belajar/catatan/luar}, a second person decides below
 * {@code /pengaturan/pelajaran/luar}.
 */
@Controller
class OutsideTrainingController {

    static final String OWN = RecordController.BASE + "/luar";
    static final String OTHERS = LessonDeskController.BASE + "/luar";
    private static final String OTHER = OTHERS + "/{id}";
    private static final String PAGE = "page";

    private final OutsideTrainings trainings;
    private final OutsideTrainingPages pages;

    OutsideTrainingController(OutsideTrainings trainings, OutsideTrainingPages pages) {
        this.trainings = trainings;
        this.pages = pages;
    }

    @GetMapping(OWN)
    String begin(Model model) {
        trainings.require();
        return begin(Form.EMPTY, model);
    }

    private static String begin(Form form, Model model) {
        model.addAttribute("form", form);
        return "learning/outside";
    }

    @PostMapping(OWN)
    String enter(
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = trainings.enter(typed, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + RecordController.BASE;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return begin(pages.refused(typed, wrong), model);
    }

    @PostMapping(OWN + "/{id}")
    String takeBack(@PathVariable("id") long id, @RequestParam("versi") int seen, @RequestParam("kunci") UUID formKey) {
        trainings.takeBack(id, seen, formKey);
        return "redirect:" + RecordController.BASE;
    }

    @GetMapping(OTHERS)
    String list(Model model) {
        model.addAttribute("rows", pages.waiting(trainings.listWaiting()));
        return "learning/desk/outsides";
    }

    @GetMapping(OTHER)
    String open(@PathVariable("id") long id, Model model) {
        return open(id, Form.EMPTY, model);
    }

    private String open(long id, Form form, Model model) {
        model.addAttribute(PAGE, pages.one(trainings.open(id), form));
        return "learning/desk/outside";
    }

    @PostMapping(OTHER)
    String decide(
            @PathVariable("id") long id,
            @RequestParam("versi") int seen,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletResponse response,
            Model model) {
        Map<String, String> wrong = trainings.decide(id, seen, typed, formKey);
        if (wrong.isEmpty()) {
            return "redirect:" + OTHERS;
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return open(id, pages.refused(typed, wrong), model);
    }
}
