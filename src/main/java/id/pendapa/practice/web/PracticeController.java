package id.pendapa.practice.web;

import id.pendapa.platform.CurrentOffice;
import id.pendapa.platform.PracticeOffices.Stage;
import id.pendapa.platform.page.OwnCookie;
import id.pendapa.practice.PracticeDesk;
import id.pendapa.practice.Situations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * {@code /latihan}: in the real office the way to practise, in a practice office its situations. No form here has a key:
 * a second press begins anew what the first began.
 */
@Controller
class PracticeController {

    static final String BASE = "/latihan";
    private static final String ONE = BASE + "/situasi/{kode}";
    private static final String PAGE = "page";

    private final PracticeDesk desk;
    private final Situations situations;
    private final PracticePages pages;

    PracticeController(PracticeDesk desk, Situations situations, PracticePages pages) {
        this.desk = desk;
        this.situations = situations;
        this.pages = pages;
    }

    @GetMapping(BASE)
    String open(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (CurrentOffice.isPractice()) {
            model.addAttribute(PAGE, pages.list(situations.list()));
            return "practice/situations";
        }
        Stage stage = desk.stage(OwnCookie.PRACTICE.read(request).orElse(""));
        if (stage != Stage.NONE) {
            response.setHeader("Refresh", "3");
        }
        model.addAttribute("preparing", stage != Stage.NONE);
        return "practice/door";
    }

    @PostMapping(BASE + "/mulai")
    String begin(HttpServletRequest request, HttpServletResponse response) {
        if (!CurrentOffice.isPractice()) {
            OwnCookie.PRACTICE.write(request, response, desk.begin());
        }
        return "redirect:" + BASE;
    }

    @PostMapping(BASE + "/ulang")
    String again(HttpServletRequest request, HttpServletResponse response) {
        OwnCookie.PRACTICE.write(request, response, CurrentOffice.isPractice() ? desk.again() : desk.begin());
        return "redirect:" + BASE;
    }

    @PostMapping(BASE + "/selesai")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        if (CurrentOffice.isPractice()) {
            desk.leave();
        }
        OwnCookie.PRACTICE.forget(request, response);
        return "redirect:" + BASE;
    }

    @GetMapping(ONE)
    String situation(@PathVariable("kode") String code, Model model) {
        if (!CurrentOffice.isPractice()) {
            desk.stage("");
            return "redirect:" + BASE;
        }
        model.addAttribute(PAGE, pages.situation(situations.get(code)));
        return "practice/situation";
    }

    @PostMapping(ONE)
    String start(@PathVariable("kode") String code, HttpServletRequest request, HttpServletResponse response) {
        situations.begin(code, request, response);
        return "redirect:" + BASE + "/situasi/" + code;
    }
}
