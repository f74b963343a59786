package id.pendapa.performance.web;

import id.pendapa.performance.figures.Participation;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /pimpinan/partisipasi}: how citizens take part. */
@Controller
class ParticipationController {

    private final Participation participation;
    private final ParticipationPages pages;

    ParticipationController(Participation participation, ParticipationPages pages) {
        this.participation = participation;
        this.pages = pages;
    }

    @GetMapping(LeaderController.BASE + "/partisipasi")
    String show(Model model) {
        model.addAttribute("page", pages.page(participation.read()));
        return "performance/participation";
    }
}
