package id.pendapa.learning.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /belajar/hari-pertama}: where a new officer begins. */
@Controller
class FirstDayController {

    private final FirstDay tour;

    FirstDayController(FirstDay tour) {
        this.tour = tour;
    }

    @GetMapping(LessonController.BASE + "/hari-pertama")
    String open(Model model) {
        model.addAttribute("page", new FirstDayPage(tour.list()));
        return "learning/firstDay";
    }
}
