package id.pendapa.outreach.web;

import id.pendapa.outreach.search.Found;
import id.pendapa.outreach.search.PublicSearch;
import id.pendapa.outreach.web.SearchPage.Row;
import id.pendapa.platform.page.RepeatVisit;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /cari}: everybody searches all that is public. Nobody writes down what was looked for. */
@Controller
class SearchController {

    private static final int LONGEST = 200;

    private final PublicSearch search;
    private final ArticleWords words;

    SearchController(PublicSearch search, ArticleWords words) {
        this.search = search;
        this.words = words;
    }

    @GetMapping("/cari")
    String find(@RequestParam(name = "q", defaultValue = "") String typed, HttpServletResponse response, Model model) {
        String cut = typed.substring(0, Math.min(LONGEST, typed.length()))
                .replace("\u0000", "")
                .strip();
        List<Found> found = search.search(cut);
        RepeatVisit.allow(response);
        model.addAttribute(
                "page",
                new SearchPage(
                        cut,
                        found.stream()
                                .limit(PublicSearch.MOST)
                                .map(one -> new Row(
                                        one.address(), one.title(), one.summary(), words.say("found." + one.kind())))
                                .toList(),
                        found.size() > PublicSearch.MOST));
        return "outreach/search";
    }
}
