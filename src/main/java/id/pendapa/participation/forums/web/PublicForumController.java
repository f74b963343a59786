package id.pendapa.participation.forums.web;

import id.pendapa.citizens.CitizenSessions;
import id.pendapa.participation.forums.Forum;
import id.pendapa.participation.forums.ForumRecords;
import id.pendapa.participation.forums.PublicForums;
import id.pendapa.participation.forums.PublicForums.From;
import id.pendapa.platform.page.ClientAddress;
import id.pendapa.platform.page.Form;
import id.pendapa.platform.page.OwnCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /partisipasi/forum}: what the office talks about with the people, for everybody. */
@Controller
class PublicForumController {

    static final String BASE = "/partisipasi/forum";
    private static final String ONE = BASE + "/{forum}";
    private static final String WRITE = ONE + "/tanggapan";

    /** Counts what one browser sends; says nothing of who it is. */
    private static final OwnCookie BROWSER = new OwnCookie("forum", Duration.ofDays(90));

    private final PublicForums forums;
    private final ForumRecords records;
    private final CitizenSessions sessions;
    private final ForumPages pages;
    private final ForumWords words;

    PublicForumController(
            PublicForums forums, ForumRecords records, CitizenSessions sessions, ForumPages pages, ForumWords words) {
        this.forums = forums;
        this.records = records;
        this.sessions = sessions;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping(BASE)
    String list(@RequestParam(name = "sebelum", defaultValue = "") String before, Model model) {
        model.addAttribute("page", pages.board(forums.list(before)));
        return "participation/forum/list";
    }

    @GetMapping(ONE)
    String open(
            @PathVariable("forum") String code,
            @RequestParam(name = "sebelum", defaultValue = "") String before,
            @RequestParam(name = "terkirim", defaultValue = "") String sent,
            Model model) {
        model.addAttribute("page", pages.shown(forums.open(code, ForumPages.id(before)), sent.equals("ya")));
        return "participation/forum/one";
    }

    @GetMapping(WRITE)
    String form(
            @PathVariable("forum") String code, HttpServletRequest visitor, HttpServletResponse response, Model model) {
        if (BROWSER.read(visitor).isEmpty()) {
            BROWSER.write(visitor, response, UUID.randomUUID().toString());
        }
        return form(code, Form.EMPTY, model);
    }

    private String form(String code, Form form, Model model) {
        Forum forum = forums.forum(code);
        model.addAttribute("page", pages.write(forum, forums.isOpen(forum), form));
        return "participation/forum/write";
    }

    @PostMapping(WRITE)
    String voice(
            @PathVariable("forum") String code,
            @RequestParam("kunci") UUID formKey,
            @RequestParam Map<String, String> typed,
            HttpServletRequest visitor,
            HttpServletResponse response,
            Model model) {
        From from = new From(
                BROWSER.read(visitor).orElse(formKey.toString()),
                ClientAddress.of(visitor),
                sessions.find(visitor).isPresent());
        Form form = words.take(typed, response, "tanggapan", () -> forums.voice(code, typed, formKey, from));
        return form.errors().isEmpty() ? "redirect:" + BASE + "/" + code + "?terkirim=ya" : form(code, form, model);
    }

    @GetMapping(ONE + "/berita-acara")
    String paper(@PathVariable("forum") String code, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("page", records.get(code));
        return "participation/forum/record";
    }
}
