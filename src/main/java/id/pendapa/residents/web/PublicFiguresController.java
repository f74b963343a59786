package id.pendapa.residents.web;

import id.pendapa.residents.figures.Figures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /statistik-penduduk}: how many people live here, for everybody, with small cells hidden. */
@Controller
class PublicFiguresController {

    private final Figures figures;
    private final FiguresPages pages;

    PublicFiguresController(Figures figures, FiguresPages pages) {
        this.figures = figures;
        this.pages = pages;
    }

    @GetMapping("/statistik-penduduk")
    String outside(Model model) {
        model.addAttribute("page", pages.page(false, figures.outside()));
        return "residents/public-figures";
    }
}
