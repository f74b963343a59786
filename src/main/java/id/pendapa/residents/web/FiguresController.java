package id.pendapa.residents.web;

import id.pendapa.residents.figures.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /penduduk/statistik}: how many people live here, for the office. */
@Controller
class FiguresController {

    private final Figures figures;
    private final FiguresPages pages;

    FiguresController(Figures figures, FiguresPages pages) {
        this.figures = figures;
        this.pages = pages;
    }

    @GetMapping(ResidentPages.BASE + "/statistik")
    String inside(Model model) {
        model.addAttribute("page", pages.page(true, figures.inside()));
        return "residents/figures";
    }
}
