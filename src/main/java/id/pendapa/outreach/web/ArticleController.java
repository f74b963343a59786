package id.pendapa.outreach.web;

import id.pendapa.outreach.articles.Article;
import id.pendapa.outreach.articles.Article.Kind;
import id.pendapa.outreach.articles.Article.Shown;
import id.pendapa.outreach.articles.PublicArticles;
import id.pendapa.outreach.web.ArticlePage.Helped;
import id.pendapa.outreach.web.ArticlePage.Listed;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.RepeatVisit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /panduan}, {@code /kabar} and {@code /tanya}: what the office tells everybody. The pages hold nothing of the
 * visitor, so that a repeated visit costs no bytes; the form about whether one helped has a page of its own.
 */
@Controller
class ArticleController {

    static final String SLUG = "/{slug}";
    private static final String HELPED = "/kabar" + SLUG + "/membantu";
    private static final Set<Kind> NEWS = EnumSet.of(Kind.KABAR, Kind.PENGUMUMAN);

    private final PublicArticles articles;
    private final ArticleWords words;

    ArticleController(PublicArticles articles, ArticleWords words) {
        this.articles = articles;
        this.words = words;
    }

    @GetMapping("/panduan")
    String guides(
            @RequestParam(name = "sebelum", required = false) @Nullable String before,
            HttpServletResponse response,
            Model model) {
        return list("panduan", EnumSet.of(Kind.PANDUAN), before, response, model);
    }

    @GetMapping("/kabar")
    String news(
            @RequestParam(name = "sebelum", required = false) @Nullable String before,
            HttpServletResponse response,
            Model model) {
        return list("kabar", NEWS, before, response, model);
    }

    @GetMapping("/tanya")
    String questions(
            @RequestParam(name = "sebelum", required = false) @Nullable String before,
            HttpServletResponse response,
            Model model) {
        return list("tanya", EnumSet.of(Kind.TANYA), before, response, model);
    }

    private String list(
            String key, Set<Kind> kinds, @Nullable String before, HttpServletResponse response, Model model) {
        List<Shown> found = articles.list(kinds, id(before), PublicArticles.PAGE);
        boolean more = found.size() > PublicArticles.PAGE;
        List<Shown> shown = more ? found.subList(0, PublicArticles.PAGE) : found;
        String next = more
                ? "/" + key + "?sebelum="
                        + shown.get(shown.size() - 1).article().id()
                : null;
        RepeatVisit.allow(response);
        model.addAttribute(
                "page", new Listed(key, shown.stream().map(words::row).toList(), next));
        return "outreach/list";
    }

    static long id(@Nullable String typed) {
        return typed != null && typed.matches("[0-9]{1,15}") ? Long.parseLong(typed) : 0;
    }

    @GetMapping({"/panduan" + SLUG, "/kabar" + SLUG, "/tanya" + SLUG})
    String read(
            @PathVariable("slug") String slug, HttpServletRequest visit, HttpServletResponse response, Model model) {
        Shown shown = articles.get(slug);
        String address = shown.article().address();
        if (!address.equals(visit.getRequestURI())) {
            return "redirect:" + address;
        }
        RepeatVisit.allow(response);
        model.addAttribute("page", words.page(shown));
        return "outreach/article";
    }

    @GetMapping(HELPED)
    String ask(
            @PathVariable("slug") String slug,
            @RequestParam(name = "jawab", defaultValue = "") String helped,
            @RequestParam(name = "terima", required = false) @Nullable String thanked,
            Model model) {
        return helped(articles.get(slug), helped, null, thanked != null, model);
    }

    private static String helped(Shown shown, String helped, @Nullable String error, boolean thanked, Model model) {
        Article article = shown.article();
        model.addAttribute(
                "page",
                new Helped(article.slug(), shown.version().text().title(), article.address(), helped, error, thanked));
        return "outreach/helped";
    }

    @PostMapping(HELPED)
    String answer(
            @PathVariable("slug") String slug,
            @RequestParam("kunci") UUID formKey,
            @RequestParam(name = "jawab", defaultValue = "") String helped,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        if (!Set.of("ya", "belum").contains(helped)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return helped(articles.get(slug), "", words.say("helped.choose"), false, model);
        }
        articles.answer(slug, helped.equals("ya"), formKey, ClientAddress.of(visitor));
        return "redirect:/kabar/" + slug + "/membantu?terima=ya";
    }
}
